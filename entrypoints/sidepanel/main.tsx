import { render } from 'preact';
import * as z from 'zod/mini';
import { languageOfSurfaces, say } from '../../extension/words.ts';
import { Ledger } from '../../ledger/ledger.ts';
import { PanelApp } from './app.tsx';

// As in the background: nothing is compiled at run time.
z.config({ jitless: true });
document.documentElement.lang = languageOfSurfaces() === 'zh' ? 'zh-CN' : 'en';
document.title = say('name');

const home = document.getElementById('panel');
if (home) {
  // Without it the findings are shown all the same, and nothing can be kept.
  const opened = await Ledger.open();
  render(<PanelApp ledger={opened instanceof Ledger ? opened : null} search={location.search} />, home);
}
