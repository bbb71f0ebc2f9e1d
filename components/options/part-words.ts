import { languageOfSurfaces, say, type Word } from '../../extension/words.ts';
import type { Scoring } from '../../rules/packs/contract.ts';
import { extraIds } from '../../rules/packs/extras.ts';
import type { PartValue } from '../../rules/packs/parts.ts';
import { portalsIn } from '../../rules/packs/portal-part.ts';
import { type ThresholdNote, thresholdNotes } from '../../rules/packs/thresholds.ts';
import { type VocabularyNote, vocabularyNotes } from '../../rules/packs/vocabulary.ts';
import { amountWords, extraTitle, levelWords, portalWords, ruleTitle } from './pack-words.ts';

const thresholds = new Map<string, ThresholdNote>(Object.entries(thresholdNotes));
const vocabulary = new Map<string, VocabularyNote>(Object.entries(vocabularyNotes));

const manners = {
  'weighted-mean': 'mannerMean',
  deduction: 'mannerDeduction',
} as const satisfies Record<Scoring['manner'], Word>;

/** Every manner of scoring with its name. */
export const mannerWords: readonly (readonly [manner: string, word: Word])[] = Object.entries(manners);

const plain: Readonly<Record<string, Word>> = {
  'title.zh': 'editTitleZh',
  'title.en': 'editTitleEn',
  portals: 'packPortals',
  level: 'editLevel',
  year: 'editYear',
  since: 'editSince',
  'scoring.manner': 'editManner',
  'scoring.full': 'editFull',
  'scoring.points.error': 'editPointsError',
  'scoring.points.warning': 'editPointsWarning',
  'scoring.points.info': 'editPointsInfo',
  'scoring.bonus.cap': 'editBonusCap',
};

const ofRules: Readonly<Record<string, Word>> = {
  rules: 'editJudged',
  weights: 'sheetWeight',
  vetoes: 'editVeto',
  'scoring.bonus.points': 'editBonus',
};

const ofPortals: Readonly<Record<string, Word>> = {
  host: 'editPortalHost',
  paths: 'editPortalPaths',
  organs: 'editPortalOrgans',
};

/** What a part of a pack is called; its path where the tool knows no such part. */
export function partWords(part: string): string {
  const word = plain[part];
  if (word !== undefined) return say(word);
  const cut = part.lastIndexOf('.');
  const [section, name] = [part.slice(0, cut), part.slice(cut + 1)];
  const ofRule = ofRules[section];
  if (ofRule !== undefined) return say('packNumber', say(ofRule), ruleTitle(name));
  const ofPortal = ofPortals[name];
  const place = /^portals\[(\d+)\]$/.exec(section)?.[1];
  if (ofPortal !== undefined && place) return say('editPortalPart', Number(place) + 1, say(ofPortal));
  const extra = section === 'extras' ? extraIds.find((id) => id === name) : undefined;
  if (extra !== undefined) return say('packNumber', say('packExtras'), extraTitle(extra));
  if (section === 'scoring.caps') return say('editCapOf', name);
  const note = (section === 'thresholds' ? thresholds : vocabulary).get(name);
  return note?.title[languageOfSurfaces()] ?? part;
}

/** What stands in a part, with its unit. */
export function valueWords(part: string, value: PartValue): string {
  if (part.startsWith('vocabulary.'))
    return (
      String(value ?? '')
        .split('\n')
        .join(say('listComma')) || say('packVetoesNone')
    );
  const portals = part === 'portals' ? portalsIn(value) : null;
  if (portals !== null) return portals.map(portalWords).join(say('listComma')) || say('packPortalsNone');
  if (value === null) return say(part.startsWith('scoring.') ? 'editNone' : 'packNoBound');
  if (typeof value === 'boolean') return say(value ? 'editYes' : 'editNo');
  const unit = thresholds.get(part.replace(/^thresholds\./, ''))?.unit;
  if (unit !== undefined) return amountWords(value, unit);
  const manner = mannerWords.find(([name]) => part === 'scoring.manner' && name === value);
  if (manner !== undefined) return say(manner[1]);
  return (part === 'level' && levelName(value)) || String(value);
}

function levelName(value: PartValue): string | null {
  return value === 'district' || value === 'town' || value === 'department' ? levelWords(value) : null;
}
