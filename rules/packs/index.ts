import { type PlanId, plans } from '../plans/index.ts';
import { type BoundPage, bindingOf } from './binding.ts';
import type { BuiltInId, Pack, Portal } from './contract.ts';
import { outlines } from './outlines.ts';
import { thresholdsUnder } from './thresholds.ts';
import { noWords } from './vocabulary.ts';

/** What a plan does not say of itself: the portals that it binds, and the plans nearest to it. */
interface Standing {
  readonly title: Pack['title'];
  readonly portals: readonly Portal[];
  readonly borrowsFrom: readonly PlanId[];
}

const standings: Readonly<Record<PlanId, Standing>> = {
  'jiading-2023': {
    title: { zh: '嘉定区 2023', en: 'Jiading 2023' },
    portals: [{ host: 'jiading.gov.cn' }],
    borrowsFrom: ['huating-2025', 'songjiang-2025', 'chongming-2025', 'xujing-2023'],
  },
  'huating-2025': {
    title: { zh: '嘉定区华亭镇 2025', en: 'Huating 2025' },
    portals: [{ host: 'jiading.gov.cn', paths: ['/huating', '/htz'], organs: ['华亭镇'] }],
    borrowsFrom: ['jiading-2023', 'songjiang-2025', 'chongming-2025', 'xujing-2023'],
  },
  'xujing-2023': {
    title: { zh: '青浦区徐泾镇 2023', en: 'Xujing 2023' },
    portals: [{ host: 'shqp.gov.cn', paths: ['/xuj', '/shqp/xuj'], organs: ['徐泾镇'] }],
    borrowsFrom: ['jiading-2023', 'songjiang-2025', 'chongming-2025', 'huating-2025'],
  },
  'chongming-2025': {
    title: { zh: '崇明区 2025', en: 'Chongming 2025' },
    portals: [{ host: 'shcm.gov.cn' }],
    borrowsFrom: ['songjiang-2025', 'jiading-2023', 'huating-2025', 'xujing-2023'],
  },
  'songjiang-2025': {
    title: { zh: '松江区 2025', en: 'Songjiang 2025' },
    portals: [{ host: 'songjiang.gov.cn' }],
    borrowsFrom: ['chongming-2025', 'jiading-2023', 'huating-2025', 'xujing-2023'],
  },
};

/** What every built-in pack has in common: all rules at their usual weight, no veto. The plans set neither. */
const usual = {
  extends: null,
  vocabulary: noWords,
  extras: [],
  rules: null,
  weights: {},
  vetoes: [],
  scoring: { manner: 'weighted-mean' },
} as const satisfies Partial<Pack>;

function packOf({ id, year, level }: (typeof plans)[number]): Pack {
  return {
    ...usual,
    ...standings[id],
    id,
    plan: id,
    level,
    year,
    since: `${year}-01-01`,
    thresholds: thresholdsUnder(id),
    groups: outlines[id],
  };
}

/** For a portal that none of the five plans binds: every clause is borrowed, nothing is scored. */
const general: Pack = {
  ...usual,
  id: 'general',
  title: { zh: '其他门户（参照五份要点）', en: 'Other portals (by analogy)' },
  plan: null,
  level: null,
  year: null,
  since: null,
  portals: [],
  borrowsFrom: ['songjiang-2025', 'chongming-2025', 'huating-2025', 'jiading-2023', 'xujing-2023'],
  thresholds: thresholdsUnder(null),
  groups: [],
};

/** The packs that come with the tool. */
export const packs: readonly Pack[] = [...plans.map(packOf), general];

const [firstPlan, ...otherPlans] = plans;

/** Their names, in the same order. */
export const builtInIds: readonly [BuiltInId, ...BuiltInId[]] = [
  firstPlan.id,
  ...otherPlans.map(({ id }) => id),
  'general',
];

/**
 * What breaks the law rather than falls short of a plan. The plans name no vetoes, so these are none in the
 * built-in packs; they are the first to think of in a pack of one's own.
 */
export const redLines = ['personal-privacy', 'classified-mark'] as const;

/** The pack of a plan; the general one for null. */
export function packFor(plan: PlanId | null): Pack {
  return packs.find((pack) => pack.plan === plan) ?? general;
}

/**
 * The pack that binds a page, by host, path and the organ that it names; the general one where none does.
 * Of packs that fit equally well, one of the user's own goes before a built-in one.
 */
export function choosePack(page: BoundPage, own: readonly Pack[] = []): Pack {
  let chosen = general;
  let closest = 0;
  for (const pack of [...own, ...packs]) {
    const now = bindingOf(pack, page)?.closeness ?? 0;
    if (now > closest) {
      chosen = pack;
      closest = now;
    }
  }
  return chosen;
}
