import type * as z from 'zod/mini';
import { nearest } from '../words/nearest.ts';
import { fault, isReason, type PackFault, type ReasonName } from './fault.ts';
import {
  Portal,
  RuleChoice,
  ruleIds,
  ScoringBonus,
  ScoringPoints,
  Thresholds,
  UserPack,
  Vocabulary,
} from './user-pack.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

const MANNERS = ['weighted-mean', 'deduction'] as const;

/** The names that may stand at a place; its indices and the names of numbers are written `*`. */
const namesAt: Readonly<Record<string, readonly string[]>> = {
  '': Object.keys(UserPack.shape),
  title: ['zh', 'en'],
  rules: Object.keys(RuleChoice.shape),
  weights: ruleIds,
  thresholds: Object.keys(Thresholds.shape),
  'thresholds.*': ['value', 'unit'],
  vocabulary: Object.keys(Vocabulary.shape),
  'portals.*': Object.keys(Portal.shape),
  scoring: ['manner', 'full', 'points', 'caps', 'bonus'],
  'scoring.points': Object.keys(ScoringPoints.shape),
  'scoring.bonus': Object.keys(ScoringBonus.shape),
  'scoring.bonus.points': ruleIds,
};

function guess(word: string, list: readonly string[]): string {
  const [first, ...rest] = list;
  return first === undefined ? '' : nearest(word, [first, ...rest]);
}

/** A name that is not known at its place. */
export function unknownName(path: Path, key: string): PackFault {
  const place = path
    .map((step, index) =>
      typeof step === 'number' || (index === 1 && path[0] === 'thresholds') ? '*' : step,
    )
    .join('.');
  return fault([...path, key], 'unknownKey', { word: key, nearest: guess(key, namesAt[place] ?? []) });
}

function valueAt(path: Path, json: unknown): unknown {
  let value = json;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Object.entries(value).find(([name]) => name === String(step))?.[1];
  }
  return value;
}

const TYPES: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  string: ['文字', 'text'],
  number: ['数字', 'a number'],
  int: ['整数', 'a whole number'],
  array: ['列表 [ ]', 'a list [ ]'],
  object: ['对象 { }', 'an object { }'],
  record: ['对象 { }', 'an object { }'],
};

/** Too small or too big, by what is counted. */
const BOUNDS: Readonly<Record<string, readonly [small: ReasonName, big: ReasonName]>> = {
  string: ['wordsShort', 'wordsLong'],
  array: ['listShort', 'listLong'],
  number: ['numberSmall', 'numberBig'],
};

function unknownValue(path: Path, value: unknown, known: readonly unknown[]): PackFault {
  const list = known.map(String);
  if (list.length === 1) return fault(path, 'onlyValue', { value: JSON.stringify(known[0]) });
  const word = typeof value === 'string' ? value : JSON.stringify(value);
  return fault(path, 'unknownValue', { word, nearest: guess(word, list) });
}

/** What an issue of the schema means to the author of the pack. */
export function faultsOf(issue: Issue, json: unknown): PackFault[] {
  const { path, message } = issue;
  if (isReason(message)) return [fault(path, message)];
  const value = valueAt(path, json);
  if (value === undefined && issue.code !== 'unrecognized_keys') return [fault(path, 'missing')];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownName(path, key));
    case 'invalid_value':
      return [unknownValue(path, value, issue.values)];
    case 'invalid_union':
      return [unknownValue(path, value, MANNERS)];
    case 'invalid_type': {
      const [typeZh, typeEn] = TYPES[issue.expected] ?? [issue.expected, issue.expected];
      return [fault(path, 'wrongType', { typeZh, typeEn })];
    }
    case 'too_small':
      return [fault(path, BOUNDS[issue.origin]?.[0] ?? 'numberSmall', { limit: String(issue.minimum) })];
    case 'too_big':
      return [fault(path, BOUNDS[issue.origin]?.[1] ?? 'numberBig', { limit: String(issue.maximum) })];
    default:
      return [fault(path, 'wrongType', { typeZh: '另一种写法', typeEn: 'written otherwise' })];
  }
}
