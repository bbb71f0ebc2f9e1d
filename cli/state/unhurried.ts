import { setTimeout } from 'node:timers/promises';

/**
 * Has something done no more often than every `ms` milliseconds, where whoever asks waits for one before the next: what
 * comes together meanwhile is then done at once. Throws what `act` throws, without a wait.
 */
export function unhurried<T>(act: (value: T) => Promise<void>, ms: number): (value: T) => Promise<void> {
  return async (value) => {
    const rest = setTimeout(ms);
    await act(value);
    await rest;
  };
}
