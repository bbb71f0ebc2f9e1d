import { Parser } from 'htmlparser2';
import type { Landing } from '../../facts/link-verdict.ts';
import { decodePage } from '../../facts/read/decode.ts';
import type { PageSeen } from '../page-seen.ts';
import { SeenReader } from './seen-reader.ts';

/**
 * What a person finds on a page, and what tells its kind, read as a stream of tags: no tree is built. Reads what there
 * is of a body that was cut. `contentType` is the header's value, null where there is none.
 */
export function landingOf(body: Uint8Array, contentType: string | null): PageSeen {
  const { text } = decodePage(body, contentType);
  const reader = new SeenReader();
  const parser = new Parser(
    {
      onopentag: (tag, attributes) => reader.open(tag, (name) => attributes[name]),
      onclosetag: (tag) => reader.close(tag),
      ontext: (words) => reader.text(words),
    },
    { decodeEntities: true },
  );
  parser.end(text);
  return reader.end(text);
}

/** The part of it that a verdict keeps. */
export function landingPart({ title, headings, textLength }: PageSeen): Landing {
  return { title, headings: [...headings], textLength };
}
