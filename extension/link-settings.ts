import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { LINK_RATES, type LinkRate } from './link-rates.ts';
import { onStored } from './stored-news.ts';

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

/** Calls back when another rate was chosen; returns what ends it. */
export function onLinkRateChanged(heard: () => void): () => void {
  return onStored((key) => key === KEY, heard);
}
