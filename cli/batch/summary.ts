import { rankingOf } from '../../assessment/ranking.ts';
import packageFile from '../../package.json' with { type: 'json' };
import type { SiteProblem, SiteResult } from '../queue/contract.ts';
import type { BatchFolder } from './batch-folder.ts';
import { packOfAll } from './batch-pack.ts';
import type { BatchOutput } from './output-schema.ts';

const nothing = { error: 0, warning: 0, info: 0 } as const;

/**
 * What became of a batch so far: sites by score with the share that was judged, those that a veto fails below all others
 * of their pack, those without a score last.
 */
export function summaryOf(
  folder: Pick<BatchFolder, 'head' | 'folderOf'>,
  results: ReadonlyMap<string, SiteResult>,
): BatchOutput {
  const { head } = folder;
  const ranked = rankedSites(head, results);
  const states = ranked.map(({ state }) => state);
  const count = (state: (typeof states)[number]) => states.filter((one) => one === state).length;
  return {
    tool: { name: 'mingcha', version: packageFile.version },
    batch: {
      id: head.id,
      list: head.list,
      startedAt: head.startedAt,
      sites: head.sites.length,
      done: count('done'),
      unread: count('unread'),
      failed: count('failed'),
      open: count('open'),
      pages: ranked.reduce((sum, { pages }) => sum + pages, 0),
      requests: ranked.reduce((sum, { requests }) => sum + requests, 0),
    },
    sites: ranked.map((site) => ({ ...site, folder: folder.folderOf(site.site) })),
    refused: head.refused,
  };
}

function rankedSites({ sites, settings }: BatchFolder['head'], results: ReadonlyMap<string, SiteResult>) {
  const wanted = packOfAll(settings)?.id ?? '';
  const audited = sites.map((site) => {
    const audit = results.get(site.id)?.audit ?? null;
    // Each was judged by the pack that was settled for it when it was read.
    return { site: { ...site, pack: audit?.pack ?? site.pack }, audit };
  });
  const ranking = rankingOf(audited, { pack: wanted });
  const withRank = ranking.sites.filter(({ rank }) => rank !== null);
  const without = ranking.sites.filter(({ rank }) => rank === null);
  return [...withRank, ...without].map((one) => {
    const result = results.get(one.site.id);
    return {
      site: one.site.id,
      title: one.site.title,
      home: one.site.home,
      level: one.site.level,
      pack: one.pack === '' ? null : one.pack,
      state: result?.state ?? ('open' as const),
      rank: one.rank,
      between: one.between === null ? null : { best: one.between[0], worst: one.between[1] },
      score: one.score,
      judged: one.judged,
      vetoed: [...one.vetoed],
      mayVeto: [...one.mayVeto],
      failures: result?.failed ?? nothing,
      pages: result?.pages ?? 0,
      broken: result?.broken ?? 0,
      requests: result?.requests ?? 0,
      problem: problemOf(result?.problem ?? null),
    };
  });
}

function problemOf(problem: SiteProblem | null): SiteProblem | null {
  return problem === null ? null : { ...problem };
}
