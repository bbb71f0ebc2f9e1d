import { say } from '../../extension/words.ts';
import { hashOf } from '../../extension/workbench/place.ts';
import { bytesInWords } from '../workbench/figures.ts';
import { Section } from './section.tsx';

/** Bytes in use and at most; null where the browser does not say. */
export interface UsedSpace {
  readonly used: number | null;
  readonly quota: number | null;
}

export interface KeepingProps {
  readonly isKeeping: boolean;
  /** Null until it is read. */
  readonly space: UsedSpace | null;
  readonly note: string;
  readonly onKeeping: (isWanted: boolean) => void;
}

/** Whether what is browsed is kept, and how much room it takes. */
export function KeepingSection({ isKeeping, space, note, onKeeping }: KeepingProps) {
  return (
    <Section id="keeping" lead={say('keepLead')} note={note}>
      <div class="choices">
        <label>
          <input
            type="checkbox"
            checked={isKeeping}
            onChange={(event) => onKeeping(event.currentTarget.checked)}
          />
          {say('keepSwitch')}
        </label>
      </div>
      <dl class="facts">
        <div>
          <dt>{say('keepUsed')}</dt>
          <dd>{space === null ? '…' : spaceInWords(space)}</dd>
        </div>
      </dl>
      <p>
        <a href={`/workbench.html${hashOf({ at: 'space' })}`}>{say('keepMakeRoom')}</a>
      </p>
    </Section>
  );
}

function spaceInWords({ used, quota }: UsedSpace): string {
  if (used === null) return say('keepUsedUnknown');
  return quota === null ? bytesInWords(used) : say('keepUsedOf', bytesInWords(used), bytesInWords(quota));
}
