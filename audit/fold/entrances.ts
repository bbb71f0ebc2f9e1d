import type { LinkVerdict } from '../../facts/link-verdict.ts';
import type { Facts, PageFacts } from '../../facts/page.ts';
import type { Tri } from '../../facts/shape/kind.ts';
import type { SiteEntrance } from '../../facts/site.ts';
import { TURNS_PAGE } from './column-make-up.ts';
import { withoutFragment } from './page-address.ts';
import { leadsOn } from './page-role.ts';

type Page = PageFacts & Pick<Facts, 'kind' | 'title' | 'links' | 'listEntries'>;

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
   * Takes up the links of a page that leads on: navigation stands on every page, and these few show it. Articles in
   * lists are items, not ways in. Home page and openness index lead to single pages, too: a guide, the report of the
   * year.
   */
  add(page: Page): void {
    if (!leadsOn(page)) return;
    const { kind, links, address, linkVerdicts } = page;
    const onHome = kind.kind === 'home' && address.host.endsWith(this.#host) && !kind.subsite;
    const onIndex = kind.kind === 'government-openness-index';
    const answers = new Map(linkVerdicts?.map(({ url, verdict }) => [url, verdict]));
    for (const { label, target, place, hidden } of links) {
      if (hidden || label === '' || target.type !== 'page' || (target.item && !onHome && !onIndex)) continue;
      if (place === 'main' && TURNS_PAGE.test(label.trim())) continue;
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
