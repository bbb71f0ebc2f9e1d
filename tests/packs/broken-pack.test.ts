import { describe, expect, it } from 'vitest';
import { extraOf } from '../../rules/packs/extras.ts';
import { thresholdReaders } from '../../rules/packs/readers.ts';
import { ruleIds } from '../../rules/packs/user-pack.ts';
import { faultsIn, least, packOf, placesOf } from './pack-of.ts';

const rows = (value: unknown) => ({ privateRows: { value, unit: 'rows' } });
const entries = (value: number) => ({ value, unit: 'entries' });
const deduction = { manner: 'deduction', full: 100, points: { error: 2, warning: 1, info: 0 }, caps: {} };

const rulesOfPlans = ruleIds.filter((id) => extraOf(id) === null);

describe('a broken pack is refused with the place of its fault', () => {
  it.each<[why: string, change: object, ...faults: string[]]>([
    ['another version of the form', { version: 2 }, 'version onlyValue'],
    ['a version in quotes', { version: '1' }, 'version onlyValue'],
    ['a name with capitals and spaces', { id: 'Xin Qiao' }, 'id name'],
    ['a name of one letter', { id: 'x' }, 'id wordsShort'],
    ['the name of a built-in pack', { id: 'songjiang-2025' }, 'id takenId'],
    ['the name of the general pack', { id: 'general' }, 'id takenId'],
    ['no English title', { title: { zh: '新桥镇' } }, 'title.en missing'],
    ['an empty title', { title: { zh: '', en: 'Xinqiao' } }, 'title.zh wordsShort'],
    ['a title that is a word', { title: '新桥镇' }, 'title wrongType'],
    ['a third language', { title: { ...least.title, fr: 'Xinqiao' } }, 'title.fr unknownKey'],
    ['a title that steers a terminal', { title: { zh: '\u001b[31m红', en: 'x' } }, 'title.zh plainWords'],
    ['a title with half a character', { title: { zh: '新\ud800桥', en: 'x' } }, 'title.zh plainWords'],
    ['a title that turns the text', { title: { zh: '新\u202e桥', en: 'x' } }, 'title.zh plainWords'],
    ['a base that does not exist', { extends: 'songjang-2025' }, 'extends unknownValue'],
    ['no base', { extends: undefined }, 'extends missing'],
    ['no level', { level: null }, 'level unknownValue'],
    ['a level of one’s own', { level: 'village' }, 'level unknownValue'],
    ['a year in quotes', { year: '2025' }, 'year wrongType'],
    ['half a year', { year: 2025.5 }, 'year wrongType'],
    ['a year before there was such a duty', { year: 1999 }, 'year numberSmall'],
    ['a day that is none', { since: '2025-02-30' }, 'since day'],
    ['a day of another form', { since: '2025年1月1日' }, 'since day'],
    ['a part of one’s own', { formula: '1+1' }, 'formula unknownKey'],
    ['a choice of no form', { rules: ['validity-label'] }, 'rules wrongType', 'rules oneChoice'],
    ['an empty choice', { rules: {} }, 'rules oneChoice'],
    ['both choices', { rules: { only: ['validity-label'], without: ['working-link'] } }, 'rules oneChoice'],
    ['no rule at all', { rules: { only: [] } }, 'rules.only listShort'],
    ['all rules left out', { rules: { without: rulesOfPlans } }, 'rules.without noneLeft'],
    [
      'all rules left out, those of a standard with them',
      { extras: ['national'], rules: { without: ruleIds } },
      'rules.without noneLeft',
    ],
    [
      'a rule of a standard that is not added',
      { rules: { only: ['page-tags'] } },
      'rules.only[0] needsExtra',
    ],
    [
      'one of them left out',
      { rules: { without: ['working-link', 'page-tags'] } },
      'rules.without[1] needsExtra',
    ],
    ['a weight for one of them', { weights: { 'page-tags': 3 } }, 'weights.page-tags leftOut'],
    ['a veto for one of them', { vetoes: ['site-identity'] }, 'vetoes[0] leftOut'],
    ['a standard that does not exist', { extras: ['nation'] }, 'extras[0] onlyValue'],
    ['no standard', { extras: [] }, 'extras listShort'],
    [
      'a cap for a standard that is not added',
      {
        scoring: {
          manner: 'deduction',
          full: 100,
          points: { error: 1, warning: 1, info: 0 },
          caps: { national: 5 },
        },
      },
      'scoring.caps.national unknownGroup',
    ],
    ['a rule that does not exist', { rules: { only: ['validity-lable'] } }, 'rules.only[0] unknownValue'],
    [
      'a rule named twice',
      { rules: { without: ['working-link', 'link-target', 'working-link'] } },
      'rules.without[2] repeated',
    ],
    [
      'a weight of a rule that does not exist',
      { weights: { 'validity-lable': 3 } },
      'weights.validity-lable unknownKey',
    ],
    ['a weight above 10', { weights: { 'validity-label': 11 } }, 'weights.validity-label numberBig'],
    ['a weight below 0', { weights: { 'validity-label': -1 } }, 'weights.validity-label numberSmall'],
    ['a weight in quotes', { weights: { 'validity-label': '8' } }, 'weights.validity-label wrongType'],
    ['weights in a list', { weights: [8] }, 'weights wrongType'],
    [
      'a weight under a name that objects have',
      { weights: JSON.parse('{"__proto__":3}') },
      'weights.__proto__ unknownKey',
    ],
    [
      'a weight of a rule that is left out',
      { rules: { without: ['working-link'] }, weights: { 'working-link': 3 } },
      'weights.working-link leftOut',
    ],
    ['a veto of a rule that does not exist', { vetoes: ['privacy'] }, 'vetoes[0] unknownValue'],
    ['one veto', { vetoes: 'personal-privacy' }, 'vetoes wrongType'],
    [
      'a veto of a rule that is left out',
      { rules: { only: ['working-link'] }, vetoes: ['personal-privacy'] },
      'vetoes[0] leftOut',
    ],
    ['a veto twice', { vetoes: ['classified-mark', 'classified-mark'] }, 'vetoes[1] repeated'],
    ['a number without a unit', { thresholds: { privateRows: 3 } }, 'thresholds.privateRows wrongType'],
    [
      'a number with another unit',
      { thresholds: { privateRows: { value: 3, unit: 'working-days' } } },
      'thresholds.privateRows.unit onlyValue',
    ],
    ['half a row', { thresholds: rows(1.5) }, 'thresholds.privateRows.value wrongType'],
    ['no rows', { thresholds: rows(0) }, 'thresholds.privateRows.value numberSmall'],
    ['a number in quotes', { thresholds: rows('3') }, 'thresholds.privateRows.value wrongType'],
    ['a number beyond all', { thresholds: rows(1e9) }, 'thresholds.privateRows.value numberBig'],
    ['a number that does not exist', { thresholds: { privateRow: 3 } }, 'thresholds.privateRow unknownKey'],
    [
      'a detail that does not exist',
      { thresholds: { privateRows: { value: 3, unit: 'rows', op: '>=' } } },
      'thresholds.privateRows.op unknownKey',
    ],
    [
      'a number of rules that are left out',
      { rules: { without: ['personal-privacy'] }, thresholds: rows(2) },
      'thresholds.privateRows leftOutReaders',
    ],
    [
      'few that are more than many',
      { thresholds: { sectionEntriesFew: entries(12) } },
      'thresholds fewAndMany',
    ],
    [
      'a list of words that does not exist',
      { vocabulary: { boardName: ['问答墙'] } },
      'vocabulary.boardName unknownKey',
    ],
    ['a word of one letter', { vocabulary: { boardNames: ['墙'] } }, 'vocabulary.boardNames[0] wordsShort'],
    [
      'a word without end',
      { vocabulary: { boardNames: ['墙'.repeat(21)] } },
      'vocabulary.boardNames[0] wordsLong',
    ],
    [
      'a word with a space in front',
      { vocabulary: { boardNames: [' 问答墙'] } },
      'vocabulary.boardNames[0] plainWords',
    ],
    [
      'a word in two lines',
      { vocabulary: { boardNames: ['问答\n墙'] } },
      'vocabulary.boardNames[0] plainWords',
    ],
    [
      'a word that is a number',
      { vocabulary: { boardNames: [12345] } },
      'vocabulary.boardNames[0] wrongType',
    ],
    [
      'a word twice',
      { vocabulary: { boardNames: ['问答墙', '问答墙'] } },
      'vocabulary.boardNames[1] repeated',
    ],
    [
      'words for rules that are left out',
      { rules: { without: ['message-board'] }, vocabulary: { boardNames: ['问答墙'] } },
      'vocabulary.boardNames leftOutReaders',
    ],
    ['an empty list', { vocabulary: { boardNames: [] } }, 'vocabulary.boardNames listShort'],
    ['no portals', { portals: [] }, 'portals listShort'],
    ['a portal that is an address', { portals: ['www.example.gov.cn'] }, 'portals[0] wrongType'],
    ['a portal without a host', { portals: [{ paths: ['/a'] }] }, 'portals[0].host missing'],
    [
      'a host with its scheme',
      { portals: [{ host: 'https://www.example.gov.cn/' }] },
      'portals[0].host host',
    ],
    ['a host with a star', { portals: [{ host: '*.example.gov.cn' }] }, 'portals[0].host host'],
    ['a host with a port', { portals: [{ host: 'www.example.gov.cn:8080' }] }, 'portals[0].host host'],
    ['a host in capitals', { portals: [{ host: 'WWW.example.gov.cn' }] }, 'portals[0].host host'],
    ['a host without end', { portals: [{ host: `${'a'.repeat(200_000)}-` }] }, 'portals[0].host wordsLong'],
    ['every government site', { portals: [{ host: 'gov.cn' }] }, 'portals[0].host wideHost'],
    [
      'a path without its slash',
      { portals: [{ host: 'a.gov.cn', paths: ['/b', 'xinqiao'] }] },
      'portals[0].paths[1] pathPrefix',
    ],
    [
      'a path with a query',
      { portals: [{ host: 'a.gov.cn', paths: ['/b?c'] }] },
      'portals[0].paths[0] pathPrefix',
    ],
    [
      'the whole host as a path',
      { portals: [{ host: 'a.gov.cn', paths: ['/'] }] },
      'portals[0].paths[0] pathPrefix',
    ],
    ['one organ', { portals: [{ host: 'a.gov.cn', organs: '新桥镇' }] }, 'portals[0].organs wrongType'],
    ['a manner that does not exist', { scoring: { manner: 'median' } }, 'scoring.manner unknownValue'],
    ['no manner', { scoring: {} }, 'scoring.manner missing'],
    ['a mean with points', { scoring: { manner: 'weighted-mean', full: 100 } }, 'scoring.full unknownKey'],
    [
      'points for two of three',
      { scoring: { ...deduction, points: { error: 2, warning: 1 } } },
      'scoring.points.info missing',
    ],
    ['a cap below 0', { scoring: { ...deduction, caps: { '1': -1 } } }, 'scoring.caps.1 numberSmall'],
    ['a cap of no group', { scoring: { ...deduction, caps: { '99': 1 } } }, 'scoring.caps.99 unknownGroup'],
  ])('%s', (_why, change, ...expected) => {
    expect(placesOf(faultsIn({ ...least, ...change }))).toEqual(expected);
  });

  it.each([[null], ['a'], [3], [[]], [true], [undefined]])('no object at all: %j', (json) => {
    const [first] = faultsIn(json);
    expect(first?.path).toBe('$');
  });

  const unread = Object.entries(thresholdReaders).find(([, readers]) => readers.length === 0)?.[0];
  it.skipIf(unread === undefined)('a number that no rule reads yet', () => {
    expect(placesOf(faultsIn({ ...least, thresholds: { [`${unread}`]: null } }))).toEqual([
      `thresholds.${unread} unreadThreshold`,
    ]);
  });

  it.each(['02-30', '13-01', '3-31', '3月31日', '2025-03-31', ''])('a last day that is none: %s', (value) => {
    const thresholds = { decisionCatalogueBy: { value, unit: 'month-day' } };
    expect(placesOf(faultsIn({ ...least, thresholds }))).toContain(
      'thresholds.decisionCatalogueBy.value monthDay',
    );
  });

  it('a number of the tool’s own that is not to hold', () => {
    expect(placesOf(faultsIn({ ...least, thresholds: { privateRows: null } }))).toEqual([
      'thresholds.privateRows wrongType',
    ]);
  });
});

