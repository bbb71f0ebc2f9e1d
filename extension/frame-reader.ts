import { summaryOf } from './frame-summary.ts';
import { announce, newToken } from './frame-tokens.ts';
import type { Report } from './reports.ts';
import { untilSettled } from './settle.ts';
import { PageWatch } from './watch.ts';

/** Inside a frame: tells the background what the frame holds, and the parent by which token to find it. */
export async function readFrame(
  view: Window,
  report: (report: Report) => void,
  signal: AbortSignal,
): Promise<void> {
  const token = newToken();
  let reported = '';
  const read = () => {
    const inside = summaryOf(view.document);
    const said = JSON.stringify(inside);
    if (said === reported) return;
    reported = said;
    report({ type: 'inside', token, inside });
  };
  announce(token, view, signal);
  await untilSettled(view.document, signal);
  if (signal.aborted) return;
  read();
  new PageWatch(view.document, { changed: read, moved: read, shadowRoots: () => [] }, signal);
}
