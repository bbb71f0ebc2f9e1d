import module from 'node:module';
import { parentPort } from 'node:worker_threads';
import type { FromThread } from './messages.ts';

// Before anything else is loaded, as the program itself does: a thread does not share what that has turned on.
module.enableCompileCache();
const { sentReading, ToThread } = await import('./messages.ts');
const { packedReading } = await import('./packing-reader.ts');

const port = parentPort;
if (port === null) throw new Error('page-thread.ts runs in a thread of its own');

function say(message: FromThread, moved: readonly ArrayBuffer[] = []): void {
  port?.postMessage(message, moved);
}

port.on('message', (words) => {
  const { number, answer, at } = ToThread.parse(words);
  try {
    const reading = sentReading(packedReading(answer, at));
    say({ type: 'read', number, reading }, reading.facts === null ? [] : [reading.facts.buffer]);
  } catch {
    // Whoever asked reads it again, and hears of the fault there.
    say({ type: 'read', number, reading: null });
  }
});
say({ type: 'ready' });
