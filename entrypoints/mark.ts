import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { hostOfPage } from '../extension/host.ts';
import { shadowRootOf } from '../extension/live-view.ts';
import { markWords } from '../extension/mark-words.ts';
import { Marks } from '../extension/marks.ts';
import { isMarkRequest, isPoseRequest } from '../extension/page-requests.ts';
import { whenPainted } from '../extension/painted.ts';
import { takeOver } from '../extension/takeover.ts';

/** Brought into a page when someone asks to see a finding there: marks its spots. */
export default defineUnlistedScript(() => {
  const { runtime, i18n } = hostOfPage();
  const { signal } = takeOver('mark');
  const marks = new Marks(document, markWords(i18n), shadowRootOf);
  const answer = (request: unknown, _sender: unknown, reply: (answer: unknown) => void) => {
    if (isMarkRequest(request)) reply(marks.show(request));
    if (!isPoseRequest(request)) return false;
    const posed = marks.pose(request.on);
    void whenPainted(window).then(() => reply(posed));
    return true;
  };
  runtime.onMessage.addListener(answer);
  signal.addEventListener('abort', () => {
    runtime.onMessage.removeListener(answer);
    marks.clear();
  });
});
