import { mkdir, writeFile } from 'node:fs/promises';
import { launch } from 'puppeteer';
import { findBrowser } from '../browser.mjs';

const SIZES = [16, 32, 48, 128];
const LOOKS = { seal: '#a8322a', grey: '#6b7480' };
const folder = new URL('../../public/icon/', import.meta.url);

/** A seal with a lens and a tick in it; small sizes get a bolder stroke. */
function seal(colour: string, size: number): string {
  const stroke = size <= 16 ? 2.2 : size <= 32 ? 1.7 : 1.4;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 16 16" fill="none" stroke="#fff" stroke-width="${stroke}" stroke-linecap="round" stroke-linejoin="round"><rect x=".4" y=".4" width="15.2" height="15.2" rx="3.4" fill="${colour}" stroke="none"/><circle cx="7" cy="7" r="4"/><path d="m10.1 10.1 3 3"/>${size <= 16 ? '' : '<path d="m5.3 7.1 1.3 1.3 2.2-2.6"/>'}</svg>`;
}

const found = await findBrowser();
if (found === null) throw new Error('no browser to draw with');
const browser = await launch({ executablePath: found.path, args: ['--no-sandbox'] });
try {
  await mkdir(folder, { recursive: true });
  const page = await browser.newPage();
  for (const [look, colour] of Object.entries(LOOKS)) {
    for (const size of SIZES) {
      await page.setViewport({ width: size, height: size });
      await page.setContent(`<style>html,body{margin:0}svg{display:block}</style>${seal(colour, size)}`);
      const picture = await page.screenshot({ omitBackground: true });
      await writeFile(new URL(`${look}-${size}.png`, folder), picture);
    }
  }
} finally {
  await browser.close();
}
