import { browser } from 'wxt/browser';
import * as z from 'zod/mini';

/** Requests per second to one host that a person can choose from; the first is the usual one. */
export const LINK_RATES = [1, 2, 5, 10] as const;
export type LinkRate = (typeof LINK_RATES)[number];

export const LinkRateChoice = z.literal(LINK_RATES);

const KEY = 'link-rate';

/** The rate that was chosen; the usual one where none was, or what is stored is none. */
export async function storedLinkRate(): Promise<LinkRate> {
  const { [KEY]: stored } = await browser.storage.local.get(KEY);
  return z.safeParse(LinkRateChoice, stored).data ?? LINK_RATES[0];
}

/** Keeps the rate that a person has chosen. */
export async function storeLinkRate(rate: LinkRate): Promise<void> {
  await browser.storage.local.set({ [KEY]: rate });
}
