import type { SiteConsultation, SiteDocument, SiteFacts, SiteItem } from '../../../facts/site.ts';
import { documentNamesToJoin, isFeedbackTitle, namesToJoin } from '../../words/consultation-feedback.ts';

/** A draft, the decision that came of it, and what was told of the opinions. */
export interface Consulted {
  readonly consultation: SiteConsultation;
  /** The decision with the day on which it was out; null where none was found. */
  readonly decision: { readonly document: SiteDocument; readonly day: string | null } | null;
  /** The earliest first, those without a day last. */
  readonly feedback: readonly SiteItem[];
}

function byName<T>(things: readonly T[], namesOf: (thing: T) => string[]): Map<string, T[]> {
  const map = new Map<string, T[]>();
  for (const thing of things) {
    for (const name of new Set(namesOf(thing))) {
      const list = map.get(name);
      if (list === undefined) map.set(name, [thing]);
      else list.push(thing);
    }
  }
  return map;
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
export function consultedOf(site: Pick<SiteFacts, 'consultations' | 'documents' | 'items'>): Consulted[] {
  const decisions = byName(site.documents, ({ title }) => documentNamesToJoin(title));
  const told = site.items.filter(({ title }) => isFeedbackTitle(title));
  const feedbacks = byName(told, ({ title }) => namesToJoin(title));
  return site.consultations.map((consultation) => {
    const { url, title, published } = consultation;
    const names = namesToJoin(title);
    const isLater = (day: string | null) => day === null || published === null || day >= published;
    const [decision] = names
      .flatMap((name) => decisions.get(name) ?? [])
      .map((document) => ({ document, day: dayOut(document) }))
      .filter((one) => one.document.url !== url && isLater(one.day))
      .toSorted((a, b) => ((a.day ?? '9') < (b.day ?? '9') ? -1 : 1));
    const named = names.flatMap((name) => feedbacks.get(name) ?? []);
    // Not every title has its 《》; looked through only where a decision waits for it.
    const loosely =
      named.length > 0 || decision === undefined
        ? named
        : told.filter((item) => names.some((name) => item.title.includes(name)));
    const feedback = loosely
      .filter((item) => item.url !== url && isLater(item.day))
      .toSorted((a, b) => ((a.day ?? '9') < (b.day ?? '9') ? -1 : 1));
    return { consultation, decision: decision ?? null, feedback };
  });
}
