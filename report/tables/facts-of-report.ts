import type { Language } from '../../audit/wording.ts';
import type { Made, SiteHead } from '../contract.ts';
import { minuteOf } from '../moment.ts';
import { say, type Word } from '../words.ts';

/** A name and what it is, for the notes of a report. */
export type Fact = readonly [name: string, value: string | number];

/** Of what, when and by what a report was made. */
export function originFacts({ site, pack, audit }: SiteHead, made: Made, language: Language): Fact[] {
  const facts: readonly (readonly [Word, string])[] = [
    ['site', site.title],
    ['address', site.home ?? site.host],
    ['plan', [pack.plan, pack.documentNumber].filter(Boolean).join(' ')],
    ['pack', `${pack.title} (${pack.id})`],
    ['period', `${minuteOf(audit.startedAt)} — ${minuteOf(audit.endedAt)}`],
    ['judgedBy', audit.judgedBy],
    ['madeAt', minuteOf(made.at)],
    ['tool', `${made.tool} ${made.version}`],
    ['noteText', audit.note],
  ];
  return facts.filter(([, value]) => value !== '').map(([word, value]) => [say(word, language), value]);
}

/** What was read and what was not; what nobody counted says so. */
export function coverageFacts({ coverage }: SiteHead, language: Language): Fact[] {
  const { complete, links } = coverage;
  const counted: readonly (readonly [Word, number | null])[] = [
    ['read', coverage.read],
    ['unread', coverage.unread],
    ['unreadable', coverage.failed],
    ['needsLive', coverage.needsLive],
    ['frames', coverage.frames],
    ['attachments', coverage.attachments],
    ['overBudget', coverage.overBudget],
    ['linksOpen', links.opens],
    ['linksBroken', links.broken],
    ['linksCantTell', links.cantTell],
    ['linksBlocked', links.blocked],
    ['linksNotAsked', links.notAsked],
  ];
  const none = say('notCounted', language);
  return [
    [say('complete', language), complete === null ? none : say(complete ? 'yes' : 'no', language)],
    ...counted.map(([word, count]): Fact => [say(word, language), count ?? none]),
  ];
}

/** How many findings there are, by how they stand. */
export function countFacts({ counts }: SiteHead, language: Language): Fact[] {
  const shown = ['total', 'error', 'warning', 'info', 'cantTell', 'settled'] as const;
  return shown.map((name) => [say(name, language), counts[name]]);
}

/** How to read the report. */
export function readingNotes(language: Language): string[] {
  const words = ['boundsNote', 'shareNote', 'cantTellNote', 'timeNote'] as const;
  return words.map((word) => say(word, language));
}
