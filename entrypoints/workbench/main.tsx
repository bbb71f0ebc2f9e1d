import { render } from 'preact';
import * as z from 'zod/mini';
import { keepFocus } from '../../components/keep-focus.ts';
import { LedgerTrouble } from '../../components/workbench/ledger-trouble.tsx';
import { languageOfSurfaces, say } from '../../extension/words.ts';
import { Ledger } from '../../ledger/ledger.ts';
import { WorkbenchApp } from './app.tsx';

// As in the background: nothing is compiled at run time.
z.config({ jitless: true });
document.documentElement.lang = languageOfSurfaces() === 'zh' ? 'zh-CN' : 'en';
document.title = `${say('workbench')} · ${say('name')}`;

const home = document.getElementById('workbench');
if (home) {
  keepFocus(home);
  const ledger = await Ledger.open();
  const isOpen = ledger instanceof Ledger;
  render(isOpen ? <WorkbenchApp ledger={ledger} /> : <LedgerTrouble problem={ledger} />, home);
}
