import type { Facts } from '../page.ts';
import { isHidden, isInText, placeOf, type Reading, resolveIn } from './reading.ts';
import { spotOf } from './selector.ts';
import { attributeOf, type Part } from './survey.ts';

type Medium = Facts['media'][number];

const TYPES: ReadonlyMap<string, Medium['type']> = new Map([
  ['img', 'image'],
  ['svg', 'image'],
  ['video', 'video'],
  ['audio', 'audio'],
  ['embed', 'embed'],
  ['object', 'embed'],
]);
/** Where lazy loaders keep the address until the picture comes into view. */
const SOURCES = ['data-src', 'data-original', 'data-lazy', 'src', 'data'];
const MAX_SOURCE = 300;

/** The address as written; of one that holds its content in itself, `data:`. */
function sourceOf(part: Part): string {
  for (const name of SOURCES) {
    const value = attributeOf(part, name)?.trim();
    if (value) return value.startsWith('data:') ? 'data:' : value;
  }
  return '';
}

/** Pictures, films, sound and embedded documents. */
export function gatherMedia(reading: Reading): Facts['media'] {
  const media: Facts['media'] = [];
  for (const part of reading.survey.parts) {
    const type = TYPES.get(part.tag);
    if (type === undefined) continue;
    const label =
      ['alt', 'title', 'aria-label']
        .map((name) => attributeOf(part, name)?.trim() ?? '')
        .find((words) => words !== '') ?? '';
    const source = sourceOf(part);
    media.push({
      type,
      label,
      src: source.slice(0, MAX_SOURCE),
      url: source === '' ? '' : (resolveIn(reading, source)?.href ?? ''),
      place: placeOf(part, reading),
      inBody: isInText(part, reading),
      inLink: part.link >= 0,
      hidden: isHidden(part),
      at: spotOf(part, label, reading.survey),
    });
  }
  return media;
}
