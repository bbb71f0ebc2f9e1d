import type { ReportChoice } from '../../extension/assessment/report-choice.ts';
import { say, type Word } from '../../extension/words.ts';
import { NoticeForm, type NoticeTermsProps } from './notice-form.tsx';

interface Offer {
  readonly choice: ReportChoice;
  readonly word: Word;
}

/** The reports of an assessment, the commonest first. */
export const ASSESSMENT_REPORTS = [
  { choice: 'xlsx', word: 'reportXlsx' },
  { choice: 'docx', word: 'reportDocx' },
  { choice: 'notices', word: 'reportNotices' },
  { choice: 'evidence', word: 'reportEvidence' },
  { choice: 'html', word: 'reportHtml' },
  { choice: 'csv', word: 'reportCsv' },
  { choice: 'linksCsv', word: 'reportLinksCsv' },
  { choice: 'disputesCsv', word: 'reportDisputesCsv' },
  { choice: 'json', word: 'reportJson' },
  { choice: 'sarif', word: 'reportSarif' },
] as const satisfies readonly Offer[];

/** Those of one site. */
export const SITE_REPORTS = [
  { choice: 'xlsx', word: 'reportXlsx' },
  { choice: 'docx', word: 'reportNotice' },
  { choice: 'html', word: 'reportHtml' },
  { choice: 'evidence', word: 'reportEvidence' },
  { choice: 'csv', word: 'reportCsv' },
  { choice: 'linksCsv', word: 'reportLinksCsv' },
  { choice: 'disputesCsv', word: 'reportDisputesCsv' },
  { choice: 'json', word: 'reportJson' },
  { choice: 'sarif', word: 'reportSarif' },
] as const satisfies readonly Offer[];

/** How far a report is. */
export interface Making {
  readonly choice: ReportChoice;
  readonly done: number;
  readonly all: number;
}

export interface ReportActions {
  readonly onReport: (choice: ReportChoice) => void;
  readonly onCancel: () => void;
}

interface Props extends ReportActions {
  readonly offers: readonly Offer[];
  /** Null while none is being made. */
  readonly making: Making | null;
  /** What notices say, and which of the offers they are. */
  readonly terms: NoticeTermsProps & Offer;
}

/** Reports to download, made when one is asked for. */
export function ReportCard({ offers, making, terms, onReport, onCancel }: Props) {
  return (
    <section class="card" aria-labelledby="reports-title">
      <h3 id="reports-title">{say('reportsTitle')}</h3>
      <div class="buttons">
        {offers
          .filter(({ choice }) => choice !== terms.choice)
          .map(({ choice, word }) => (
            <button
              key={choice}
              type="button"
              class="minor"
              disabled={making !== null}
              onClick={() => onReport(choice)}
            >
              {say(word)}
            </button>
          ))}
      </div>
      <NoticeForm {...terms} isBusy={making !== null} onMake={() => onReport(terms.choice)} />
      {making !== null && (
        <div class="making">
          <progress max={Math.max(making.all, 1)} value={making.done} aria-label={say('reportBar')} />
          <span role="status">{say('reportMaking', making.done, making.all)}</span>
          <button type="button" class="minor" onClick={onCancel}>
            {say('linksCancel')}
          </button>
        </div>
      )}
    </section>
  );
}
