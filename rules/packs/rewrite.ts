import type { Pack } from './contract.ts';
import type { PackFault } from './fault.ts';
import { deductionStart, extrasUnder, groundParts, isOffered, partsUnder } from './ground.ts';
import { parsePackText } from './pack-text.ts';
import { type Difference, differences, type Parts, type PartValue, partsOf, readersOf } from './parts.ts';
import { portalsIn } from './portal-part.ts';
import { type ThresholdName, thresholdNotes } from './thresholds.ts';

/** A pack of one's own written anew: its text, and what became another in it. */
export interface Rewritten {
  readonly text: string;
  readonly pack: Pack;
  readonly changed: readonly Difference[];
}

type Json = Readonly<Record<string, unknown>>;

/**
 * Writes parts of a pack of one's own anew, all else as its author wrote it; what is as in the built-in pack is left
 * out of the text. What a part wants may be of any form: the faults of a pack that is not sound come back. Rules that
 * come or go with a standard are no changes of their own. `text`: of the sound pack.
 */
export function rewrite(text: string, pack: Pack, wanted: Parts): Rewritten | PackFault[] {
  const written: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
  const extras = extrasUnder(pack, wanted);
  const ground = groundParts(pack, extras);
  const before = partsUnder(pack, extras);
  const offered = [...wanted].filter(([part]) => isOffered(part, extras));
  const after = settled(new Map([...before, ...offered]), ground);
  const json = put(isJson(written) ? written : {}, differences(partsOf(pack), after), after, ground);
  const next = `${JSON.stringify(json, null, 2)}\n`;
  const parsed = parsePackText(next);
  return Array.isArray(parsed)
    ? parsed
    : { text: next, pack: parsed, changed: differences(before, partsOf(parsed)) };
}

/** What would do nothing is laid down no more: that of rules that are not judged, and deductions without the manner. */
function settled(wanted: Map<string, PartValue>, ground: Parts): Parts {
  const isDeducting = wanted.get('scoring.manner') === 'deduction';
  const parts = new Map(isDeducting ? [...deductionStart, ...wanted] : wanted);
  for (const part of wanted.keys()) {
    const [section, name = ''] = part.split('.');
    if (section === 'scoring' && part !== 'scoring.manner' && !isDeducting) parts.delete(part);
    if (section === 'rules' && wanted.get(part) !== true) {
      parts.set(`weights.${name}`, ground.get(`weights.${name}`) ?? 0);
      parts.set(`vetoes.${name}`, false);
      parts.delete(`scoring.bonus.points.${name}`);
    }
    if (isUnread(part, wanted)) parts.set(part, ground.get(part) ?? null);
  }
  return parts;
}

/** Whether a part is a number or a list of words of which no rule that is judged makes any use. */
export function isUnread(part: string, parts: Parts): boolean {
  return readersOf(part)?.every((id) => parts.get(`rules.${id}`) !== true) ?? false;
}

/** Puts the sections anew in which something changed, each where it stood. */
function put(json: Json, changes: readonly Difference[], after: Parts, ground: Parts): Json {
  const sections = Map.groupBy(changes, ({ part }) => part.slice(0, `${part}.`.indexOf('.')));
  let next = json;
  for (const [section, changed] of sections) {
    next = withEntry(next, section, sectionOf(section, { written: json[section], changed, after, ground }));
  }
  return next;
}

interface Section {
  readonly written: unknown;
  readonly changed: readonly Difference[];
  readonly after: Parts;
  readonly ground: Parts;
}

/** What is to be written in a section; undefined where it is as in the built-in pack. */
function sectionOf(name: string, section: Section): unknown {
  const { after, ground } = section;
  switch (name) {
    case 'rules':
      return ruleChoice(section);
    case 'weights':
    case 'thresholds':
    case 'vocabulary':
      return entries(section);
    case 'vetoes':
      return vetoes(section);
    case 'scoring':
      return scoring(after, ground);
    case 'title':
      return { zh: after.get('title.zh'), en: after.get('title.en') };
    case 'extras':
      return extras(after);
    case 'portals':
      return portals(after, ground);
    case 'since':
      return plain(after.get('since'), sinceUnder(after.get('year') ?? null, ground));
    default:
      return plain(after.get(name), ground.get(name));
  }
}

