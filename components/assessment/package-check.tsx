import { useState } from 'preact/hooks';
import type { CheckedLine } from '../../extension/assessment/check-package.ts';
import { say } from '../../extension/words.ts';
import { Icon } from '../icons.tsx';
import { momentOf } from '../workbench/figures.ts';

/** What came of a package that was checked. */
export interface CheckedPackage {
  readonly name: string;
  readonly isWhole: boolean;
  /** Whether it was compared with a digest that a report prints. */
  readonly isCompared: boolean;
  /** SHA-256 (hex) of its manifest; null where it has none that can be read. */
  readonly digest: string | null;
  /** ISO 8601; null where the manifest cannot be read. */
  readonly madeAt: string | null;
  readonly findings: number;
  readonly faults: readonly CheckedLine[];
}

export interface PackageCheckActions {
  /** `digest`: as a report prints it; empty where it is not at hand. */
  readonly onCheckPackage: (file: File, digest: string) => void;
}

interface Props extends PackageCheckActions {
  /** Null before the first. */
  readonly checked: CheckedPackage | null;
}

/** Faults that are listed. */
const SHOWN = 100;

/** Checks a package of evidence: whether it is whole, and what is wrong with it, file by file. */
export function PackageCheck({ checked, onCheckPackage }: Props) {
  const [digest, setDigest] = useState('');
  const isDigest = /^(?:[\da-f]{64})?$/i.test(digest.replaceAll(/\s/g, ''));
  return (
    <section class="card" aria-labelledby="package-title">
      <h3 id="package-title">{say('packageTitle')}</h3>
      <p class="meta">{say('packageText')}</p>
      <label class="field">
        <span>{say('packageDigest')}</span>
        <input
          type="text"
          spellcheck={false}
          value={digest}
          aria-invalid={!isDigest}
          onInput={(event) => setDigest(event.currentTarget.value)}
        />
        <span class="field-fault" role="alert">
          {isDigest ? '' : say('packageNoDigest')}
        </span>
      </label>
      <label class="minor file self">
        {say('packageChoose')}
        <input
          type="file"
          accept=".zip"
          disabled={!isDigest}
          data-file="package"
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            if (file !== undefined) onCheckPackage(file, digest.replaceAll(/\s/g, '').toLowerCase());
            event.currentTarget.value = '';
          }}
        />
      </label>
      {checked !== null && <Checked checked={checked} />}
    </section>
  );
}

function Checked({ checked }: { readonly checked: CheckedPackage }) {
  const { name, isWhole, isCompared, digest, madeAt, findings, faults } = checked;
  const tone = isWhole ? 'passed' : 'error';
  const words = isWhole
    ? say(isCompared ? 'packageSame' : 'packageWhole')
    : say('packageWrong', faults.length);
  return (
    <div class="checked" role="status">
      <p>
        <span class={`mark ${tone}`}>
          <Icon shape={tone} />
          {words}
        </span>{' '}
        {name}
      </p>
      {madeAt !== null && <p class="meta">{say('packageMade', momentOf(madeAt), findings)}</p>}
      {digest !== null && (
        <p class="meta">
          {say('packageSum')} <code>{digest}</code>
        </p>
      )}
      {isWhole && !isCompared && <p class="meta">{say('packageUnsigned')}</p>}
      {faults.length > 0 && (
        <ul class="plain-list">
          {faults.slice(0, SHOWN).map(({ path, words: wrong }) => (
            <li key={`${path} ${wrong}`}>
              <code>{path === '' ? say('packageAll') : path}</code> {wrong}
            </li>
          ))}
          {faults.length > SHOWN && <li>{say('packageMore', faults.length - SHOWN)}</li>}
        </ul>
      )}
    </div>
  );
}
