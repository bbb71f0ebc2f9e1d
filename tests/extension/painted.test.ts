// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { whenPainted } from '../../extension/painted.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('what is on the screen', () => {
  it('is what two frames began after', async () => {
    vi.useFakeTimers();
    const frames: FrameRequestCallback[] = [];
    vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback) => frames.push(callback));
    let isPainted = false;
    void whenPainted(window).then(() => {
      isPainted = true;
    });
    frames.shift()?.(0);
    await vi.advanceTimersByTimeAsync(0);
    expect(isPainted).toBe(false);
    frames.shift()?.(16);
    await vi.advanceTimersByTimeAsync(0);
    expect(isPainted).toBe(true);
  });

  it('is not waited for where nothing is painted', async () => {
    vi.useFakeTimers();
    vi.stubGlobal('requestAnimationFrame', () => 0);
    const painted = whenPainted(window);
    await vi.advanceTimersByTimeAsync(1000);
    await expect(painted).resolves.toBeUndefined();
  });
});
