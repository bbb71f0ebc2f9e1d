import { useState } from 'preact/hooks';
import { say } from '../../extension/words.ts';

interface Props {
  readonly label: string;
  readonly isDisabled?: boolean;
  readonly isGrave?: boolean;
  readonly onSure: () => void;
}

/** A button for what cannot be undone: the first press asks, the second does it; leaving it forgets the first. */
export function SureButton({ label, isDisabled = false, isGrave = false, onSure }: Props) {
  const [isAsking, setAsking] = useState(false);
  return (
    <button
      type="button"
      class={isGrave || isAsking ? 'minor grave' : 'minor'}
      disabled={isDisabled}
      onBlur={() => setAsking(false)}
      onClick={() => {
        setAsking(!isAsking);
        if (isAsking) onSure();
      }}
    >
      {isAsking ? say('sureAgain', label) : label}
    </button>
  );
}
