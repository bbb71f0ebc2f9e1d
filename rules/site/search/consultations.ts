import type { SiteConsultation, SiteDocument, SiteFacts, SiteItem } from '../../../facts/site.ts';
import { documentNamesToJoin, isFeedbackTitle, namesToJoin } from '../../words/consultation-feedback.ts';
import { TitleIndex } from './title-index.ts';

/** Something with the day on which it was out. */
interface Dated<T> {
  readonly thing: T;
  readonly day: string | null;
}

/** A draft, the decision that came of it, and what was told of the opinions. */
export interface Consulted {
  readonly consultation: SiteConsultation;
  /** The decision with the day on which it was out; null where none was found. */
  readonly decision: { readonly document: SiteDocument; readonly day: string | null } | null;
  /** The earliest; one without a day only where none has one. Null where none was found. */
  readonly feedback: SiteItem | null;
}

/** What has no day comes last. */
function orderOf({ day }: Dated<unknown>): string {
  return day ?? '9';
}

function byDay(a: Dated<unknown>, b: Dated<unknown>): number {
  const [one, other] = [orderOf(a), orderOf(b)];
  return one === other ? 0 : one < other ? -1 : 1;
}

/** Under each name what bears it, the earliest first. */
function byName<T>(
  things: readonly T[],
  dayOf: (thing: T) => string | null,
  namesOf: (thing: T) => string[],
): Map<string, Dated<T>[]> {
  const map = new Map<string, Dated<T>[]>();
  for (const dated of things.map((thing) => ({ thing, day: dayOf(thing) })).sort(byDay)) {
    for (const name of new Set(namesOf(dated.thing))) {
      const list = map.get(name);
      if (list === undefined) map.set(name, [dated]);
      else list.push(dated);
    }
  }
  return map;
}

/** 意见反馈 alone may head a call for opinions; while they are still asked for, it tells nothing of what became of them. */
const MAY_CALL = /意见反馈$/;
const TELLS = /采纳|吸纳|情况|结果|说明|报告|汇总|公示/;

function isCall({ title, day }: SiteItem, { until }: SiteConsultation): boolean {
  const words = title.replace(/\s/g, '');
  return MAY_CALL.test(words) && !TELLS.test(words) && day !== null && until !== null && day <= until;
}

/** Of a list in the order of days the first that is no earlier than a day and is not the page itself. */
function firstFrom<T extends { readonly url: string }>(
  list: readonly Dated<T>[],
  { url, published }: SiteConsultation,
): Dated<T> | null {
  let from = 0;
  for (let to = list.length; published !== null && from < to; ) {
    const middle = (from + to) >> 1;
    const one = list[middle];
    if (one !== undefined && orderOf(one) < published) from = middle + 1;
    else to = middle;
  }
  for (let at = from; at < list.length; at += 1) {
    const one = list[at];
    if (one !== undefined && one.thing.url !== url) return one;
  }
  return null;
}

/** What is joined by a link, whatever its title: the draft's page leads to it, or it leads to draft or decision. */
function linkedFeedback({
  feedbacks,
  items,
}: Pick<SiteFacts, 'feedbacks' | 'items'>): (
  consultation: SiteConsultation,
  decision: SiteDocument | null,
) => Dated<SiteItem>[] {
  const byUrl = new Map(items.map((item) => [item.url, item]));
  const leading = new Map<string, string[]>();
  for (const { url, links = [] } of feedbacks) {
    for (const to of links) leading.set(to, [...(leading.get(to) ?? []), url]);
  }
  return ({ url, feedbackLinks = [] }, decision) => {
    const back = [url, ...(decision === null ? [] : [decision.url])].flatMap((to) => leading.get(to) ?? []);
    return [...new Set([...feedbackLinks, ...back])]
      .map((to) => byUrl.get(to) ?? unreadItem(to))
      .map((thing) => ({ thing, day: thing.day }))
      .sort(byDay);
  };
}

/** A file, or a page that was not read: it is there, and its day is not known. */
function unreadItem(url: string): SiteItem {
  return { url, title: url, day: null, columns: [], kind: null, organs: [] };
}

/** The later of the day of the document and that of publishing: neither alone says when the decision was out. */
function dayOut({ issued, published }: SiteDocument): string | null {
  if (issued === null || published === null) return issued ?? published;
  return issued > published ? issued : published;
}

/**
 * Joins every consultation with its decision and with what was told of the opinions, by the names in their titles.
 * An older document of the name is the one that the draft was to replace; feedback from before is on another draft.
 */
export function consultedOf(
  site: Pick<SiteFacts, 'consultations' | 'documents' | 'feedbacks' | 'items'>,
): Consulted[] {
  const decisions = byName(site.documents, dayOut, ({ title }) => documentNamesToJoin(title));
  const told = site.items.filter(({ title }) => isFeedbackTitle(title));
  const feedbacks = byName(
    told,
    ({ day }) => day,
    ({ title }) => namesToJoin(title),
  );
  const titles = new TitleIndex(told);
  const linked = linkedFeedback(site);
  return site.consultations.map((consultation) => {
    const names = namesToJoin(consultation.title);
    const [decision] = names
      .flatMap((name) => firstFrom(decisions.get(name) ?? [], consultation) ?? [])
      .sort(byDay);
    // Not every title has its 《》; looked through only where a decision waits for it.
    const isNamed = names.some((name) => feedbacks.has(name));
    const lists =
      isNamed || decision === undefined
        ? names.map((name) => feedbacks.get(name) ?? [])
        : names.map((name) =>
            titles
              .holding(name)
              .map((thing) => ({ thing, day: thing.day }))
              .sort(byDay),
          );
    lists.push(linked(consultation, decision?.thing ?? null));
    const [feedback] = lists
      .map((list) => list.filter(({ thing }) => !isCall(thing, consultation)))
      .flatMap((list) => firstFrom(list, consultation) ?? [])
      .sort(byDay);
    return {
      consultation,
      decision: decision === undefined ? null : { document: decision.thing, day: decision.day },
      feedback: feedback?.thing ?? null,
    };
  });
}
