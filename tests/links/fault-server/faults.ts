import { answers } from './answers.ts';
import { breaks } from './breaks.ts';
import { contents } from './contents.ts';
import type { Fault } from './fault.ts';
import { moves } from './moves.ts';

/** Every address of the fault server; what is not here is answered 404. */
export const faults: readonly Fault[] = [...answers, ...moves, ...breaks, ...contents];

/** What to ask for to see a fault. */
export function exampleOf({ example, path }: Fault): string {
  return example ?? path;
}
