import type { Facts, PageFacts } from '../../facts/page.ts';
import type { Link } from '../../facts/shape/links.ts';
import type { SiteConsultation, SiteFeedback } from '../../facts/site.ts';
import {
  givesReason,
  isFeedbackTitle,
  namesFeedback,
  namesToJoin,
  tellsFeedback,
  tellsUnadopted,
} from '../../rules/words/consultation-feedback.ts';
import { findDayRanges } from '../../rules/words/date-ranges.ts';
import { type Day, findDays } from '../../rules/words/dates.ts';
import { isPager } from '../../rules/words/document-name.ts';
import { isSiteWideHeading } from '../../rules/words/interpretation.ts';
import { withoutFragment } from './page-address.ts';

type Page = PageFacts & Pick<Facts, 'kind' | 'title' | 'dates' | 'links'>;

const TERM = /征[求集]|期限|时间|截[止至]|公示期|反馈/;
/** 截止日期：, 请于2025年3月31日前: a last day without a first. */
const LAST_DAY = /截[止至]|[日号][（(]?[^，。；]{0,6}[)）]?[之以]?前/;

/** A page leads to no more of its own; beyond them they are a list. */
const MOST_LINKS = 20;

/** Pages that ask for opinions, and pages that tell what became of them. */
export class Consultations {
  readonly all: SiteConsultation[] = [];
  readonly feedbacks: SiteFeedback[] = [];

  /** Takes up a page; one of neither sort is passed over. */
  add(page: Page): void {
    const { address, title, kind, dates, consultationLines = [] } = page;
    const lines = consultationLines.map(({ text }) => text);
    const published = dates.published?.date ?? null;
    if (kind.kind === 'draft-consultation') {
      this.all.push({
        url: address.url,
        title: title.text,
        published,
        until: lastDay(consultationLines, published),
        tellsFeedback: tellsFeedback(lines),
        feedbackLinks: addressesOf(ownLinks(page).filter(leadsToFeedback)),
        organs: [...kind.organs],
      });
    } else if (kind.kind === 'other' && isFeedbackTitle(title.text)) {
      this.feedbacks.push({
        url: address.url,
        title: title.text,
        published,
        unadopted: tellsUnadopted(lines),
        mayGiveReasons: isPartlyUnread(page) || givesReason(lines),
        links: addressesOf(ownLinks(page)),
      });
    }
  }
}

/** Links of the page's own part to single pages and files, but for neighbours, what is new on the site and what bears another name. */
function ownLinks({ links, title }: Page): Link[] {
  return links.filter(
    ({ place, hidden, target, label, title: more, heading }) =>
      !hidden &&
      (place === 'main' || place === 'related') &&
      target.type === 'page' &&
      !isPager(label) &&
      !isPager(heading) &&
      !isSiteWideHeading(heading) &&
      !namesAnother(title.text, `${label} ${more}`),
  );
}

/** Whether words bear the name of a document and not that of the title. */
function namesAnother(title: string, words: string): boolean {
  const [own, others] = [namesToJoin(title), namesToJoin(words)];
  return own.length > 0 && others.length > 0 && !others.some((name) => own.includes(name));
}

function leadsToFeedback({ label, title, target }: Link): boolean {
  const words = `${label} ${title}`;
  return !isColumn(target) && namesFeedback(words);
}

/** An address that ends in a folder is that of a list. */
function isColumn({ item, file, url }: Link['target']): boolean {
  return !item && file === null && /\/(?:index\.\w+)?(?:[?#]|$)/.test(url);
}

function addressesOf(links: readonly Link[]): string[] {
  return [...new Set(links.map(({ target }) => withoutFragment(target.url)))].slice(0, MOST_LINKS);
}

function isPartlyUnread({ body }: Page): boolean {
  return !body || body.attachments + body.images + body.embeds > 0 || body.unfilled;
}

function lastDay(lines: readonly { text: string; after: string }[], published: Day | null): Day | null {
  const year = published === null ? null : Number(published.slice(0, 4));
  const found = lines.flatMap(({ text, after }) => {
    if (!TERM.test(text) && !LAST_DAY.test(text)) return [];
    const words = findDays(text).length > 0 || text.length > 20 ? text : `${text}${after}`;
    const ranges = findDayRanges(words, year).map(({ until }) => until);
    return ranges.length > 0 || !LAST_DAY.test(words)
      ? ranges
      : findDays(words)
          .slice(-1)
          .map(({ day }) => day);
  });
  return (
    found
      .filter((day) => published === null || day >= published)
      .sort()
      .at(-1) ?? null
  );
}
