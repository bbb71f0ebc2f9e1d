import type { Remark, Shot } from '../../ledger/contract.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { newSite } from '../browse-keeper.ts';
import type { PageView } from '../tab-view.ts';
import type { PanelItem } from './panel-items.ts';
import type { Decision } from './said.ts';
import type { Picture } from './shoot.ts';

/** What a person says of a finding. */
export type Saying =
  | {
      readonly type: 'decision';
      readonly scope: Decision['scope'];
      readonly verdict: Decision['verdict'];
      readonly reason: string;
    }
  | { readonly type: 'answer'; readonly answer: string; readonly note: string }
  | { readonly type: 'note'; readonly text: string };

/** Who says it, when (ISO 8601, UTC), and under which name it is kept. */
export interface Signed {
  readonly id: string;
  readonly by: string;
  readonly at: string;
}

/** What was said as the ledger keeps it. */
export function remarkOf(
  { site, url }: Pick<PageView, 'site' | 'url'>,
  { rule, fingerprint }: Pick<PanelItem, 'rule' | 'fingerprint'>,
  saying: Saying,
  signed: Signed,
): Remark {
  const about = { site: site.id, fingerprint, url };
  switch (saying.type) {
    case 'decision':
      return { ...saying, ...about, rule, ...signed };
    case 'answer':
      return { ...saying, ...about, rule, ...signed };
    case 'note':
      return { ...saying, ...about, ...signed };
  }
}

type Keeper = Pick<Ledger, 'site' | 'putSite' | 'remark' | 'keepShot'>;

/** Keeps a remark, and the site that it is about where it is the first thing kept of it. */
export async function keepRemark(ledger: Keeper, page: PageView, remark: Remark): Promise<void> {
  await keepSite(ledger, page, remark.at);
  await ledger.remark(remark);
}

/** Keeps a picture of a finding, and its site likewise; returns its name. */
export async function keepPicture(
  ledger: Keeper,
  page: PageView,
  { fingerprint }: Pick<PanelItem, 'fingerprint'>,
  picture: Picture,
  { id, at }: Pick<Signed, 'id' | 'at'>,
): Promise<void> {
  await keepSite(ledger, page, at);
  const shot: Shot = { id, site: page.site.id, fingerprint, url: page.url, at, ...picture };
  await ledger.keepShot(shot);
}

async function keepSite(ledger: Keeper, { site, pack }: PageView, at: string): Promise<void> {
  if ((await ledger.site(site.id)) === null) await ledger.putSite(newSite({ ...site, pack: pack.id, at }));
}
