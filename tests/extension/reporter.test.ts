import { expect, it, vi } from 'vitest';
import { reporterTo } from '../../extension/reporter.ts';
import type { Report } from '../../extension/reports.ts';

const words: Report = { type: 'reading', document: 'd' };

it('reports to the background', () => {
  const sendMessage = vi.fn(() => Promise.resolve());
  const script = new AbortController();
  reporterTo({ id: 'mingcha', sendMessage }, script)(words);
  expect(sendMessage).toHaveBeenCalledWith(words);
  expect(script.signal.aborted).toBe(false);
});

it('goes on where the background refuses a report', async () => {
  const script = new AbortController();
  reporterTo({ id: 'mingcha', sendMessage: () => Promise.reject(new Error('asleep')) }, script)(words);
  await Promise.resolve();
  expect(script.signal.aborted).toBe(false);
});

it('ends the script, silently, where the extension has gone from under the page', () => {
  const sendMessage = vi.fn(() => Promise.resolve());
  const script = new AbortController();
  reporterTo({ sendMessage }, script)(words);
  expect(sendMessage).not.toHaveBeenCalled();
  expect(script.signal.aborted).toBe(true);
});

it('ends the script, silently, where the call itself finds that out', () => {
  const gone = () => {
    throw new Error('Extension context invalidated.');
  };
  const script = new AbortController();
  reporterTo({ id: 'mingcha', sendMessage: gone }, script)(words);
  expect(script.signal.aborted).toBe(true);
});
