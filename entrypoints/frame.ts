import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readFrame } from '../extension/frame-reader.ts';
import { hostOfPage } from '../extension/host.ts';
import type { Report } from '../extension/reports.ts';
import { takeOver } from '../extension/takeover.ts';

/** The content script of frames: tells in short what stands inside. */
export default defineUnlistedScript(() => {
  if (window === window.top) return;
  const { runtime } = hostOfPage();
  const report = (words: Report) => void runtime.sendMessage(words).catch(() => undefined);
  void readFrame(window, report, takeOver('frame'));
});
