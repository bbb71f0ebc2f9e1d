import { fieldNamed, plainLabel } from '../../rules/words/field-labels.ts';
import { isChoiceOfAll, isTag, isTagLabel, tagsIn } from '../../rules/words/policy-tags.ts';
import type { Facts } from '../page.ts';
import { holdsAny, perName, wordsIn } from './names.ts';
import { isHidden, isInText, placeOf, type Reading } from './reading.ts';
import { spotOf } from './selector.ts';
import { nextSiblingOf, type Part, type Run, type Survey } from './survey.ts';

type TagBlock = Facts['tagBlocks'][number];

const MOST_BLOCKS = 40;
const MOST_TAGS = 20;
const MAX_STEPS = 4;
/** A row of choices; what is longer holds the list itself. */
const MAX_ROW_TEXT = 1500;
const MAX_BOX_TEXT = 200;
const MAX_LABEL = 16;
/** Labels that stand in one line, or one list, with what they announce. */
const IN_A_ROW = new Set(['b', 'strong', 'span', 'em', 'i', 'label', 'font', 'small', 'li']);
/** One of these stands in every label of tags. */
const LABEL_WORDS = ['标签', '主题', '对象', '主体', '人群', '群体', '行业', '领域', '关键'];
/** `标签：停车 交通`, `【适用对象】`. */
const LABELLED =
  /^\s*[【[]?\s*(?<label>[\u4e00-\u9fff][\u4e00-\u9fff\s]{1,9})(?<end>[】\]]?\s*[:：∶]?)(?<rest>.*)$/u;
/** Class names of tags, apart from spaces, hyphens and underscores; `label` is the usual name of a field's own label. */
const BOX_NAMES = new Set(
  'tag tags taglist tagslist tagbox tagitem tagwrap tagcloud policytag policytags zctag biaoqian bq bqlist zcbq'.split(
    ' ',
  ),
);
const isBoxName = perName(false, (name) => wordsIn(name).some((word) => BOX_NAMES.has(word)));

/** Tags apart from the field table: boxes beside the title, tags in the rows of a list, the choices of a filter. */
export function gatherTagBlocks(reading: Reading): TagBlock[] {
  return [...labelledBlocks(reading), ...boxes(reading)].slice(0, MOST_BLOCKS);
}

function isElsewhere(part: Part, reading: Reading): boolean {
  const place = placeOf(part, reading);
  return place === 'navigation' || place === 'footer' || isHidden(part);
}

function labelledBlocks(reading: Reading): TagBlock[] {
  const { survey } = reading;
  const blocks: TagBlock[] = [];
  for (const [index, run] of survey.runs.entries()) {
    if (blocks.length >= MOST_BLOCKS) break;
    if (run.text.length > MAX_BOX_TEXT || !holdsAny(run.text.slice(0, MAX_LABEL), LABEL_WORDS)) continue;
    const part = survey.parts[run.part];
    if (part === undefined || part.link >= 0 || isElsewhere(part, reading) || isInText(part, reading))
      continue;
    const block = labelledBlock(run, index, part, reading);
    if (block !== null) blocks.push(block);
  }
  return blocks;
}

function labelledBlock(run: Run, index: number, part: Part, reading: Reading): TagBlock | null {
  const { label = '', end = '', rest = '' } = LABELLED.exec(run.text)?.groups ?? {};
  const name = plainLabel(label);
  if (!isTagLabel(name) || (end.trim() === '' && rest.trim() !== '')) return null;
  const words = rest.trim() === '' ? wordsBehind(index, part, reading) : [rest];
  return blockOf(name, words, part, reading);
}

/** The words beside a label, up to the next label. */
function wordsBehind(index: number, part: Part, { survey }: Reading): string[] {
  const row = rowOf(part, survey);
  if (row === null || row.textLength > MAX_ROW_TEXT) return [];
  const words: string[] = [];
  for (const { text } of survey.runs.slice(index + 1, row.lastRun)) {
    const label = plainLabel(text);
    if (isTagLabel(label) || fieldNamed(label) !== null || /[:：]\s*$/.test(text) || words.length > MOST_TAGS)
      break;
    words.push(text);
  }
  return words;
}

/** Where a label's tags end: with its line or list, where it begins one, else with the next element. */
function rowOf(part: Part, survey: Survey): Part | null {
  if (part.end > part.index + 1) return part;
  let label = part;
  for (let i = 0; i < MAX_STEPS; i += 1) {
    const above = survey.parts[label.parent];
    if (above === undefined) return null;
    if (above.textLength > label.textLength || above.end > label.end) break;
    label = above;
  }
  return IN_A_ROW.has(label.tag) ? (survey.parts[label.parent] ?? null) : nextSiblingOf(label, survey);
}

/** Boxes that their class calls tags, whatever stands before them. */
function boxes(reading: Reading): TagBlock[] {
  const { survey } = reading;
  const blocks: TagBlock[] = [];
  let end = 0;
  for (const part of survey.parts) {
    if (blocks.length >= MOST_BLOCKS) break;
    if (
      part.index < end ||
      part.textLength === 0 ||
      part.textLength > MAX_BOX_TEXT ||
      !isBoxName(part.className)
    )
      continue;
    if (isElsewhere(part, reading) || isInText(part, reading)) continue;
    end = part.end;
    const words = survey.runs.slice(part.firstRun, part.lastRun).map(({ text }) => text);
    const block = blockOf('', words, part, reading);
    if (block !== null) blocks.push(block);
  }
  return blocks;
}

function blockOf(label: string, words: readonly string[], part: Part, reading: Reading): TagBlock | null {
  const tags = [...new Set(words.flatMap((word) => tagsIn(word)).filter(isTag))].slice(0, MOST_TAGS);
  if (tags.length === 0) return null;
  const choice = words.some((word) => isChoiceOfAll(word.trim()));
  const at = spotOf(part, `${label} ${tags.join(' ')}`.trim(), reading.survey);
  return { label, tags, choice, place: placeOf(part, reading), at };
}
