/** Elements in which a line break of the source breaks the line. */
const PREFORMATTED = new Set(['pre', 'xmp', 'listing', 'plaintext']);
/** Lines that were broken at this length go on in the next one. */
const WRAPPED = 30;
const ENDS = new Set('。：；！？:;');

/** Whether an element keeps the line breaks of its text. */
export function isPreformatted(tag: string): boolean {
  return PREFORMATTED.has(tag);
}

/** The lines of preformatted text; what was only wrapped at the edge of a screen or a letter is one line. */
export function linesOfPreformatted(data: string): string[] {
  const lines: string[][] = [];
  let last = '';
  for (const source of data.split(/\r\n?|\n/)) {
    const next = source.trimEnd();
    const isWrapped = last.trimStart().length >= WRAPPED && !ENDS.has(last.at(-1) ?? '');
    const goesOn = isWrapped && next !== '' && next === next.trimStart();
    if (goesOn) lines.at(-1)?.push(next);
    else lines.push([next]);
    last = next;
  }
  return lines.map((pieces) => pieces.join(''));
}
