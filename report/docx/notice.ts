import type { Paragraph, Table } from 'docx';
import type { Language } from '../../audit/wording.ts';
import type { SiteReport } from '../model.ts';
import { chineseDay, dayOf } from '../moment.ts';
import { plain } from '../plain.ts';
import { coverageFacts } from '../tables/facts-of-report.ts';
import { say } from '../words.ts';
import { disputeTable } from './dispute-parts.ts';
import { clauseParts, numberedHeading, PictureRoom } from './finding-parts.ts';
import { SENTENCES } from './notice-words.ts';
import { plainCell, table, text, title } from './parts.ts';
import { percent, points, sentence } from './sentence.ts';

/** What a notice says that no audit knows; what is absent is left to be written by hand. */
export interface NoticeTerms {
  readonly issuer?: string;
  readonly recipient?: string;
  /** The number of the document (文号). */
  readonly number?: string;
  /** Until when (`YYYY-MM-DD`). */
  readonly deadline?: string;
  /** Day of issue (`YYYY-MM-DD`). */
  readonly day?: string;
}

type Parts = (Paragraph | Table)[];

function dayWords(day: string, language: Language): string {
  return language === 'zh' ? chineseDay(day) : day;
}

function timeWords(first: string, last: string, language: Language): string {
  const [from, to] = [dayWords(first, language), dayWords(last, language)];
  return sentence(first === last ? SENTENCES.day : SENTENCES.days, language, { from, to });
}

function opening({ head }: SiteReport, { recipient }: NoticeTerms, language: Language): Parts {
  const { site, pack, audit, counts, sheet, coverage } = head;
  const data = {
    plan: pack.plan,
    number: pack.documentNumber === '' ? '' : `（${pack.documentNumber}）`,
    site: site.title,
    address: site.home ?? site.host,
    time: timeWords(dayOf(audit.startedAt), dayOf(audit.endedAt), language),
    pages: coverage.read,
  };
  const score = sheet?.score ?? null;
  const basis = pack.plan === '' ? SENTENCES.basisWithoutPlan : SENTENCES.basis;
  return [
    text(sentence(SENTENCES.recipient, language, { recipient: plain(recipient ?? site.title, 100) }), {
      indent: false,
    }),
    text(sentence(basis, language, data)),
    text(sentence(SENTENCES.found, language, { ...counts })),
    ...(sheet === null || score === null
      ? []
      : [
          text(
            sentence(SENTENCES.score, language, {
              now: points(score.now),
              worst: points(score.worst),
              best: points(score.best),
              full: sheet.full,
              judged: percent(sheet.judged),
            }),
          ),
        ]),
    ...(sheet !== null && sheet.vetoed.length > 0
      ? [text(sentence(SENTENCES.vetoed, language, { vetoed: sheet.vetoed.join('；') }))]
      : []),
  ];
}

/** Who sends it and when, at the right below some room, as GB/T 9704 has it for documents without a seal. */
function closing({ issuer, day }: NoticeTerms, language: Language): Parts {
  const lines = [
    { words: issuer ?? '', away: 2 },
    { words: day === undefined ? '' : dayWords(day, language), away: 4 },
  ];
  return lines
    .filter(({ words }) => words !== '')
    .map(({ words, away }, index) =>
      text(plain(words, 100), { indent: false, alignment: 'right', away, before: index === 0 ? 600 : 0 }),
    );
}

async function findings(
  site: SiteReport,
  standing: 'failed' | 'cantTell',
  language: Language,
): Promise<Parts> {
  const groups = site.groups.filter((group) => group.standing === standing);
  if (groups.length === 0) return [text(sentence(SENTENCES.none, language))];
  return clauseParts(groups, { site, room: new PictureRoom(), language });
}

/** A notice of rectification to one site: what was found by clause, what to do and until when, and what was read. */
export async function noticeParts(site: SiteReport, terms: NoticeTerms, language: Language): Promise<Parts> {
  const { number, deadline } = terms;
  const demand =
    deadline === undefined
      ? sentence(SENTENCES.demand, language)
      : sentence(SENTENCES.demandBy, language, { deadline: dayWords(plain(deadline, 40), language) });
  const facts = coverageFacts(site.head, language);
  const untold = site.groups.some(({ standing }) => standing === 'cantTell');
  const isDisputed = site.head.disputes.length > 0;
  const last = 3 + Number(untold) + Number(isDisputed);
  return [
    title(sentence(SENTENCES.title, language, { site: plain(site.head.site.title, 100) })),
    ...(number === undefined ? [] : [text(plain(number, 60), { indent: false, alignment: 'center' })]),
    ...opening(site, terms, language),
    numberedHeading(1, sentence(SENTENCES.demands, language), language),
    text(demand),
    text(sentence(SENTENCES.objection, language)),
    ...closing(terms, language),
    numberedHeading(2, sentence(SENTENCES.problems, language), language, true),
    ...(await findings(site, 'failed', language)),
    ...(untold
      ? [
          numberedHeading(3, sentence(SENTENCES.toVerify, language), language, true),
          ...(await findings(site, 'cantTell', language)),
        ]
      : []),
    ...(isDisputed
      ? [
          numberedHeading(last - 1, sentence(SENTENCES.disputes, language), language),
          disputeTable(site.head, language),
        ]
      : []),
    numberedHeading(last, sentence(SENTENCES.range, language), language),
    table(
      [say('name', language), say('result', language)],
      facts.map(([name, value]) => [plainCell(name), plainCell(String(value))]),
      [3, 2],
    ),
  ];
}
