import { labelAtEnd } from '../../rules/words/field-labels.ts';
import { simplified } from '../../rules/words/traditional.ts';
import { isEnded, isInForce } from '../../rules/words/validity.ts';
import type { Facts } from '../page.ts';
import { labelOf } from './field-values.ts';
import { isInText, isUnseen, placeOf, type Reading, whereOf, whereOfLine } from './reading.ts';
import { spotOf } from './selector.ts';
import { decoded, drawnBy, isStampName } from './status-stamps.ts';
import { LONGEST_BADGE, mayShowStatus, statusOfField, statusOfLabel, statusOfWords } from './status-words.ts';
import { maybeStyledAway } from './styled-away.ts';
import { attributeOf, type Part } from './survey.ts';

type Badge = Facts['validityBadges'][number];

const SUFFIX =
  /[（(【[〔]\s*((?:已|现行|继续|长期|部分|全文|已?(?:宣布|自动))?(?:有效|失效|废止)|已被?修改|尚未生效|尚未施行)\s*[）)】\]〕]\s*$/;
const PREFIX =
  /^\s*[（(【[〔]\s*((?:已|现行|继续|长期|部分|全文|已?(?:宣布|自动))?(?:有效|失效|废止)|已被?修改|尚未生效|尚未施行)\s*[）)】\]〕]/;
/** Elements between a status and its row, characters of the row, and of the title that it links. */
const MOST_IN_ROW = 2;
const LONGEST_ROW = 160;
const LEAST_TITLE = 8;
/** File names of pictures that adorn a title. */
const ORNAMENT = /new|hot|top|ding|icon|ico|arrow|line|dot|logo|share|print|[bh]g|tit|spacer|blank|^$/i;
/** More statuses than this are those of a list. */
const MOST_BADGES = 50;

/** Statuses shown beside or under the title, as text, a stamp, or a suffix of the title. */
export function gatherValidityBadges(
  reading: Reading,
  title: Facts['title'],
  fields: Facts['documentFields'],
): Badge[] {
  const named = fromTitle(title);
  const all = [...fromRuns(reading), ...fromPictures(reading), ...fromStyle(reading)];
  const found = all.filter(({ part }) => !isUnseen(part, reading));
  const isList = found.length > MOST_BADGES;
  const certain = isList ? found : found.filter(({ part }) => !mayBeHidden(part, reading));
  const isToldElsewhere =
    named.length + certain.length > 0 ||
    fields.some(({ name, value }) => name === 'validity' && value !== '');
  const shown = [...named, ...withoutChoices(isToldElsewhere ? certain : found).map(({ badge }) => badge)];
  return reading.circumstances.live === null
    ? [...shown, ...hiddenBadges(all, reading).slice(0, MOST_BADGES)]
    : shown;
}

/** What the markup hides on a page that was not laid out: a script may show it yet. */
function hiddenBadges(all: readonly Shown[], reading: Reading): Badge[] {
  const blocks = all.filter(({ part }) => isUnseen(part, reading)).map(({ badge }) => badge);
  return [...blocks, ...fromUnseenWords(reading)].map((badge) => ({ ...badge, hidden: true as const }));
}

/** The same within a line that is seen: `<h1>某办法<span hidden>有效</span></h1>`. */
function fromUnseenWords(reading: Reading): Badge[] {
  const { survey } = reading;
  return survey.unseenWords.flatMap(({ text, part: index, line }): Badge[] => {
    const part = survey.parts[index];
    if (part === undefined || text.length > LONGEST_BADGE || part.link >= 0) return [];
    if (whereOfLine({ part: index, index: line }, reading) !== 'head' || placeOf(part, reading) !== 'main')
      return [];
    const status = statusOfField(text);
    return status === undefined ? [] : [{ status, medium: 'text', at: spotOf(part, text, survey) }];
  });
}

/** A badge and the part that shows it. */
interface Shown {
  readonly badge: Badge;
  readonly part: Part;
}

/** On a page that was not laid out: one of the stamps of a template, all but one of which a style sheet hides. */
function mayBeHidden(part: Part, { circumstances, survey }: Reading): boolean {
  return circumstances.live === null && maybeStyledAway(part, survey);
}

/** Side by side, 有效 and 废止 are the choices of a filter. */
function withoutChoices(shown: readonly Shown[]): readonly Shown[] {
  const texts = shown.filter(({ badge }) => badge.medium === 'text');
  const isChoice =
    texts.some(({ badge }) => isEnded(badge.status)) && texts.some(({ badge }) => isInForce(badge.status));
  return isChoice ? shown.filter(({ badge }) => badge.medium !== 'text') : shown;
}

function fromTitle({ heading, text }: Facts['title']): Badge[] {
  const shown = heading === null ? text : simplified(heading.text);
  const suffix = SUFFIX.exec(shown) ?? PREFIX.exec(shown);
  if (suffix === null) return [];
  return [{ status: suffix[1] ?? '', medium: 'text', at: heading ?? { selector: 'title', text } }];
}

