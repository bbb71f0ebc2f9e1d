import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import type { Spot } from '../../facts/shape/spot.ts';
import type { Shot } from '../../ledger/contract.ts';
import { toHex } from '../../ledger/hex.ts';
import type { Posed, PoseRequest } from '../page-requests.ts';
import { markOnPage, showTab } from '../popup-desk.ts';
import { cropAround } from './crop.ts';

/**
 * Why there is no picture: the browser wants a click on the toolbar button first, the spot is gone, another page has
 * come in front, or the browser could not make one.
 */
export type ShotProblem = 'leave' | 'gone' | 'moved' | 'failed';

/** A picture of a marked spot. */
export type Picture = Pick<Shot, 'type' | 'bytes' | 'sha256'>;

/** Milliseconds between two looks at a mark, and after which a page that never rests is taken as it is. */
const PAUSE = 120;
const LONGEST = 3000;

const Place = z.object({ left: z.number(), top: z.number(), width: z.number(), height: z.number() });
const PosedReply = z.object({
  place: z.nullable(Place),
  window: z.object({ width: z.number(), height: z.number() }),
});

/**
 * Marks the first of the spots on the page of a tab, waits until it has come to rest, and takes a picture of it with
 * its surroundings, the mark in it. The tab comes to the front.
 */
export async function shoot(
  tab: number,
  title: string,
  spots: readonly Spot[],
): Promise<Picture | ShotProblem> {
  const before = await browser.tabs.get(tab).catch(() => null);
  if (before === null) return 'gone';
  if (!before.active) await showTab(tab);
  const found = await markOnPage(tab, title, spots, 0).catch(() => null);
  if (!found) return 'gone';
  try {
    const posed = await poseAtRest(tab);
    const taken = await capture(before.windowId);
    if (typeof taken === 'string') return taken;
    const after = await browser.tabs.get(tab).catch(() => null);
    // Another page in the picture would be evidence of nothing.
    if (!after?.active || after.url !== before.url) return 'moved';
    return await cropped(taken, posed);
  } finally {
    await pose(tab, false).catch(() => null);
  }
}

async function pose(tab: number, on: boolean): Promise<Posed | null> {
  const request: PoseRequest = { type: 'pose', on };
  const reply: unknown = await browser.tabs.sendMessage(tab, request, { frameId: 0 });
  return z.safeParse(PosedReply, reply).data ?? null;
}

/** Scrolling may be smooth, and pictures may come late: the mark is at rest where it stands as it stood before. */
async function poseAtRest(tab: number): Promise<Posed> {
  const nothing: Posed = { place: null, window: { width: 0, height: 0 } };
  const end = Date.now() + LONGEST;
  let last: Posed = nothing;
  for (;;) {
    const now = (await pose(tab, true).catch(() => null)) ?? nothing;
    const isAtRest = now.place !== null && JSON.stringify(now) === JSON.stringify(last);
    if (isAtRest || Date.now() > end) return now;
    last = now;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}

async function capture(window: number): Promise<Blob | ShotProblem> {
  try {
    const address = await browser.tabs.captureVisibleTab(window, { format: 'png' });
    return await (await fetch(address)).blob();
  } catch (error) {
    return /permission|activeTab|all_urls/i.test(String(error)) ? 'leave' : 'failed';
  }
}

async function cropped(taken: Blob, posed: Posed): Promise<Picture | ShotProblem> {
  const bitmap = await createImageBitmap(taken);
  const crop = cropAround(posed, bitmap);
  if (crop === null) return 'gone';
  const { left, top, width, height } = crop;
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (context === null) return 'failed';
  context.drawImage(bitmap, left, top, width, height, 0, 0, width, height);
  bitmap.close();
  const blob = await canvas.convertToBlob({ type: 'image/png' });
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return { type: 'image/png', bytes, sha256: toHex(new Uint8Array(digest)) };
}
