import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { LinkChecker } from 'linkinator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditSource } from '../../cli/audit-source.ts';
import type { PlanId } from '../../rules/plans/index.ts';
import type { RuleId } from '../../rules/registry.ts';
import { AUDITED_AT, deadPaths, labelledPages } from './expectations.ts';
import { PORTAL_HOST, type Portal, startPortal } from './server.ts';

const folder = fileURLToPath(new URL('./pages', import.meta.url));

/** The worst outcome of every rule on one page of the portal, as its findings are sorted. */
async function audit(path: string, plan: PlanId | null = null) {
  const url = `http://${PORTAL_HOST}${path}`;
  const audited = await auditSource(`.${path}`, {
    folder,
    url,
    at: AUDITED_AT,
    plan,
    extras: ['national'],
    language: 'zh',
    resolve: [],
    links: null,
  });
  if ('problem' in audited) throw new Error(`${path}: ${audited.problem.code}`);
  const outcomes = new Map<RuleId, string>();
  for (const { rule, outcome } of audited.findings) {
    if (!outcomes.has(rule)) outcomes.set(rule, outcome);
  }
  return { facts: audited.facts, pack: audited.pack, outcomes: Object.fromEntries(outcomes) };
}

describe.each(labelledPages.map((page) => [page.path, page] as const))('%s', (path, page) => {
  it('is read whole, as the kind of page that it is, under the plan of its host', async () => {
    const { facts, pack } = await audit(path);
    expect(facts.failures).toEqual([]);
    expect(facts.kind?.kind).toBe(page.kind);
    expect(pack.id).toBe('songjiang-2025');
  });

  it('comes out as labelled', async () => {
    const { outcomes } = await audit(path);
    expect(outcomes).toEqual(page.outcomes);
  });

  it('has a message board of its own where the plan wants one on every policy page', async () => {
    const { outcomes } = await audit(path, 'jiading-2023');
    expect(outcomes['message-board']).toBe(page.boardOnPage);
  });
});

describe('over the whole portal', () => {
  it('every failure reported is one (precision), and every one is reported (recall)', async () => {
    const counts = new Map<string, { right: number; wrong: number; missed: number }>();
    for (const { path, outcomes } of labelledPages) {
      const { outcomes: got } = await audit(path);
      for (const [rule, expected] of Object.entries(outcomes)) {
        const count = counts.get(rule) ?? { right: 0, wrong: 0, missed: 0 };
        const reported = got[rule] === 'failed';
        if (reported && expected === 'failed') count.right += 1;
        else if (reported) count.wrong += 1;
        else if (expected === 'failed') count.missed += 1;
        counts.set(rule, count);
      }
    }
    const faults = [...counts].filter(([, { wrong, missed }]) => wrong + missed > 0);
    expect(faults).toEqual([]);
    const seen = [...counts].filter(([, { right }]) => right > 0).map(([rule]) => rule);
    expect(seen.length).toBeGreaterThanOrEqual(8);
  });

  it('labels or leads to every page that it has', () => {
    const labelled = new Set(labelledPages.map(({ path }) => path));
    const others = globSync('**/*.html', { cwd: folder }).filter((file) => !labelled.has(`/${file}`));
    expect(others.toSorted()).toEqual(companions);
  });
});

/** Pages that others need and that add nothing of their own: interpretations of one make, the form, one letter, and the leak. */
const companions = [
  'govxxgk/SHSJ92/2025-01-20/waste-interpretation.html',
  'govxxgk/SHSJ92/2025-05-06/stall-interpretation.html',
  'govxxgk/SHSJ93/2025-07-01/greenway-interpretation.html',
  'zmhd/board/form.html',
  'zmhd/board/letter-1.html',
];

describe('its links', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await startPortal();
  });
  afterAll(() => portal.close());

  it('are alive but for those that are dead on purpose', async () => {
    const origin = `http://127.0.0.1:${portal.port}`;
    const elsewhere = ['^https?://(?!127\\.0\\.0\\.1)', '^file:'];
    const { links } = await new LinkChecker().check({
      path: `${origin}/`,
      recurse: true,
      linksToSkip: elsewhere,
    });
    const broken = links.filter(({ state }) => state === 'BROKEN').map(({ url }) => url.replace(origin, ''));
    expect([...new Set(broken)].toSorted()).toEqual([...deadPaths].toSorted());
    expect(links.filter(({ state }) => state === 'OK').length).toBeGreaterThan(25);
  });
});
