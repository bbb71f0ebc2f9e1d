import { say, type Word } from '../../extension/words.ts';
import { sheetOf } from '../../extension/workbench/kept-sheet.ts';
import { outOfHundred } from '../../extension/workbench/trend.ts';
import type { Audit } from '../../ledger/contract.ts';
import { count, momentOf, percent, points } from './figures.ts';
import { ScrollRegion } from './scroll-region.tsx';

interface Props {
  /** The newest first. */
  readonly audits: readonly Audit[];
  readonly before: string | null;
  readonly after: string | null;
  readonly onBefore: (audit: string) => void;
  readonly onAfter: (audit: string) => void;
}

const fromWords = {
  browse: 'auditBrowse',
  sweep: 'auditSweep',
  import: 'auditImport',
} as const satisfies Record<Audit['from'], Word>;

/** The audits of a site, of which two are chosen to be compared. */
export function AuditList({ audits, before, after, onBefore, onAfter }: Props) {
  return (
    <ScrollRegion label={say('auditsTitle')}>
      <table class="audits">
        <thead>
          <tr>
            <th scope="col">{say('auditBefore')}</th>
            <th scope="col">{say('auditAfter')}</th>
            <th scope="col">{say('auditWhen')}</th>
            <th scope="col">{say('auditFrom')}</th>
            <th scope="col" class="number">
              {say('coverageRead')}
            </th>
            <th scope="col" class="number">
              {say('groupError')}
            </th>
            <th scope="col" class="number">
              {say('groupWarning')}
            </th>
            <th scope="col" class="number">
              {say('scoreNow')}
            </th>
            <th scope="col" class="number">
              {say('scoreJudged')}
            </th>
            <th scope="col">{say('auditNote')}</th>
          </tr>
        </thead>
        <tbody>
          {audits.map((audit) => (
            <tr key={audit.id}>
              <td>
                <Pick name="before" audit={audit} word="auditAsBefore" chosen={before} onChoose={onBefore} />
              </td>
              <td>
                <Pick name="after" audit={audit} word="auditAsAfter" chosen={after} onChoose={onAfter} />
              </td>
              <th scope="row">{momentOf(audit.endedAt)}</th>
              <td>{say(fromWords[audit.from])}</td>
              <td class="number">{count(audit.pages)}</td>
              <td class="number">{count(audit.counts.error)}</td>
              <td class="number">{count(audit.counts.warning)}</td>
              <ScoreCells audit={audit} />
              <td>{audit.note}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

interface PickProps {
  readonly name: string;
  readonly audit: Audit;
  readonly word: 'auditAsBefore' | 'auditAsAfter';
  readonly chosen: string | null;
  readonly onChoose: (audit: string) => void;
}

function Pick({ name, audit, word, chosen, onChoose }: PickProps) {
  return (
    <input
      type="radio"
      name={name}
      aria-label={say(word, momentOf(audit.endedAt))}
      checked={chosen === audit.id}
      onChange={() => onChoose(audit.id)}
    />
  );
}

function ScoreCells({ audit }: { readonly audit: Audit }) {
  const sheet = sheetOf(audit);
  const score = sheet === null || sheet.score === null ? null : outOfHundred(sheet.score, sheet.full);
  return (
    <>
      <td class="number">
        {score === null ? (
          '—'
        ) : (
          <>
            <b>{points(score.now)}</b>{' '}
            <span class="meta">
              {points(score.worst)}–{points(score.best)}
            </span>
          </>
        )}
      </td>
      <td class="number">{sheet === null ? '—' : percent(sheet.judged)}</td>
    </>
  );
}
