/** Every tenth link is dead. */
export function isFailing(n: number): boolean {
  return n % 10 === 3;
}

/** The path of a link: `ok` and `large` name pages of two sizes. */
export function pathOf(kind: string, n: number): string {
  return `/${kind}/${n}`;
}
