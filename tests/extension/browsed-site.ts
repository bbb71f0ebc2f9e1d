import { judgePage } from '../../audit/judge.ts';
import { newSite } from '../../extension/browse-keeper.ts';
import type { Site } from '../../ledger/contract.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { pageRow } from '../../ledger/page-row.ts';
import { judgedBy } from '../../ledger/stamp.ts';
import type { Pack } from '../../rules/packs/contract.ts';
import { packFor } from '../../rules/packs/index.ts';
import { documentPage, factsOf } from '../facts/facts-of.ts';

export const HOST = 'https://www.songjiang.gov.cn';
export const TOOL = '1.0.0';
export const songjiang: Pack = packFor('songjiang-2025');

/** Fewer words would be no document's. */
const CLOSING =
  '<p>各镇人民政府、各街道办事处：现将《某区公共停车场管理办法》印发给你们，请认真按照执行。</p>';

/** Keeps pages of a site by path and how their text begins, as browsing does. */
export async function keepPages(
  ledger: Ledger,
  pages: Readonly<Record<string, string>>,
  at = '2025-11-03T02:00:00.000Z',
): Promise<Site> {
  const id = 'songjiang.gov.cn';
  const known = await ledger.site(id);
  const site = known ?? newSite({ id, host: id, title: '松江区', pack: songjiang.id, at });
  if (known === null) await ledger.putSite(site);
  const seen = Object.entries(pages).map(([path, text]) => {
    const facts = factsOf(documentPage('<h1>某区公共停车场管理办法</h1>', text + CLOSING), {
      url: HOST + path,
    });
    const origin = { site: id, via: 'browse', sha256: null, needsLive: false } as const;
    const row = pageRow({ ...facts, gathering: { ...facts.gathering, at } }, judgePage(facts, songjiang), {
      ...origin,
      judgedBy: judgedBy(songjiang, TOOL),
    });
    return { page: row, facts };
  });
  await ledger.keepPages(id, seen);
  return site;
}
