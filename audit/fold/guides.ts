import type { Facts, PageFacts } from '../../facts/page.ts';
import type { SiteGuide } from '../../facts/site.ts';
import { namesIn } from '../../rules/words/document-name.ts';

type Page = PageFacts & Pick<Facts, 'kind' | 'title'>;

/** A guide rests on no more acts than these; beyond them the page is no guide. */
const MOST_BASES = 12;
/** A guide shorter than this leads elsewhere: to a platform, a file, a log-in. */
const SHORTEST = 150;
/** So many elements make a guide, though its text is all in a table. */
const SEEN = 4;
/** Fewer elements than these say nothing of a matter. */
const FEW = 2;
const LOG_IN = /请(?:先)?登录|登录后|统一身份认证/;

/** The service guides of a site. */
export class Guides {
  readonly all: SiteGuide[] = [];

  /** Takes up a page; one that is no service guide, or a leaflet that is called one, is passed over. */
  add(page: Page): void {
    const { address, title, kind, guideLines = [] } = page;
    if (kind.kind !== 'service-guide' || isLeaflet(page)) return;
    const basis = guideLines
      .filter(({ element }) => element === 'basis')
      .flatMap(({ text }) => namesIn(text));
    this.all.push({
      url: address.url,
      title: title.text,
      elements: [...new Set(guideLines.map(({ element }) => element))],
      basis: [...new Set(basis)].slice(0, MOST_BASES),
      partly: isPartlyUnread(page),
    });
  }
}

/** 春运出行服务指南: a leaflet on what is there to see or use, which is no matter to be handled. */
function isLeaflet({ title, breadcrumb, guideLines = [] }: Page): boolean {
  const names = [title.text, ...(breadcrumb?.items ?? [])].join(' ');
  return !/办事|办理|申[请报领]/.test(names) && new Set(guideLines.map(({ element }) => element)).size < FEW;
}

function isPartlyUnread({ body, guideLines = [], controls = [], forms = [], frames = [] }: Page): boolean {
  const isSeen = new Set(guideLines.map(({ element }) => element)).size >= SEEN;
  if (!body) return !isSeen;
  if (body.unfilled || (body.textLength < SHORTEST && !isSeen)) return true;
  if (body.images + body.embeds + body.attachments > 0 || frames.some(({ inBody }) => inBody)) return true;
  return forms.some(({ passwords }) => passwords > 0) || controls.some(({ label }) => LOG_IN.test(label));
}
