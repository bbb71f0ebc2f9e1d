import type { Facts, PageFacts } from '../../facts/page.ts';
import type { SiteIntrusion } from '../../facts/site.ts';
import { isIllicit, isIllicitHost } from '../../rules/words/illicit-trade.ts';

type Page = PageFacts & Pick<Facts, 'title' | 'links'>;

/** Of what does not belong so much is named. */
const MOST = 100;
const LONGEST = 120;

/** What others put onto pages of the site, and parts that come over an open line. */
export class Intrusions {
  readonly all: SiteIntrusion[] = [];

  /** Takes up a page: its title, its links, hidden ones above all, and its frames. */
  add({ address: { url, scheme, host: own }, title, links, frames = [] }: Page): void {
    if (isIllicit(title.document)) this.#note(url, 'illicit', title.document);
    for (const { label, target } of links) {
      if (target.type !== 'page' || target.host === own) continue;
      if (isIllicitHost(target.host) || isIllicit(label)) {
        this.#note(url, 'illicit', label.trim() === '' ? target.host : label);
        break;
      }
    }
    const open = scheme === 'https' ? frames.find(({ src }) => /^http:/i.test(src)) : undefined;
    if (open !== undefined) this.#note(url, 'mixed', open.src);
  }

  #note(url: string, type: SiteIntrusion['type'], text: string): void {
    if (this.all.length < MOST) this.all.push({ url, type, text: text.slice(0, LONGEST) });
  }
}
