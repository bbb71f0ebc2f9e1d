import type { Part, Survey } from './survey.ts';

/** Between the label and the value of a field, and between the words of several lines. */
const JOINTS = /([：:…\s]+)/;

/** Words of a spot are looked for in so many characters from their part on, on a short page all over. */
const NEAR = 4000;
const SHORT_PAGE = 50_000;
const MOST_WORDS = 400;
const MOST_PARTS = 50;

/** The lines of a page end to end, simplified and as written: the same characters stand at the same places. */
interface Twins {
  readonly plain: string;
  readonly written: string;
  /** Where each line begins. */
  readonly starts: readonly number[];
}

const twinsOf = new WeakMap<Survey, Twins>();

function readTwins(survey: Survey, written: Survey): Twins {
  const known = twinsOf.get(survey);
  if (known !== undefined) return known;
  const starts: number[] = [];
  let at = 0;
  for (const { text } of survey.lines) {
    starts.push(at);
    at += text.length + 1;
  }
  const all = ({ lines }: Survey) => lines.map(({ text }) => text).join('\n');
  const twins = { plain: all(survey), written: all(written), starts };
  twinsOf.set(survey, twins);
  return twins;
}

/** Words of a simplified page as the page writes them; words that stand nowhere on it (a masked number) stay as they are. */
export function asWritten(text: string, part: Part, survey: Survey, written: Survey): string {
  if (text === '') return text;
  const { plain, written: own, starts } = readTwins(survey, written);
  const from = starts[part.line] ?? 0;
  const find = (words: string): string | null => {
    const near = plain.slice(from, from + NEAR).indexOf(words);
    const at = near >= 0 ? from + near : plain.length <= SHORT_PAGE ? plain.indexOf(words) : -1;
    return at >= 0 ? own.slice(at, at + words.length) : attributeAsWritten(words, part, survey, written);
  };
  const short = text.slice(0, MOST_WORDS);
  const whole = find(short);
  if (whole !== null) return whole;
  const pieces = short.split(JOINTS);
  return pieces.map((piece, i) => (i % 2 === 1 || piece === '' ? piece : (find(piece) ?? piece))).join('');
}

/** The words of a picture or a control: of the part itself, or of one inside it. */
function attributeAsWritten(words: string, part: Part, survey: Survey, written: Survey): string | null {
  for (let i = part.index; i < Math.min(part.end, part.index + MOST_PARTS); i += 1) {
    for (const [name, value] of survey.parts[i]?.attributes ?? []) {
      const at = value.indexOf(words);
      if (at >= 0) return written.parts[i]?.attributes.get(name)?.slice(at, at + words.length) ?? null;
    }
  }
  return null;
}