function isInHead(part: Part, reading: Reading): boolean {
  return whereOf(part, reading) === 'head' && placeOf(part, reading) === 'main' && part.link < 0;
}

function fromRuns(reading: Reading): Shown[] {
  const { survey } = reading;
  const badges: Shown[] = [];
  for (const run of survey.runs) {
    if (!mayShowStatus(run.text)) continue;
    const part = survey.parts[run.part];
    if (part === undefined || whereOfLine({ part: run.part, index: run.line }, reading) !== 'head') continue;
    if (!isInHead(part, reading)) continue;
    const status = statusOfWords(run.text);
    if (status === undefined || isValueOfField(run.line, run.text, reading) || isInRow(part, reading))
      continue;
    badges.push({ badge: { status, medium: 'text', at: spotOf(part, run.text, survey) }, part });
  }
  return badges;
}

/** In a row with a link it is the status of what the link leads to. */
function isInRow(part: Part, { survey }: Reading): boolean {
  let at: Part | undefined = part;
  for (let i = 0; at !== undefined && i < 4; i += 1) {
    if (at.tag === 'tr' || at.tag === 'li')
      return at.linkTextLength > 0 || (at.hidden && holdsLink(at, survey));
    if (i < MOST_IN_ROW && at.textLength <= LONGEST_ROW && holdsLink(at, survey, LEAST_TITLE)) return true;
    at = survey.parts[at.parent];
  }
  return false;
}

/** Words that are hidden are not counted. */
function holdsLink({ index, end }: Part, { parts }: Reading['survey'], least = 0): boolean {
  for (let i = index + 1; i < end; i += 1) {
    const part = parts[i];
    if (part?.tag === 'a' && part.textLength >= least) return true;
  }
  return false;
}

/** Beside a label it is the field table's, which is a fact of its own. */
function isValueOfField(line: number, text: string, { survey }: Reading): boolean {
  const whole = survey.lines[line]?.text ?? '';
  if (isCellBehindLabel(line, survey)) return true;
  const before = whole.slice(0, Math.max(0, whole.indexOf(text.trim())));
  const colon = Math.max(before.lastIndexOf(':'), before.lastIndexOf('：'));
  // 状态： alone labels no field.
  return colon >= 0 && labelAtEnd(before.slice(0, colon)) !== null;
}

/** A line of its own behind that of a label, `<td>有效性：</td><td>有效</td>`, unless further statuses follow as choices. */
function isCellBehindLabel(line: number, { lines }: Reading['survey']): boolean {
  const label = labelOf(lines[line - 1]?.text.trim() ?? '');
  return label?.name === 'validity' && statusOfWords(lines[line + 1]?.text ?? '') === undefined;
}

function fromPictures(reading: Reading): Shown[] {
  const { survey } = reading;
  const badges: Shown[] = [];
  for (const part of survey.byTag.get('img') ?? []) {
    if (whereOf(part, reading) !== 'head' && !isAtTopOfText(part, reading)) continue;
    if (placeOf(part, reading) !== 'main' || part.link >= 0) continue;
    const words = (attributeOf(part, 'alt') ?? '').trim() || (attributeOf(part, 'title') ?? '').trim();
    const file =
      (attributeOf(part, 'src') ?? attributeOf(part, 'data-src') ?? '').split(/[?#]/)[0]?.split('/').at(-1) ??
      '';
    const worded = statusOfLabel(words);
    if (worded !== undefined)
      badges.push({ badge: { status: worded, medium: 'picture', at: spotOf(part, words, survey) }, part });
    else if (words === '' && mayBeStamp(part, decoded(file), reading)) {
      badges.push({ badge: { status: '', medium: 'picture', at: spotOf(part, file, survey) }, part });
    }
  }
  return badges;
}

/** A picture that its name calls a stamp, or any within the title but for the usual ornaments. */
function mayBeStamp(part: Part, file: string, { survey }: Reading): boolean {
  if (isStampName(file) || isStampName(part.className)) return true;
  const holder = survey.parts[part.parent];
  return holder?.tag === 'h1' && holder.textLength >= LEAST_TITLE && !ORNAMENT.test(file);
}

/** A stamp is often the first thing inside the container of the text. */
function isAtTopOfText(part: Part, reading: Reading): boolean {
  return isInText(part, reading) && reading.region !== null && part.line <= reading.region.firstLine;
}

/** An element with hardly a word that the style sheet draws, or SVG: its label says a status, or its class does. */
function fromStyle(reading: Reading): Shown[] {
  const { survey } = reading;
  return survey.parts.flatMap((part): Shown[] => {
    if (part.textLength > LONGEST_BADGE || part.tag === 'img') return [];
    const drawn = drawnBy(part, survey);
    if (drawn === null || !isInHead(part, reading)) return [];
    const at = spotOf(part, drawn.words, survey);
    return [{ badge: { status: drawn.status, medium: 'picture', at }, part }];
  });
}
