import { useState } from 'preact/hooks';
import { say } from '../../extension/words.ts';
import { FileButton } from '../file-button.tsx';

export interface SitesToolsProps {
  /** What is wrong with the address that was typed; empty where nothing is. */
  readonly fault: string;
  /** What came of the last press of a button. */
  readonly note: string;
  readonly chosen: number;
  /** Called in the click: the browser may ask for leave. */
  readonly onAdd: (address: string) => void;
  readonly onImport: (file: File) => void;
  readonly onExport: () => void;
}

/** Adds a site by its address, takes sites from a file, and puts those that are chosen into one. */
export function SitesTools({ fault, note, chosen, onAdd, onImport, onExport }: SitesToolsProps) {
  const [address, setAddress] = useState('');
  return (
    <div class="tools">
      <form
        class="add-site"
        onSubmit={(event) => {
          event.preventDefault();
          onAdd(address);
        }}
      >
        <label for="address">{say('siteAddLabel')}</label>
        <input
          id="address"
          type="text"
          inputMode="url"
          autoComplete="off"
          spellcheck={false}
          placeholder="www.songjiang.gov.cn"
          value={address}
          aria-invalid={fault !== ''}
          aria-describedby="address-fault"
          onInput={(event) => setAddress(event.currentTarget.value)}
        />
        <button type="submit" class="act">
          {say('siteAdd')}
        </button>
        <p class="field-fault" id="address-fault" role="alert">
          {fault}
        </p>
      </form>
      <div class="buttons">
        <a class="button" href="#/assessments">
          {say('assessmentsTitle')}
        </a>
        <a class="button" href="#/space">
          {say('spaceTitle')}
        </a>
        <FileButton label={say('siteImport')} onFile={onImport} />
        <button type="button" class="minor" disabled={chosen === 0} onClick={onExport}>
          {chosen === 0 ? say('siteExportNone') : say('siteExport', chosen)}
        </button>
      </div>
      <p class="note" role="status">
        {note}
      </p>
    </div>
  );
}
