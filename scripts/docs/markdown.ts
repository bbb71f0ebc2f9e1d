import type { Words } from '../../rules/contract.ts';

/** Words as they are meant: what Markdown would read as a mark of its own is escaped. */
export function plain(words: string): string {
  return words
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(/[\\`*_[\]<>|~]/g, (mark) => `\\${mark}`);
}

/** Chinese first, English beside it. */
export function both({ zh, en }: Words): string {
  return `${plain(zh)} *${plain(en)}*`;
}

/** A label in both languages. */
export function label({ zh, en }: Words): string {
  return zh === en ? zh : `${zh} / ${en}`;
}

export function code(words: string): string {
  return `\`${words}\``;
}

/** Points of a list, one a line; points below a point are indented by who calls. */
export function points(lines: readonly string[]): string {
  return lines.map((line) => `- ${line.replaceAll('\n', '\n  ')}`).join('\n');
}

/** A table whose cells are Markdown already. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
