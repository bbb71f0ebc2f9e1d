/** A measured value beside what it should be. */
export interface Verdict {
  readonly what: string;
  readonly target: string;
  readonly value: number;
  readonly met: boolean;
}

/** One line: met or missed, the value, the target. */
export function verdict({ what, target, value, met }: Verdict): string {
  const figure = value.toLocaleString('en', { maximumFractionDigits: value < 10 ? 2 : 1 });
  return `${met ? 'met   ' : 'MISSED'}  ${what}: ${figure} (target: ${target})`;
}
