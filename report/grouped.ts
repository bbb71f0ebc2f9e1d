/** Values by key, in order. */
export function grouped<One, Value>(
  all: Iterable<One>,
  entryOf: (one: One) => readonly [key: string, value: Value],
): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const one of all) {
    const [key, value] = entryOf(one);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [value]);
    else known.push(value);
  }
  return groups;
}