describe('the words of a fault', () => {
  it.each([
    [{ weights: { 'validity-lable': 3 } }, 'validity-label'],
    [{ rules: { only: ['message-bord'] } }, 'message-board'],
    [{ vetoes: ['personal-privaci'] }, 'personal-privacy'],
    [{ extends: 'songjang-2025' }, 'songjiang-2025'],
    [{ vocabulary: { boardName: ['问答墙'] } }, 'boardNames'],
    [{ thresholds: { privateRow: 3 } }, 'privateRows'],
    [{ thresholds: { privateRows: { value: 3, units: 'rows' } } }, 'unit'],
    [{ portals: [{ host: 'a.gov.cn', organ: ['x'] }] }, 'organs'],
    [{ threshold: {} }, 'thresholds'],
    [{ scoring: { manner: 'deductions' } }, 'deduction'],
  ])('%j: names the nearest, %s', (change, nearest) => {
    const said = faultsIn({ ...least, ...change });
    expect(said.some(({ reason }) => reason.zh.includes(`最接近的是 ${nearest}。`))).toBe(true);
    expect(said.some(({ reason }) => reason.en.includes(`the nearest is ${nearest}.`))).toBe(true);
  });

  it('are in both languages, with every detail filled in', () => {
    const all = faultsIn({ ...least, year: 1, weights: { a: 1 }, vetoes: 3, portals: [{}], id: 'general' });
    expect(all.length).toBeGreaterThan(4);
    for (const { reason } of all) {
      expect(reason.zh).toMatch(/[一-龥]/);
      expect(reason.en).toMatch(/^[\x20-\x7e“”]+$/);
      expect(`${reason.zh}${reason.en}`).not.toMatch(/\{\w+\}/);
    }
  });

  it('show a stranger’s words short, and without what steers a terminal', () => {
    const [fault] = faultsIn({ ...least, [`\u001b[2J${'长'.repeat(500)}`]: 1 });
    expect(`${fault?.path}${fault?.reason.zh}`).not.toMatch(/\p{Cc}/u);
    expect(fault?.reason.zh.length).toBeLessThan(120);
  });
});

