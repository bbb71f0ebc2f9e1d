import type { LinkVerdict } from '../../facts/link-verdict.ts';
import type { Facts, PageFacts, PageKind, Tri } from '../../facts/page.ts';
import type { SiteEntrance } from '../../facts/site.ts';
import { withoutFragment } from './page-address.ts';

type Page = PageFacts & Pick<Facts, 'kind' | 'links'>;

/** Pages that lead on. Navigation stands on every page: these few show it as well. */
const LEADING = new Set<PageKind>(['home', 'government-openness-index', 'column-list', 'message-board']);

/** No portal leads to so many places; beyond them it is generated. */
const MOST = 20_000;

/** The ways into the parts of a site and to services elsewhere, each once. */
export class Entrances {
  readonly #host: string;
  readonly #entrances = new Map<string, SiteEntrance>();
  readonly all: SiteEntrance[] = [];

  constructor(host: string) {
    this.#host = host;
  }

  /**
   * Takes up the links of a page that leads on; articles in lists are items, not ways in. Home page and openness index
   * lead to single pages, too: a guide, the report of the year.
   */
  add({ kind, links, address, linkVerdicts }: Page): void {
    if (!LEADING.has(kind.kind)) return;
    const onHome = kind.kind === 'home' && address.host.endsWith(this.#host) && !kind.subsite;
    const onIndex = kind.kind === 'government-openness-index';
    const answers = new Map(linkVerdicts?.map(({ url, verdict }) => [url, verdict]));
    for (const { label, target, place, hidden } of links) {
      if (hidden || label === '' || target.type !== 'page' || (target.item && !onHome && !onIndex)) continue;
      const key = `${label} ${target.url}`;
      const known = this.#entrances.get(key);
      const opens = opening(answers.get(withoutFragment(target.url)));
      if (known !== undefined) {
        if (opens !== 'unknown') known.opens = opens;
        known.onHome ||= onHome;
        known.onIndex ||= onIndex;
      } else if (this.all.length < MOST) {
        const { url, host } = target;
        const entrance = { label, url, host, foundOn: address.url, place, onHome, onIndex, opens };
        this.#entrances.set(key, entrance);
        this.all.push(entrance);
      }
    }
  }
}

function opening(verdict: LinkVerdict['verdict'] | undefined): Tri {
  switch (verdict) {
    case 'opens':
      return 'yes';
    case 'broken':
      return 'no';
    case 'cantTell':
    case undefined:
      return 'unknown';
  }
}
