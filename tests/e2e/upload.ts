import type { ElementHandle, Page } from 'puppeteer';
import { LIMIT } from './press.ts';

/** Has a file chosen, as a person does, once its field is there and enabled. Throws where that does not come in time. */
export async function upload(page: Page, path: string, field = 'input[type=file]'): Promise<void> {
  await page.bringToFront();
  const input = await page.waitForSelector(`${field}:enabled`, { timeout: LIMIT });
  await (input as ElementHandle<HTMLInputElement>).uploadFile(path);
}
