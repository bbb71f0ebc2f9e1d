import { say } from '../../extension/words.ts';
import { HOLDINGS, type Holding } from '../../ledger/holding.ts';
import { Modal } from '../side-panel/modal.tsx';
import { bytesInWords, count } from './figures.ts';
import { holdWords } from './hold-words.ts';

/** What is kept of the site: counted, being counted (null), or why it could not be. */
export type Counted = Holding | { readonly reason: string } | null;

interface Props {
  readonly title: string;
  readonly counted: Counted;
  readonly isBusy: boolean;
  /** What came of the last press of a button. */
  readonly note: string;
  readonly onExport: () => void;
  readonly onForget: () => void;
  readonly onClose: () => void;
}

/** Asks before a site is forgotten: says what goes and what it frees, and offers to put it into a file first. Nobody forgets what is not counted yet. */
export function ForgetModal({ title, counted, isBusy, note, onExport, onForget, onClose }: Props) {
  return (
    <Modal title={say('forgetTitle', title)} onClose={onClose}>
      <p>
        {say('forgetLead')} {say('forgetSweep')}
      </p>
      <WhatGoes counted={counted} />
      <div class="buttons">
        <button type="button" class="minor" disabled={isBusy} onClick={onExport}>
          {say('forgetExport')}
        </button>
        <button type="button" class="act danger" disabled={isBusy || counted === null} onClick={onForget}>
          {say('forgetDo')}
        </button>
        <button type="button" class="minor" disabled={isBusy} onClick={onClose}>
          {say('panelCancel')}
        </button>
      </div>
      <p class="note" role="status">
        {isBusy ? say('forgetBusy') : note}
      </p>
    </Modal>
  );
}

function WhatGoes({ counted }: { readonly counted: Counted }) {
  if (counted === null) return <p class="meta">{say('forgetCounting')}</p>;
  if ('reason' in counted) return <p class="caution">{say('forgetUncounted', counted.reason)}</p>;
  return (
    <>
      <dl class="holding">
        {HOLDINGS.filter((part) => counted.parts[part].count > 0).map((part) => (
          <div key={part}>
            <dt>{say(holdWords[part])}</dt>
            <dd>{count(counted.parts[part].count)}</dd>
            <dd class="meta">{bytesInWords(counted.parts[part].bytes)}</dd>
          </div>
        ))}
      </dl>
      <p>
        <b>{say('forgetFrees', bytesInWords(counted.bytes))}</b>
      </p>
    </>
  );
}
