import type { NoticePlan } from '../../assessment/contract.ts';
import type { ShownConflict } from '../../extension/assessment/shown-conflict.ts';
import { say } from '../../extension/words.ts';
import type { Shot } from '../../ledger/contract.ts';
import { FileButton } from '../file-button.tsx';
import { type ConflictActions, ConflictList } from './conflict-list.tsx';
import { type CheckedPackage, PackageCheck, type PackageCheckActions } from './package-check.tsx';
import { ASSESSMENT_REPORTS, type Making, type ReportActions, ReportCard } from './report-card.tsx';

export interface HandoverActions extends ReportActions, ConflictActions, PackageCheckActions {
  readonly onExport: () => void;
  readonly onImport: (file: File) => void;
  readonly onNotice: (notice: NoticePlan) => void;
}

interface Props extends HandoverActions {
  readonly conflicts: readonly ShownConflict[];
  /** Pictures that are in conflict, by id. */
  readonly shots: ReadonlyMap<string, Shot>;
  /** Conflicts are being decided. */
  readonly isDeciding: boolean;
  readonly making: Making | null;
  /** What notices say, as it was filled in last. */
  readonly notice: NoticePlan;
  readonly checked: CheckedPackage | null;
  readonly note: string;
}

/** Handing an assessment on: as one file, as reports; and taking another's part in. */
export function HandoverView(props: Props) {
  const { conflicts, shots, isDeciding, notice, note, onExport, onImport, onNotice } = props;
  const terms = {
    choice: 'notices',
    word: 'reportNotices',
    text: say('noticeText'),
    notice,
    onNotice,
  } as const;
  return (
    <div class="stack">
      <p class="note" role="status">
        {note}
      </p>
      {conflicts.length > 0 && (
        <ConflictList conflicts={conflicts} shots={shots} isBusy={isDeciding} onDecide={props.onDecide} />
      )}
      <ReportCard {...props} offers={ASSESSMENT_REPORTS} terms={terms} />
      <section class="card" aria-labelledby="export-title">
        <h3 id="export-title">{say('handTitle')}</h3>
        <p class="meta">{say('handText')}</p>
        <div class="buttons">
          <button type="button" class="act" onClick={onExport}>
            {say('handExport')}
          </button>
          <FileButton label={say('handMerge')} onFile={onImport} />
        </div>
        <p class="meta">{say('handMergeText')}</p>
      </section>
      <PackageCheck {...props} />
    </div>
  );
}
