/** Milliseconds between two words on how far it is. */
const PAUSE = 200;

/** Shows on a terminal how many links are settled, on one line that clears itself; elsewhere says nothing. */
export function linkProgress(stream: NodeJS.WriteStream): (settled: number, total: number) => void {
  let last = Number.NEGATIVE_INFINITY;
  return (settled, total) => {
    if (!stream.isTTY) return;
    const isEnd = settled === total;
    const now = performance.now();
    if (!isEnd && now - last < PAUSE) return;
    last = now;
    stream.write(isEnd ? '\r\x1b[K' : `\r链接 / links ${settled}/${total}\x1b[K`);
  };
}
