/** The word of a list that takes the fewest changes of a letter to reach; the first of equals. */
export function nearest<Word extends string>(word: string, list: readonly [Word, ...Word[]]): Word {
  return list.reduce((best, next) => (distance(word, next) < distance(word, best) ? next : best), list[0]);
}

/** Levenshtein's distance. */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
