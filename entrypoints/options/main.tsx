import { render } from 'preact';
import * as z from 'zod/mini';
import { languageOfSurfaces, say } from '../../extension/words.ts';
import { OptionsApp } from './app.tsx';

// As in the background: nothing is compiled at run time.
z.config({ jitless: true });
document.documentElement.lang = languageOfSurfaces() === 'zh' ? 'zh-CN' : 'en';
document.title = `${say('optionsTitle')} · ${say('name')}`;

const home = document.getElementById('options');
if (home) render(<OptionsApp />, home);
