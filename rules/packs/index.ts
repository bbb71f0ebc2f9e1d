import type { PlanId } from '../plans/index.ts';
import type { Pack } from './contract.ts';

const packOfPlan: Readonly<Record<PlanId, Pack>> = {
  'jiading-2023': {
    id: 'jiading-2023',
    title: { zh: '嘉定区 2023', en: 'Jiading 2023' },
    plan: 'jiading-2023',
    year: 2023,
    since: '2023-01-01',
    portals: [{ host: 'jiading.gov.cn' }],
    borrowsFrom: ['huating-2025', 'songjiang-2025', 'chongming-2025', 'xujing-2023'],
  },
  'huating-2025': {
    id: 'huating-2025',
    title: { zh: '嘉定区华亭镇 2025', en: 'Huating 2025' },
    plan: 'huating-2025',
    year: 2025,
    since: '2025-01-01',
    portals: [{ host: 'jiading.gov.cn', paths: ['/huating', '/htz'], organs: ['华亭镇'] }],
    borrowsFrom: ['jiading-2023', 'songjiang-2025', 'chongming-2025', 'xujing-2023'],
  },
  'xujing-2023': {
    id: 'xujing-2023',
    title: { zh: '青浦区徐泾镇 2023', en: 'Xujing 2023' },
    plan: 'xujing-2023',
    year: 2023,
    since: '2023-01-01',
    portals: [{ host: 'shqp.gov.cn', paths: ['/xuj', '/shqp/xuj'], organs: ['徐泾镇'] }],
    borrowsFrom: ['jiading-2023', 'songjiang-2025', 'chongming-2025', 'huating-2025'],
  },
  'chongming-2025': {
    id: 'chongming-2025',
    title: { zh: '崇明区 2025', en: 'Chongming 2025' },
    plan: 'chongming-2025',
    year: 2025,
    since: '2025-01-01',
    portals: [{ host: 'shcm.gov.cn' }],
    borrowsFrom: ['songjiang-2025', 'jiading-2023', 'huating-2025', 'xujing-2023'],
  },
  'songjiang-2025': {
    id: 'songjiang-2025',
    title: { zh: '松江区 2025', en: 'Songjiang 2025' },
    plan: 'songjiang-2025',
    year: 2025,
    since: '2025-01-01',
    portals: [{ host: 'songjiang.gov.cn' }],
    borrowsFrom: ['chongming-2025', 'jiading-2023', 'huating-2025', 'xujing-2023'],
  },
};

/** For a portal that none of the five plans binds: every clause is borrowed, nothing is scored. */
const general: Pack = {
  id: 'general',
  title: { zh: '其他门户（参照五份要点）', en: 'Other portals (by analogy)' },
  plan: null,
  year: null,
  since: null,
  portals: [],
  borrowsFrom: ['songjiang-2025', 'chongming-2025', 'huating-2025', 'jiading-2023', 'xujing-2023'],
};

export const packs: readonly Pack[] = [...Object.values(packOfPlan), general];

/** The pack of a plan; the general one for null. */
export function packFor(plan: PlanId | null): Pack {
  return plan === null ? general : packOfPlan[plan];
}

interface Page {
  readonly host: string;
  readonly path: string;
  /** Names of the organ whose page it is, as the page tells. */
  readonly organs: readonly string[];
}

/** How closely a pack fits a page: 0 not at all, 1 by host, 2 by host and path or organ. */
function closeness(pack: Pack, page: Page): number {
  let best = 0;
  for (const portal of pack.portals) {
    if (page.host !== portal.host && !page.host.endsWith(`.${portal.host}`)) continue;
    if (portal.paths === undefined && portal.organs === undefined) best = Math.max(best, 1);
    const byPath = portal.paths?.some((prefix) => page.path.startsWith(prefix)) ?? false;
    const byOrgan = portal.organs?.some((organ) => page.organs.some((name) => name.includes(organ))) ?? false;
    if (byPath || byOrgan) best = 2;
  }
  return best;
}

/** The pack that binds a page, by host, path and the organ that it names; the general one where none does. */
export function choosePack(page: Page): Pack {
  let chosen = general;
  let closest = 0;
  for (const pack of packs) {
    const now = closeness(pack, page);
    if (now > closest) {
      chosen = pack;
      closest = now;
    }
  }
  return chosen;
}
