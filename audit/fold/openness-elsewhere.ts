import type { Facts, PageFacts } from '../../facts/page.ts';
import { isSameSite } from '../../rules/words/link-site.ts';
import { simplified } from '../../rules/words/traditional.ts';

type Page = PageFacts & Pick<Facts, 'kind' | 'links'>;

/** What portals call the section of open government, with the name of its organ or without, and the part that holds what the law asks for. */
const SECTION =
  /^\p{Script=Han}{0,10}?(?:信息|政务|政府)公开(?:专栏|专区|专网|平台|目录|频道|网|首页)?$|^(?:法定)?主动公开(?:内容|目录|信息)?$/u;

function bare(host: string): string {
  return host.replace(/^www\./, '');
}

/**
 * Whether the section of openness stands on a host that nobody read: xxgk. beside www. A sweep keeps to the home
 * page's host, and what is not on it may be there.
 */
export class OpennessElsewhere {
  readonly #read = new Set<string>();
  /** By host: whether it is of the government whose page leads there. */
  readonly #sections = new Map<string, boolean>();
  #hasIndex = false;

  /** Takes up a page that was read. */
  add({ address, kind, links }: Page): void {
    this.#read.add(bare(address.host));
    const isIndex = kind.kind === 'government-openness-index';
    this.#hasIndex ||= isIndex;
    if (!isIndex && kind.kind !== 'home') return;
    for (const { label, place, hidden, target } of links) {
      if (hidden || place === 'footer' || target.type !== 'page' || target.file !== null) continue;
      const host = bare(target.host);
      if (host === '' || this.#read.has(host)) continue;
      if (!SECTION.test(simplified(label.replace(/\s/g, '')))) continue;
      const isOwn = isSameSite(host, address.host);
      this.#sections.set(host, isOwn || (this.#sections.get(host) ?? false));
    }
  }

  /** Another government's section is taken for this one's only where no index was read here. */
  get isUnread(): boolean {
    return [...this.#sections].some(([host, isOwn]) => !this.#read.has(host) && (isOwn || !this.#hasIndex));
  }
}