/** The day from which documents count where a pack gives a year and no day. */
export function sinceUnder(year: PartValue, ground: Parts): PartValue {
  return year === (ground.get('year') ?? null) ? (ground.get('since') ?? null) : `${year}-01-01`;
}

function plain(value: PartValue | undefined, ground: PartValue | undefined): unknown {
  return value === ground || value === null ? undefined : value;
}

function ruleChoice({ written, after }: Section): unknown {
  const judged = namesWhere(after, 'rules', (value) => value === true);
  const without = namesWhere(after, 'rules', (value) => value !== true);
  if (without.length === 0) return undefined;
  return isJson(written) && 'only' in written
    ? { only: inOrder(written.only, judged) }
    : { without: inOrder(isJson(written) ? written.without : [], without) };
}

function extras(after: Parts): unknown {
  const added = namesWhere(after, 'extras', (value) => value === true);
  return added.length === 0 ? undefined : added;
}

function portals(after: Parts, ground: Parts): unknown {
  const list = after.get('portals');
  return list === ground.get('portals') ? undefined : portalsIn(list);
}

function vetoes({ written, after, ground }: Section): unknown {
  const list = namesWhere(after, 'vetoes', (value) => value === true);
  const usual = namesWhere(ground, 'vetoes', (value) => value === true);
  const isUsual = list.length === usual.length && list.every((id) => usual.includes(id));
  return isUsual ? undefined : inOrder(written, list);
}

function namesWhere(parts: Parts, section: string, fits: (value: PartValue) => boolean): string[] {
  return [...parts].flatMap(([part, value]) =>
    part.startsWith(`${section}.`) && fits(value) ? [part.slice(section.length + 1)] : [],
  );
}

/** Those that were written first, as they stood; then those that are new. */
function inOrder(written: unknown, names: readonly string[]): string[] {
  const before = Array.isArray(written) ? names.filter((name) => written.includes(name)) : [];
  before.sort((a, b) => (Array.isArray(written) ? written.indexOf(a) - written.indexOf(b) : 0));
  return [...before, ...names.filter((name) => !before.includes(name))];
}

function entries({ written, changed, ground }: Section): unknown {
  let json: Json = isJson(written) ? written : {};
  for (const { part, to } of changed) {
    const name = part.slice(part.indexOf('.') + 1);
    json = withEntry(json, name, to === (ground.get(part) ?? null) ? undefined : asWritten(part, name, to));
  }
  return Object.keys(json).length === 0 ? undefined : json;
}

function asWritten(part: string, name: string, value: PartValue): unknown {
  if (part.startsWith('vocabulary.')) return typeof value === 'string' ? value.split('\n') : [];
  if (!isThreshold(name) || !part.startsWith('thresholds.')) return value;
  return value === null ? null : { value, unit: thresholdNotes[name].unit };
}

function isThreshold(name: string): name is ThresholdName {
  return Object.hasOwn(thresholdNotes, name);
}

function scoring(after: Parts, ground: Parts): unknown {
  const manner = after.get('scoring.manner');
  if (manner !== 'deduction') return plain(manner, ground.get('scoring.manner')) && { manner };
  const points = numbersUnder(after, 'scoring.bonus.points');
  const cap = after.get('scoring.bonus.cap') ?? undefined;
  const earns = Object.keys(points).length > 0 || cap !== undefined;
  return {
    manner,
    full: after.get('scoring.full'),
    points: numbersUnder(after, 'scoring.points'),
    caps: numbersUnder(after, 'scoring.caps'),
    ...(earns && { bonus: { points, cap } }),
  };
}

function numbersUnder(parts: Parts, section: string): Json {
  return Object.fromEntries(
    namesWhere(parts, section, (value) => value !== null).map((name) => [
      name,
      parts.get(`${section}.${name}`),
    ]),
  );
}

function withEntry(json: Json, name: string, value: unknown): Json {
  if (value !== undefined) return { ...json, [name]: value };
  const { [name]: _, ...others } = json;
  return others;
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
