import { extraIds, extraOf, withExtras } from './extras.ts';
import { fault, type PackFault } from './fault.ts';
import { builtInIds, packFor, packs } from './index.ts';
import { thresholdReaders, wordReaders } from './readers.ts';
import { unknownName } from './shape-faults.ts';
import { groupsOf } from './sheet.ts';
import type { ThresholdName } from './thresholds.ts';
import { ruleIds } from './user-pack.ts';

/** A part of what someone wrote, whatever it is; undefined where it is not there. */
function part(json: unknown, ...names: readonly string[]): unknown {
  return names.reduce<unknown>(
    (value, name) =>
      typeof value === 'object' && value !== null
        ? Object.entries(value).find(([key]) => key === name)?.[1]
        : undefined,
    json,
  );
}

/** The names in an object, also one that JSON keeps and a schema passes over (`__proto__`). */
function namesIn(value: unknown): string[] {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : [];
}

function listIn(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function repeatsIn(json: unknown, ...path: readonly string[]): PackFault[] {
  const list = listIn(part(json, ...path));
  return list.flatMap((word, index) =>
    typeof word === 'string' && list.indexOf(word) < index
      ? [fault([...path, index], 'repeated', { word })]
      : [],
  );
}

/** Whether a rule is one of the plans, or of a standard that the pack adds. */
function isOffered(id: string, json: unknown): boolean {
  const extra = extraOf(id);
  return extra === null || listIn(part(json, 'extras')).includes(extra);
}

/** The rules that the pack chooses; all of them where it does not choose. */
function chosenRules(json: unknown): readonly string[] {
  const only = part(json, 'rules', 'only');
  const without = listIn(part(json, 'rules', 'without'));
  return ruleIds.filter(
    (id) => isOffered(id, json) && (Array.isArray(only) ? only.includes(id) : !without.includes(id)),
  );
}

/** Rules of a standard that the pack does not add: to choose them or to leave them out would do nothing. */
function extraFaults(json: unknown): PackFault[] {
  const named = ['only', 'without'].flatMap((name) =>
    listIn(part(json, 'rules', name)).map((id, index) => ({ id: String(id), path: ['rules', name, index] })),
  );
  return [
    ...named.flatMap(({ id, path }) =>
      isOffered(id, json) ? [] : [fault(path, 'needsExtra', { extra: extraOf(id) ?? '' })],
    ),
    ...repeatsIn(json, 'extras'),
  ];
}

function choiceFaults(json: unknown): PackFault[] {
  const choice = part(json, 'rules');
  if (choice === undefined) return [];
  const both = namesIn(choice).filter((name) => name === 'only' || name === 'without');
  const without = listIn(part(choice, 'without'));
  return [
    ...(both.length === 1 ? [] : [fault(['rules'], 'oneChoice')]),
    ...(ruleIds.every((id) => without.includes(id) || !isOffered(id, json))
      ? [fault(['rules', 'without'], 'noneLeft')]
      : []),
    ...repeatsIn(json, 'rules', 'only'),
    ...repeatsIn(json, 'rules', 'without'),
  ];
}

/** Weights, vetoes and bonus points of rules that are not judged would do nothing. */
function ruleFaults(json: unknown, chosen: readonly string[]): PackFault[] {
  const known: readonly string[] = ruleIds;
  const isLeftOut = (id: unknown) => typeof id === 'string' && known.includes(id) && !chosen.includes(id);
  const names = namesIn(part(json, 'weights'));
  const vetoes = listIn(part(json, 'vetoes'));
  const earning = namesIn(part(json, 'scoring', 'bonus', 'points'));
  const bonus = ['scoring', 'bonus', 'points'];
  return [
    ...names.filter(isLeftOut).map((id) => fault(['weights', id], 'leftOut')),
    ...names.filter((id) => id === '__proto__').map((id) => unknownName(['weights'], id)),
    ...earning.filter(isLeftOut).map((id) => fault([...bonus, id], 'leftOut')),
    ...earning.filter((id) => id === '__proto__').map((id) => unknownName(bonus, id)),
    ...vetoes.flatMap((id, index) => (isLeftOut(id) ? [fault(['vetoes', index], 'leftOut')] : [])),
    ...repeatsIn(json, 'vetoes'),
  ];
}

function numberAt(json: unknown, name: ThresholdName, usual: number): number {
  const value = part(json, 'thresholds', name, 'value');
  return typeof value === 'number' ? value : usual;
}

function thresholdFaults(json: unknown, chosen: readonly string[]): PackFault[] {
  const written = namesIn(part(json, 'thresholds'));
  const unused = Object.entries(thresholdReaders).flatMap(([name, rules]) => {
    if (!written.includes(name) || rules.some((id) => chosen.includes(id))) return [];
    return rules.length === 0
      ? [fault(['thresholds', name], 'unreadThreshold')]
      : [fault(['thresholds', name], 'leftOutReaders', { rules: rules.join(', ') })];
  });
  const { sectionEntriesFew, sectionEntriesMany } = baseOf(json).thresholds;
  const few = numberAt(json, 'sectionEntriesFew', sectionEntriesFew);
  const many = numberAt(json, 'sectionEntriesMany', sectionEntriesMany);
  return few < many ? unused : [...unused, fault(['thresholds'], 'fewAndMany')];
}

/** Words for rules that are not judged would do nothing. */
function wordFaults(json: unknown, chosen: readonly string[]): PackFault[] {
  const written = namesIn(part(json, 'vocabulary'));
  const unused = Object.entries(wordReaders).flatMap(([name, rules]) =>
    written.includes(name) && !rules.some((id) => chosen.includes(id))
      ? [fault(['vocabulary', name], 'leftOutReaders', { rules: rules.join(', ') })]
      : [],
  );
  return [...written.flatMap((name) => repeatsIn(json, 'vocabulary', name)), ...unused];
}

/** The pack that it rests on; the general one where it names none that exists. */
function baseOf(json: unknown) {
  return packs.find(({ id }) => id === part(json, 'extends')) ?? packFor(null);
}

function capFaults(json: unknown): PackFault[] {
  const base = packs.find(({ id }) => id === part(json, 'extends'));
  if (base === undefined) return [];
  const extras = extraIds.filter((id) => listIn(part(json, 'extras')).includes(id));
  const groups = groupsOf(withExtras(base, extras)).map(({ id }) => id);
  return namesIn(part(json, 'scoring', 'caps'))
    .filter((id) => !groups.includes(id))
    .map((id) => fault(['scoring', 'caps', id], 'unknownGroup', { word: id, groups: groups.join(', ') }));
}

/** What no single part shows: parts that contradict each other, and settings that would do nothing. */
export function senseFaults(json: unknown): PackFault[] {
  const chosen = chosenRules(json);
  const id = part(json, 'id');
  const isTaken = builtInIds.some((taken) => taken === id);
  return [
    ...(isTaken ? [fault(['id'], 'takenId', { word: String(id) })] : []),
    ...choiceFaults(json),
    ...extraFaults(json),
    ...ruleFaults(json, chosen),
    ...thresholdFaults(json, chosen),
    ...wordFaults(json, chosen),
    ...capFaults(json),
  ];
}
