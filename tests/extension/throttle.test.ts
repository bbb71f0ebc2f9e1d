import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { throttled } from '../../extension/throttle.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('news of what changes all the time', () => {
  it('goes out at once, then at most once in a while, the last never lost', () => {
    const call = vi.fn();
    const tell = throttled(call, 500);
    for (let n = 0; n < 10; n += 1) tell(7);
    expect(call.mock.calls).toEqual([[7]]);
    vi.advanceTimersByTime(499);
    expect(call).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(1);
    expect(call).toHaveBeenCalledTimes(2);
    tell(7);
    expect(call).toHaveBeenCalledTimes(2);
    vi.advanceTimersByTime(500);
    expect(call).toHaveBeenCalledTimes(3);
  });

  it('goes out at once again after a silence, and leaves no clock running', () => {
    const call = vi.fn();
    const tell = throttled(call, 500);
    tell(7);
    vi.advanceTimersByTime(500);
    expect([call.mock.calls.length, vi.getTimerCount()]).toEqual([1, 0]);
    tell(7);
    expect(call).toHaveBeenCalledTimes(2);
  });

  it('of one does not hold up news of another', () => {
    const call = vi.fn();
    const tell = throttled(call, 500);
    tell(7);
    tell(8);
    expect(call.mock.calls).toEqual([[7], [8]]);
  });

  it('goes on after a call that throws', () => {
    const call = vi.fn().mockImplementationOnce(() => {
      throw new Error('nobody listens');
    });
    const tell = throttled(call, 500);
    expect(() => tell(7)).toThrow();
    tell(7);
    vi.advanceTimersByTime(500);
    expect(call).toHaveBeenCalledTimes(2);
  });
});
