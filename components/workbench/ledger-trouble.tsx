import { say, type Word } from '../../extension/words.ts';
import type { LedgerProblem } from '../../ledger/database.ts';
import { Telling } from './telling.tsx';

const words = {
  newer: 'ledgerNewer',
  late: 'ledgerLate',
  refused: 'ledgerRefused',
} as const satisfies Record<LedgerProblem['problem'], Word>;

/** Why nothing can be shown: what was kept does not open. */
export function LedgerTrouble({ problem: { problem, detail } }: { readonly problem: LedgerProblem }) {
  return (
    <main>
      <Telling shape="warning" title={say('ledgerTrouble')} text={say(words[problem])}>
        <p class="meta">{detail}</p>
        <button type="button" class="act" onClick={() => location.reload()}>
          {say('retry')}
        </button>
      </Telling>
    </main>
  );
}
