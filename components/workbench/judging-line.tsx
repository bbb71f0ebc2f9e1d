import { say } from '../../extension/words.ts';
import { count } from './figures.ts';

interface Props {
  /** Pages that are judged; null while none are being judged. */
  readonly done: number | null;
  readonly of: number;
  /** What came of the last one; empty where there was none. */
  readonly note: string;
  readonly onCancel: () => void;
}

/** How far judging is, and what came of it. */
export function JudgingLine({ done, of, note, onCancel }: Props) {
  return (
    <>
      {/* How far it is changes many times a second: it is shown, and not read out. */}
      <p class="unseen" role="status">
        {done === null ? note : say('judgingNow')}
      </p>
      <div class="judging no-print">
        {done === null ? (
          note !== '' && <p class="note">{note}</p>
        ) : (
          <>
            <p>{say('judging', count(done), count(of))}</p>
            <progress max={Math.max(of, 1)} value={done} aria-label={say('judgingBar')} />
            <button type="button" class="minor" onClick={onCancel}>
              {say('panelCancel')}
            </button>
          </>
        )}
      </div>
    </>
  );
}