describe('a pack with several faults', () => {
  it('has each of them named, those of a part and those between parts', () => {
    const faults = faultsIn({
      version: 2,
      id: 'general',
      title: { zh: '新桥镇' },
      extends: 'nowhere',
      rules: { only: ['validity-label', 'nothing'] },
      weights: { 'working-link': 3, 'validity-label': 99 },
      vetoes: ['personal-privacy', 4],
      vocabulary: { boardNames: ['问答墙', '墙', '问答墙'] },
      portals: [{ host: 'a b' }, { host: 'cn' }],
    });
    expect(placesOf(faults)).toEqual([
      'version onlyValue',
      'title.en missing',
      'extends unknownValue',
      'rules.only[1] unknownValue',
      'weights.validity-label numberBig',
      'vetoes[1] unknownValue',
      'vocabulary.boardNames[1] wordsShort',
      'portals[0].host host',
      'portals[1].host wideHost',
      'id takenId',
      'weights.working-link leftOut',
      'vetoes[0] leftOut',
      'vocabulary.boardNames[2] repeated',
      'vocabulary.boardNames leftOutReaders',
    ]);
  });
});

describe('what is no fault', () => {
  it.each<[string, object]>([
    ['the least', {}],
    ['a schema for editors', { $schema: './pack.schema.json' }],
    ['a weight of 0', { weights: { 'working-link': 0 } }],
    ['half a weight', { weights: { 'working-link': 2.5 } }],
    ['no vetoes', { vetoes: [] }],
    ['a last day', { thresholds: { draftChannelsBy: { value: '02-29', unit: 'month-day' } } }],
    ['a number of the plans that is not to hold', { thresholds: { messageReplyDays: null } }],
    ['a leap day', { since: '2024-02-29' }],
    ['a staging host', { portals: [{ host: 'localhost' }, { host: '10.0.0.5' }, { host: 'intranet' }] }],
    ['a rule over sites', { rules: { only: ['annual-report'] }, weights: { 'annual-report': 3 } }],
    ['the group of borrowed rules', { scoring: { ...deduction, caps: { analogy: 5, '31': 2 } } }],
    ['the general pack as a base', { extends: 'general' }],
  ])('%s', (_why, change) => {
    expect(packOf(change).id).toBe('xinqiao');
  });
});
