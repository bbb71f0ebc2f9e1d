/** What became of a row. `older`: what is kept is newer, and stays. */
export type Became = 'added' | 'newer' | 'same' | 'older';

/** Which of two is the newer, by their times in ISO 8601, UTC. */
export function compared(kept: string, given: string): Exclude<Became, 'added'> {
  if (given === kept) return 'same';
  return given > kept ? 'newer' : 'older';
}

/** The earlier of two times. */
export function earlier(one: string, other: string): string {
  return compared(one, other) === 'older' ? other : one;
}
