import type { Link } from '../shape/links.ts';
import type { Reading } from './reading.ts';
import { collapse } from './selector.ts';
import { attributeOf, type Part, textOf } from './survey.ts';

export interface Label {
  readonly text: string;
  readonly from: Link['labelFrom'];
}

const MAX_LABEL = 200;

function clean(text: string | null): string {
  if (text === null) return '';
  const one = collapse(text);
  return one.length > MAX_LABEL ? `${one.slice(0, MAX_LABEL - 1)}…` : one;
}

/** The last piece of an address's path, decoded. */
export function fileNameIn(address: string): string {
  const name = address.split(/[?#]/)[0]?.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** What a person reads on a link or control: its text, else its pictures' words, its title, its aria-label, a file's name. */
export function labelOf(part: Part, { survey }: Reading): Label {
  const text = clean(textOf(part, survey));
  if (text !== '') return { text, from: 'text' };
  let file = '';
  for (let i = part.index; i < part.end; i += 1) {
    const one = survey.parts[i];
    if (one === undefined || (one.tag !== 'img' && one.tag !== 'input')) continue;
    const alt = clean(attributeOf(one, 'alt'));
    if (alt !== '') return { text: alt, from: 'alt' };
    const title = clean(attributeOf(one, 'title'));
    if (title !== '') return { text: title, from: 'title' };
    file ||= fileNameIn(attributeOf(one, 'src') ?? attributeOf(one, 'data-src') ?? '');
  }
  const ownAlt = part.tag === 'area' ? clean(attributeOf(part, 'alt')) : '';
  if (ownAlt !== '') return { text: ownAlt, from: 'alt' };
  const title = clean(attributeOf(part, 'title'));
  if (title !== '') return { text: title, from: 'title' };
  const aria = clean(attributeOf(part, 'aria-label'));
  if (aria !== '') return { text: aria, from: 'aria-label' };
  return file === '' ? { text: '', from: 'none' } : { text: clean(file), from: 'file' };
}
