import type { Table } from 'docx';
import type { Language } from '../../audit/wording.ts';
import type { SiteHead } from '../contract.ts';
import type { ReportDispute, ReportLook } from '../dispute-contract.ts';
import { dayOf } from '../moment.ts';
import { moveWords, rulingWords } from '../tables/dispute-columns.ts';
import { say, type Word } from '../words.ts';
import { type CellContent, link, plainCell, table } from './parts.ts';

function lookLine(word: Word, look: ReportLook, language: Language): string {
  const { at, outcome, severity, what, problem, link: of } = look;
  const told =
    problem ?? [say(severity ?? outcome, language), of?.kind ?? '', what].filter(Boolean).join(' ');
  return `${say(word, language)}（${dayOf(at)}）：${told}`;
}

function recheckLines({ rechecks }: ReportDispute, language: Language): string[] {
  const last = rechecks.at(-1);
  if (last === undefined) return [];
  const { before, after, score } = last;
  return [
    lookLine('oldEvidence', before, language),
    lookLine('newEvidence', after, language),
    ...(score === null ? [] : [`${say('score', language)} ${moveWords(score)}`]),
  ];
}

function rulingLines({ state, rulings, score }: ReportDispute, language: Language): string[] {
  const last = rulings.at(-1);
  const by = last === undefined ? [] : [last.reason, [last.by, dayOf(last.at)].filter(Boolean).join(' ')];
  const moved = score === null ? [] : [`${say('score', language)} ${moveWords(score)}`];
  return [rulingWords(state, language), ...by, ...moved].filter((line) => line !== '');
}

function row(dispute: ReportDispute, language: Language): CellContent[] {
  const { number, objector, objectedAt, text, title, finding, url, link: disputed } = dispute;
  const named = finding === null ? title : `${title}（${say('findingNumber', language)} ${finding}）`;
  const where = url === null ? say('wholeSite', language) : link(url);
  return [
    plainCell(String(number), 'right'),
    { lines: [objector, dayOf(objectedAt), text] },
    { lines: [named, where, ...(disputed === null ? [] : [link(disputed)])] },
    { lines: recheckLines(dispute, language) },
    { lines: rulingLines(dispute, language) },
  ];
}

/** The objections of a site with the last look and the ruling that holds; it has at least one. */
export function disputeTable({ disputes }: SiteHead, language: Language): Table {
  const words = (['number', 'objection', 'what', 'recheck', 'ruling'] as const).map((word) =>
    say(word, language),
  );
  return table(
    words,
    disputes.map((dispute) => row(dispute, language)),
    [6, 24, 26, 26, 24],
  );
}
