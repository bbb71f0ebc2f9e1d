import module from 'node:module';
import { parentPort } from 'node:worker_threads';
import type { FromThread } from './messages.ts';

// Before anything else is loaded, as the program itself does: a thread does not share what that has turned on.
module.enableCompileCache();
const { isToThread, ReadingSender } = await import('./messages.ts');
const { readPage } = await import('../../sweep/read-page.ts');

const port = parentPort;
if (port === null) throw new Error('page-thread.ts runs in a thread of its own');
const sender = new ReadingSender();

function say(message: FromThread): void {
  // The line is moved, not copied.
  const moved = message.reading?.type === 'page' ? [message.reading.line.buffer] : [];
  port?.postMessage(message, moved);
}

port.on('message', (words) => {
  if (!isToThread(words)) throw new TypeError('not a page to read');
  const { number, answer, at } = words;
  try {
    say({ number, reading: sender.send(readPage(answer, at)) });
  } catch {
    // Whoever asked reads it again, and hears of the fault there.
    say({ number, reading: null });
  }
});
