import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readFrame } from '../extension/frame-reader.ts';
import { hostOfPage } from '../extension/host.ts';
import { reporterTo } from '../extension/reporter.ts';
import { takeOver } from '../extension/takeover.ts';

/** The content script of frames: tells in short what stands inside. */
export default defineUnlistedScript(() => {
  if (window === window.top) return;
  const { runtime } = hostOfPage();
  const own = takeOver('frame');
  void readFrame(window, reporterTo(runtime, own), own.signal);
});
