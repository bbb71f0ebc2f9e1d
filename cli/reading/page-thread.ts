import module from 'node:module';
import { parentPort } from 'node:worker_threads';
import type { FromThread, Outcome } from './messages.ts';

// Before anything else is loaded, as the program itself does: a thread does not share what that has turned on.
module.enableCompileCache();
const { GatheredSender, isToThread, receivePage } = await import('./messages.ts');
const { readParsed } = await import('../../sweep/read-page.ts');

const port = parentPort;
if (port === null) throw new Error('page-thread.ts runs in a thread of its own');
const sender = new GatheredSender();

/** Ours, by measure: each message wakes the other thread, and one for each page took a tenth of the processor. */
const TOGETHER = 8;
let outcomes: Outcome[] = [];

function say(outcome: Outcome): void {
  // Where nothing more waits to be gathered, what there is goes at once.
  if (outcomes.length === 0) setImmediate(tell);
  outcomes.push(outcome);
  if (outcomes.length >= TOGETHER) tell();
}

function tell(): void {
  if (outcomes.length === 0) return;
  const message: FromThread = outcomes;
  outcomes = [];
  // The lines are moved, not copied.
  port?.postMessage(
    message,
    message.flatMap(({ gathered }) => (gathered === null ? [] : [gathered.line.buffer])),
  );
}

port.on('message', (words) => {
  if (!isToThread(words)) throw new TypeError('not a page to gather');
  const { number, page, at } = words;
  try {
    say({ number, gathered: sender.send(readParsed(receivePage(page), at)) });
  } catch {
    // Whoever asked reads it again, and hears of the fault there.
    say({ number, gathered: null });
  }
});
