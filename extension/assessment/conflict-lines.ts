import * as z from 'zod/mini';
import {
  AssessedSite,
  type Conflict,
  Draw,
  NoticePlan,
  Recheck,
  Ruling,
  SamplePlan,
} from '../../assessment/contract.ts';
import { Remark } from '../../ledger/contract.ts';
import { languageOfSurfaces, say, type Word } from '../words.ts';
import { answerLabel } from './task-words.ts';

/** A name and what it is. */
export interface Line {
  readonly name: string;
  readonly words: string;
}

/** Names that only the host knows. */
export interface Names {
  pack(id: string): string;
  site(id: string): string;
}

/** Columns of a draw that are named one by one. */
const MOST_COLUMNS = 8;
/** Days and moments are compared here, not read out: as they are kept, without the seconds. */
const MINUTE = 'YYYY-MM-DDThh:mm'.length;

const Period = z.object({ from: z.string(), to: z.string() });
const Address = z.object({ url: z.string() });

/** What one side of a conflict says, a line each; what this version cannot read stands as it is. */
export function linesOf(what: Conflict['what'], field: string, value: unknown, names: Names): Line[] {
  if (value === null || value === undefined) return [];
  return readable(what, field, value, names) ?? [line('conflictValue', asWritten(value))];
}

function readable(what: Conflict['what'], field: string, value: unknown, names: Names): Line[] | null {
  switch (what) {
    case 'remark':
      return read(Remark, value, linesOfRemark);
    case 'draw':
      return read(Draw, value, linesOfDraw);
    case 'shot':
      return read(Address, value, ({ url }) => [line('conflictPage', url)]);
    case 'dispute':
      return linesOfDispute(field, value);
    case 'assessment':
      return linesOfPlan(field, value, names);
  }
}

function read<T>(shape: z.ZodMiniType<T>, value: unknown, lines: (read: T) => Line[]): Line[] | null {
  const { data } = z.safeParse(shape, value);
  return data === undefined ? null : lines(data);
}

function line(name: Word, words: string | number): Line {
  return { name: say(name), words: String(words) };
}

function filled(lines: readonly Line[]): Line[] {
  return lines.filter(({ words }) => words !== '');
}

function linesOfRemark(remark: Remark): Line[] {
  switch (remark.type) {
    case 'answer': {
      const answer = answerLabel(remark.rule, remark.answer, languageOfSurfaces());
      return filled([line('conflictSaid', answer), line('checkNote', remark.note)]);
    }
    case 'decision': {
      const verdict = say(remark.verdict === 'confirmed' ? 'decisionConfirm' : 'decisionDismiss');
      const scope = say(SCOPES[remark.scope]);
      return filled([
        line('decisionTitle', verdict),
        line('decisionScope', scope),
        line('decisionReason', remark.reason),
      ]);
    }
    case 'note':
      return [line('conflictNote', remark.text)];
  }
}

const SCOPES = {
  finding: 'scopeFinding',
  page: 'scopePage',
  site: 'scopeSite',
} as const satisfies Record<Extract<Remark, { type: 'decision' }>['scope'], Word>;

function linesOfDraw({ perColumn, seed, method, columns }: Draw): Line[] {
  const named = columns.slice(0, MOST_COLUMNS).map(({ column, found, drawn }) => ({
    name: column === '' ? say('conflictNoColumn') : column,
    words: say('conflictDrawn', drawn.length, found),
  }));
  return [
    line('samplePerColumn', perColumn),
    line('sampleSeed', seed),
    line('conflictMethod', method),
    ...named,
    ...(columns.length > named.length ? [line('conflictMore', columns.length - named.length)] : []),
  ];
}

const WRITTEN: Readonly<Record<string, Word>> = {
  objector: 'objector',
  objectedAt: 'objectedAt',
  text: 'objection',
  link: 'objectLink',
  url: 'conflictPage',
};

function linesOfDispute(field: string, value: unknown): Line[] | null {
  if (field === 'state' || field.startsWith('rulings ')) return read(Ruling, value, linesOfRuling);
  if (field.startsWith('rechecks ')) return read(Recheck, value, linesOfRecheck);
  const word = WRITTEN[field];
  return word === undefined || typeof value !== 'string' ? null : [line(word, value)];
}

function linesOfRuling({ state, reason }: Ruling): Line[] {
  return [line('conflictRuling', say(STATES[state])), line('rulingReason', reason)];
}

const STATES = {
  open: 'disputeOpen',
  upheld: 'disputeUpheld',
  dismissed: 'disputeDismissed',
} as const satisfies Record<Ruling['state'], Word>;

function linesOfRecheck({ after, by, at }: Recheck): Line[] {
  return filled([
    line('recheckTitle', `${by} ${at.slice(0, MINUTE)}`),
    line('evidenceTitle', after.title),
    line('evidenceStatus', after.status ?? ''),
    line('evidenceSha256', after.sha256 ?? ''),
  ]);
}

function linesOfPlan(field: string, value: unknown, names: Names): Line[] | null {
  switch (field) {
    case 'name':
      return [line('draftName', asWritten(value))];
    case 'note':
      return [line('draftNote', asWritten(value))];
    case 'pack':
      return [line('draftPack', names.pack(asWritten(value)))];
    case 'period':
      return read(Period, value, ({ from, to }) => [line('draftPeriod', say('assessPeriodOf', from, to))]);
    case 'sample':
      return read(SamplePlan, value, ({ perColumn, seed }) => [
        line('samplePerColumn', perColumn),
        line('sampleSeed', seed),
      ]);
    case 'notice':
      return read(NoticePlan, value, ({ issuer, number, day, deadline }) =>
        filled([
          line('noticeIssuer', issuer),
          line('noticeNumber', number),
          line('noticeDay', day),
          line('noticeDeadline', deadline),
        ]),
      );
    default:
      return read(AssessedSite, value, ({ title, home, level, pack }) =>
        filled([
          line('listTitle', title),
          line('listHome', home),
          line('listLevel', level),
          line('listPack', pack === null ? say('listPackShared') : names.pack(pack)),
        ]),
      );
  }
}

function asWritten(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
