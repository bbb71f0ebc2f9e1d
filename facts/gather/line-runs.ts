import type { Line, Survey } from './survey.ts';

/** Where the runs of a line begin: a label of its own element needs no space before it. */
export function runStarts(line: Line, { runs }: Survey): number[] {
  const starts: number[] = [];
  let at = 0;
  for (let i = line.firstRun; i < line.lastRun; i += 1) {
    const text = runs[i]?.text ?? '';
    at = line.text.indexOf(text, at);
    starts.push(at);
    at += text.length;
  }
  return starts;
}

/** Index of the run that holds a character of a line; -1 where none does. */
export function runAt(line: Line, offset: number, { runs }: Survey): number {
  let at = 0;
  for (let i = line.firstRun; i < line.lastRun; i += 1) {
    const run = runs[i];
    if (run === undefined) break;
    at = line.text.indexOf(run.text, at) + run.text.length;
    if (at >= offset) return i;
  }
  return -1;
}
