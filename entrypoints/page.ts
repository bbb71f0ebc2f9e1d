import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { hostOfPage } from '../extension/host.ts';
import { PageReader } from '../extension/page-reader.ts';
import { isReadRequest } from '../extension/page-requests.ts';
import { reporterTo } from '../extension/reporter.ts';
import { takeOver } from '../extension/takeover.ts';

/** The content script of a page: reads it and reports what it says. */
export default defineUnlistedScript(() => {
  const { runtime } = hostOfPage();
  const own = takeOver('page');
  const { signal } = own;
  const reader = new PageReader(window, reporterTo(runtime, own), signal);
  const answer = (request: unknown, _sender: unknown, reply: (answer: unknown) => void) => {
    if (!isReadRequest(request)) return;
    if (request.type === 'record') reader.recordAgain();
    else if (request.type === 'read') reader.readAgain();
    reply(reader.state);
  };
  runtime.onMessage.addListener(answer);
  signal.addEventListener('abort', () => runtime.onMessage.removeListener(answer));
  void reader.start();
});
