/** Waits until the reader has taken it, so that many pages never pile up in memory. */
export function writeOut(words: string | Uint8Array): Promise<void> {
  return new Promise((resolve) => {
    process.stdout.write(words, () => resolve());
  });
}
