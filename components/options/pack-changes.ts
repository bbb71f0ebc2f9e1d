import { languageOfSurfaces, say } from '../../extension/words.ts';
import type { Bonus, Pack, Scoring } from '../../rules/packs/contract.ts';
import { withExtras } from '../../rules/packs/extras.ts';
import { differences, partsOf } from '../../rules/packs/parts.ts';
import { sheetOf } from '../../rules/packs/sheet.ts';
import { vocabularyNotes } from '../../rules/packs/vocabulary.ts';
import { extraTitle, levelWords, portalWords, ruleTitle } from './pack-words.ts';
import { partWords, valueWords } from './part-words.ts';

/** One part in which a pack of one's own differs from the built-in one that it rests on. */
export interface PackChange {
  readonly label: string;
  readonly items: readonly string[];
}

/** What a pack of one's own changes of its base, part by part; what is as in the base is left out. */
export function packChanges(pack: Pack, builtIn: Pack): PackChange[] {
  // Rules that came with a standard are no change of their own.
  const base = withExtras(builtIn, pack.extras);
  const changes: PackChange[] = [
    { label: say('packPortals'), items: portalChanges(pack, base) },
    { label: say('packFor'), items: standingChanges(pack, base) },
    { label: say('packExtras'), items: pack.extras.map(extraTitle) },
    { label: say('packRules'), items: ruleChanges(pack, base) },
    { label: say('packWeights'), items: weightChanges(pack, base) },
    { label: say('packVetoes'), items: pack.vetoes.map(ruleTitle) },
    { label: say('packNumbers'), items: numberChanges(pack, base) },
    { label: say('packWords'), items: wordChanges(pack) },
    { label: say('packScoring'), items: scoringWords(pack.scoring) },
  ];
  return changes.filter(({ items }) => items.length > 0);
}

function portalChanges({ portals }: Pack, base: Pack): string[] {
  return portals === base.portals ? [] : portals.map(portalWords);
}

function standingChanges({ level, year, since }: Pack, base: Pack): string[] {
  return [
    ...(level === base.level || level === null ? [] : [levelWords(level)]),
    ...(year === base.year || year === null ? [] : [say('packYear', year)]),
    ...(since === base.since || since === null ? [] : [say('packSince', since)]),
  ];
}

function ruleChanges(pack: Pack, base: Pack): string[] {
  const chosen = idsOf(pack);
  const left = [...idsOf(base)].filter((id) => !chosen.has(id));
  if (left.length === 0) return [];
  // The shorter list says more.
  return left.length > chosen.size
    ? [say('packRulesOnly', [...chosen].map(ruleTitle).join(say('listComma')))]
    : [say('packRulesWithout', left.map(ruleTitle).join(say('listComma')))];
}

function idsOf(pack: Pack): Set<string> {
  return new Set(sheetOf(pack).flatMap(({ rules }) => rules.map(({ id }) => id)));
}

function weightChanges(pack: Pack, base: Pack): string[] {
  const before = weightsOf(base);
  return [...weightsOf(pack)].flatMap(([id, weight]) => {
    const usual = before.get(id);
    return usual === undefined || usual === weight
      ? []
      : [say('packFromTo', ruleTitle(id), String(usual), String(weight))];
  });
}

function weightsOf(pack: Pack): Map<string, number> {
  return new Map(sheetOf(pack).flatMap(({ rules }) => rules.map(({ id, weight }) => [id, weight] as const)));
}

function numberChanges(pack: Pack, base: Pack): string[] {
  return differences(partsOf(base), partsOf(pack)).flatMap(({ part, from, to }) =>
    part.startsWith('thresholds.')
      ? [say('packFromTo', partWords(part), valueWords(part, from), valueWords(part, to))]
      : [],
  );
}

function wordChanges({ vocabulary }: Pack): string[] {
  const lists = new Map(Object.entries(vocabulary));
  return Object.entries(vocabularyNotes).flatMap(([name, { title }]) => {
    const words = lists.get(name) ?? [];
    return words.length === 0
      ? []
      : [say('packNumber', title[languageOfSurfaces()], words.join(say('listComma')))];
  });
}

function scoringWords(scoring: Scoring): string[] {
  switch (scoring.manner) {
    case 'weighted-mean':
      return [];
    case 'deduction': {
      const { full, points, caps, bonus } = scoring;
      const most = Object.entries(caps).map(([group, cap]) => say('packCap', group, String(cap)));
      return [
        say('packDeduction', full, String(points.error), String(points.warning), String(points.info)),
        ...most,
        ...(bonus === undefined ? [] : bonusWords(bonus)),
      ];
    }
  }
}

function bonusWords({ points, cap }: Bonus): string[] {
  const each = Object.entries(points).map(([rule, point]) =>
    say('packBonus', ruleTitle(rule), String(point)),
  );
  return [...each, say('packBonusCap', String(cap))];
}
