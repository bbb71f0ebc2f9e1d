// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { untilSettled } from '../../extension/settle.ts';
import { PageWatch } from '../../extension/watch.ts';
import { showBody } from './body-of.ts';

let ended: AbortController;

beforeEach(() => {
  vi.useFakeTimers();
  showBody('<p>正文</p>');
  ended = new AbortController();
});
afterEach(() => {
  ended.abort();
  vi.useRealTimers();
  history.replaceState(null, '', '/');
});

function grow(element = 'p'): void {
  document.body.append(document.createElement(element));
}

/** Lets the time pass, and the observers be called in between. */
async function pass(milliseconds: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(milliseconds);
}

describe('settling', () => {
  it('waits until a loaded page has been quiet for a while', async () => {
    const settled = vi.fn();
    void untilSettled(document, ended.signal).then(settled);
    await pass(300);
    grow();
    await pass(300);
    expect(settled).not.toHaveBeenCalled();
    await pass(200);
    expect(settled).toHaveBeenCalledWith(true);
  });

  it('gives up on a page that never rests, and says so', async () => {
    const settled = vi.fn();
    const restless = setInterval(grow, 100);
    void untilSettled(document, ended.signal).then(settled);
    await pass(7000);
    clearInterval(restless);
    expect(settled).toHaveBeenCalledWith(false);
  });

  it('ends with its signal', async () => {
    const settled = vi.fn();
    void untilSettled(document, ended.signal).then(settled);
    ended.abort();
    await pass(0);
    expect(settled).toHaveBeenCalledWith(false);
  });
});

describe('watching', () => {
  const watched = () => {
    const changed = vi.fn();
    const moved = vi.fn();
    const watch = new PageWatch(document, { changed, moved, shadowRoots: () => [] }, ended.signal);
    return { changed, moved, watch };
  };

  it('tells nothing of a page that is still', async () => {
    const { changed } = watched();
    await pass(3_600_000);
    expect(changed).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('tells of a change once, however many there are', async () => {
    const { changed } = watched();
    for (let many = 0; many < 20; many++) grow();
    await pass(1100);
    expect(changed).toHaveBeenCalledTimes(1);
  });

  it('tells of changed words', async () => {
    const { changed } = watched();
    const text = document.querySelector('p')?.firstChild;
    if (text) text.nodeValue = '别的正文';
    await pass(1100);
    expect(changed).toHaveBeenCalledTimes(1);
  });

  it.each(['script', 'style', 'link', 'mingcha-overlay'])('passes over a new %s', async (element) => {
    const { changed } = watched();
    grow(element);
    await pass(5000);
    expect(changed).not.toHaveBeenCalled();
  });

  it('reads a page that never rests ever more seldom', async () => {
    const { changed } = watched();
    const restless = setInterval(grow, 100);
    await pass(600_000);
    clearInterval(restless);
    expect(changed.mock.calls.length).toBeGreaterThan(5);
    expect(changed.mock.calls.length).toBeLessThan(20);
  });

  it('is quick again after a calm time', async () => {
    const { changed } = watched();
    const restless = setInterval(grow, 100);
    await pass(600_000);
    clearInterval(restless);
    await pass(600_000);
    changed.mockClear();
    grow();
    await pass(1100);
    expect(changed).toHaveBeenCalledTimes(1);
  });

  it('waits with a page that nobody sees until it comes to the front', async () => {
    const { changed } = watched();
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    grow();
    await pass(10_000);
    expect(changed).not.toHaveBeenCalled();
    hidden.mockReturnValue(false);
    document.dispatchEvent(new Event('visibilitychange'));
    expect(changed).toHaveBeenCalledTimes(1);
    hidden.mockRestore();
  });

  it('tells of another address, but not of another part of the page', async () => {
    const { changed, moved } = watched();
    history.pushState(null, '', '/#part');
    grow();
    await pass(1100);
    expect(moved).not.toHaveBeenCalled();
    expect(changed).toHaveBeenCalledTimes(1);
    history.pushState(null, '', '/second');
    grow();
    await pass(1100);
    expect(moved).toHaveBeenCalledTimes(1);
  });

  it('takes a page that writes its address all the time for one that never rests', async () => {
    const { changed, moved } = watched();
    let step = 0;
    const restless = setInterval(() => {
      history.replaceState(null, '', `/?step=${step++}`);
      dispatchEvent(new Event('popstate'));
    }, 200);
    const growing = setInterval(grow, 100);
    await pass(600_000);
    clearInterval(restless);
    clearInterval(growing);
    expect(moved).toHaveBeenCalledTimes(1);
    expect(changed.mock.calls.length).toBeGreaterThan(5);
    expect(changed.mock.calls.length).toBeLessThan(20);
  });

  it('ends with its signal', async () => {
    const { changed } = watched();
    grow();
    ended.abort();
    await pass(5000);
    expect(changed).not.toHaveBeenCalled();
  });

  it('ends with its signal while it waits for the page to come to the front', async () => {
    const { changed } = watched();
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    grow();
    await pass(5000);
    ended.abort();
    hidden.mockReturnValue(false);
    document.dispatchEvent(new Event('visibilitychange'));
    expect(changed).not.toHaveBeenCalled();
    hidden.mockRestore();
  });

  it('ends where a reading ends it', async () => {
    const { changed } = watched();
    changed.mockImplementation(() => ended.abort());
    grow();
    await pass(1100);
    grow();
    await pass(100_000);
    expect(changed).toHaveBeenCalledTimes(1);
  });
});
