import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { extraIds } from '../rules/packs/extras.ts';
import type { StandardId } from '../rules/plans/index.ts';
import { onStored } from './stored-news.ts';

const Extras = z.array(z.enum(extraIds));
const KEY = 'pack-extras';

/** The standards that pages are judged by beside their pack; none where none was chosen, or what is stored is none. */
export async function storedExtras(): Promise<StandardId[]> {
  const { [KEY]: stored } = await browser.storage.local.get(KEY);
  return z.safeParse(Extras, stored).data ?? [];
}

/** Keeps the standards that a person has chosen. */
export async function storeExtras(extras: readonly StandardId[]): Promise<void> {
  await browser.storage.local.set({ [KEY]: extras });
}

/** Calls back when other standards were chosen; returns what ends it. */
export function onExtrasChanged(heard: () => void): () => void {
  return onStored((key) => key === KEY, heard);
}
