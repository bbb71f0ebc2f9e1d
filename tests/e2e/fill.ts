import type { Page } from 'puppeteer';
import { expect, vi } from 'vitest';
import { LIMIT } from './press.ts';

/**
 * Writes into a field in place of what stands there, or chooses in a list, once it is there, enabled and at rest.
 * Throws where the field does not come to hold it in time.
 */
export async function fill(page: Page, selector: string, value: string): Promise<void> {
  await page.bringToFront();
  const field = page
    .locator(selector)
    .setTimeout(LIMIT)
    .filter((one) => one.isConnected && !one.matches(':disabled'));
  const held = field.map((one) => (one as HTMLInputElement).value);
  // What takes the focus while it is written takes letters with it.
  const write = async () => {
    await field.fill(value);
    expect(await held.wait(), selector).toBe(value);
  };
  await vi.waitFor(write, { timeout: LIMIT, interval: 50 });
}
