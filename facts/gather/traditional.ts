import { countTraditional, simplified } from '../../rules/words/traditional.ts';
import { CLOSE, ELEMENT, FRAME_TOKEN, type Recording, SHADOW, TEXT, UNSEEN_ELEMENT } from '../recording.ts';

/** Of running text in traditional script a fifth and more of the characters are in the table; of simplified text, names alone. */
const LEAST_SHARE = 0.06;
const LEAST_COUNT = 6;
/** A page is in one script: so many of its characters tell which. */
const MOST_READ = 3000;
/** Attributes that hold words; the others hold addresses and names, which are kept as they are. */
const WORDED = new Set(['alt', 'title', 'aria-label', 'placeholder', 'value', 'content', 'label', 'summary']);

/** Whether the text of a page is in traditional script. */
function isTraditional(recording: Recording): boolean {
  let chinese = 0;
  let traditional = 0;
  for (let i = 0; i < recording.length && chinese < MOST_READ; i += 1) {
    const text = recording[i + 1];
    if (recording[i] !== TEXT || typeof text !== 'string') continue;
    i += 1;
    const count = countTraditional(text);
    chinese += count.chinese;
    traditional += count.traditional;
  }
  return traditional >= LEAST_COUNT && traditional >= LEAST_SHARE * chinese;
}

/**
 * A page in traditional script with its words in simplified script, so that they can be compared with those that
 * are known: each character keeps its place, addresses and names stay. Null for any other page.
 */
export function simplifiedRecording(recording: Recording): Recording | null {
  if (!isTraditional(recording)) return null;
  const plain = [...recording];
  const fold = (at: number): void => {
    const word = plain[at];
    if (typeof word === 'string') plain[at] = simplified(word);
  };
  for (let i = 0; i < plain.length; i += 1) {
    switch (plain[i]) {
      case TEXT:
        fold(i + 1);
        i += 1;
        break;
      case ELEMENT:
      case UNSEEN_ELEMENT: {
        const count = Number(plain[i + 2]);
        for (let k = 0; k < count; k += 1) {
          if (WORDED.has(String(plain[i + 3 + 2 * k]))) fold(i + 4 + 2 * k);
        }
        i += 2 + 2 * count;
        break;
      }
      case FRAME_TOKEN:
        i += 1;
        break;
      case SHADOW:
      case CLOSE:
        break;
    }
  }
  return plain;
}
