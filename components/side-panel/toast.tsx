import { say } from '../../extension/words.ts';

/** What came of the last deed. */
export interface Telling {
  readonly words: string;
  readonly isTrouble: boolean;
  /** Takes the deed back; null where that cannot be done. */
  readonly undo: (() => void) | null;
}

/** Tells what came of a deed, to be seen and heard, with the way back. */
export function Toast({ telling }: { readonly telling: Telling | null }) {
  return (
    <div class="toast" role="status">
      {telling !== null && (
        <p class={telling.isTrouble ? 'caution' : 'told'}>
          <span>{telling.words}</span>
          {telling.undo !== null && (
            <button type="button" class="link" onClick={telling.undo}>
              {say('panelUndo')} <kbd>u</kbd>
            </button>
          )}
        </p>
      )}
    </div>
  );
}
