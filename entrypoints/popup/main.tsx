import { render } from 'preact';
import { keepFocus } from '../../components/keep-focus.ts';
import { tabOfPopup } from '../../extension/popup-desk.ts';
import { languageOfSurfaces, say } from '../../extension/words.ts';
import { PopupApp } from './app.tsx';

document.documentElement.lang = languageOfSurfaces() === 'zh' ? 'zh-CN' : 'en';
document.title = say('name');

const home = document.getElementById('popup');
if (home) {
  keepFocus(home);
  const tab = await tabOfPopup(location.search);
  render(<PopupApp tab={tab} inTab={location.search !== ''} />, home);
}
