import { halfWidth } from '../../rules/words/numerals.ts';
import { isBankCard, isCreditCode, isIdNumber } from '../../rules/words/personal-data.ts';
import {
  hasName,
  isColumnOfPersons,
  isLabelledPrivate,
  isPrivatePage,
  isPrivatePerson,
} from '../../rules/words/private-persons.ts';
import {
  isColumnOfDuty,
  isOfOffice,
  isOnDuty,
  isTitleOfDuty,
  isToBeCalled,
} from '../../rules/words/published-contacts.ts';
import type { Facts } from '../page.ts';
import { type PersonRow, personRowOf } from './person-rows.ts';
import { isUnseen, placeOf, type Reading } from './reading.ts';
import { selectorOf } from './selector.ts';
import { attributeOf, type Line, type Part } from './survey.ts';

type Datum = Facts['personalData'][number];

const WORTH_READING =
  /\d{7,}|\d{6}\s\d{4}|\d{4}[\s-]\d{4}[\s-]\d{4}|\d[\d*xX＊●■]{6,}|[*＊]{4,}|1[3-9]\d[\s-]\d{4}|住址|家庭地址|户籍地/;
const ID = /(?<![\dA-Za-z])\d{17}[\dXx](?![\dA-Za-z])/g;
/** A disability certificate's number is the ID number with kind and degree behind it (残联厅发〔2011〕26号). */
const ID_OF_CERTIFICATE = /(?<![\dA-Za-z])\d{17}[\dXx](?=[1-7][1-4](?:B\d?)?(?![\dA-Za-z]))/g;
/** In groups, as cards are read out: place, birth, serial. A year of birth keeps other numbers in groups apart. */
const GROUPED_ID = /(?<![\dA-Za-z])\d{6}[\s-](?:19|20[01])\d{2}[\s-]?\d{4}[\s-]\d{3}[\dXx](?![\dA-Za-z])/g;
const FULL_WIDTH_DIGIT = /[\uFF10-\uFF19]/;
const MASKED_ID = /(?<![\dA-Za-z])\d{3,14}[*＊●■xX]{4,14}\d{0,4}[\dXx]?(?![\dA-Za-z])/g;
const CARD = /(?<!\d)\d{4}[\s-]?\d{4}[\s-]?\d{4}[\s-]?\d{4}(?:[\s-]?\d{1,3})?(?!\d)/g;
const MOBILE = /(?:(?<!\d)\+86[\s-]?|(?<![\d.]|\d-))1[3-9]\d(?:[\s-]?\d{4}){2}(?!\d|\.[\da-z])/g;
const MASKED_MOBILE = /(?<!\d)1[3-9]\d[*＊●■xX]{4}\d{4}(?!\d)/g;
const HOME =
  /(?:(?:家庭|户籍|居住|现|常住)(?:住址|地址|所在地)|住址|(?<![\u4e00-\u9fff])地址)\s*[:：]?\s*([^，。；\s]{2,40}?\d+(?:弄|号|室|幢|栋|单元)[^，。；\s]{0,12})/g;
const CARD_WORDS = /账号|帐号|卡号|银行|开户/;
const EXAMPLE_LINE = /^\s*(?:填[写表报])?(?:示例|样例|范例)\s*[:：][^。；]*$/;
const EXAMPLE = /(?:示例|样例|范例|举例|例如|比如|格式如下?|[（(，,：:]例?如)\s*[:：]?[^，。；]{0,8}$/;
const LONGEST_EXAMPLE = 100;
const WORDS_BEFORE = 20;
/** What numbers are called that count things: cases, exams, sums. */
const COUNTED =
  /编号|(?<!信用)代码|编码|文号|案号|[单序学工警户批图]号|流水|受理|办件|图斑|考[证号]|证书?号|金额|[（(]万?元/;
const COUNTED_BEFORE = new RegExp(`(?:${COUNTED.source})[号为是]?\\s*[:：]?\\s*$`);
/** The head of a column of people: what they do. */
const ROLE = /(?:[员长师手]|经理|代表|人)(?:姓名|名单)?$/;
/** A record of a person in a line of its own is no longer. */
const LONGEST_RECORD = 60;
/** A column that holds where private persons live. */
const HOME_COLUMN = /(?:家庭|户籍|居住|现|常住)?住址|(?:家庭|户籍|居住)地址/;
/** What an applicant or owner that is no person is called. */
const FIRM = /公司|企业|集团|厂|店|合作社|中心|局|委员会|医院|学校|幼儿园|事务所|工作室|经营部|协会/;
const OF_FIRM = /单位|企业|机构|公司|办公|经营|办学/;
/** The address alone, in its cell: road and number of a home. */
const BARE_HOME = /^[\u4e00-\u9fff]{2,20}\d+(?:弄|号|幢|栋|村)[^，。；\s]{0,20}?(?:室|号|弄)$/;
/** In the country a house has a number alone; one of a housing estate (新村, 一村) leaves its flats open, unless a hamlet follows (联一村王家宅). */
const VILLAGE_HOME =
  /^[\u4e00-\u9fff]{1,20}(?:(?<![新一二三四五六七八九十])村(?:[\u4e00-\u9fff]{0,8}\d{0,3}[组队])?[\u4e00-\u9fff]{0,6}|(?<!新)村[\u4e00-\u9fff]{0,5}[宅埭浜角圩湾塘桥])\d+号$/;
const MAX_FOUND = 200;
const LONGEST_HOME = 60;
const LONGEST_TITLE = 200;
/** Most titles say what their link says, and have none of these. */
const DIGIT_OR_MASK = /[\d０-９*＊]/;

/**
 * Data of private persons in the page's text, shown masked: the tool must not spread what should not be there. What
 * the page hides is sent to everybody all the same: a block, a row, the whole number behind a masked one.
 */
export function gatherPersonalData(reading: Reading): Datum[] {
  const seen: Held[] = [];
  const hidden: Held[] = [];
  for (const written of writtenIn(reading)) {
    if (seen.length + hidden.length >= MAX_FOUND) break;
    const isHidden = written.inTitle || isUnseen(written.part, reading);
    (isHidden ? hidden : seen).push(...dataIn(written, reading));
  }
  const known = new Set(seen.map(keyOf));
  const more = hidden.filter((one) => known.size < known.add(keyOf(one)).size);
  return [
    ...seen.map(({ datum }) => datum),
    ...more.map(({ datum }) => ({ ...datum, hidden: true as const })),
  ].slice(0, MAX_FOUND);
}

/** The same page in another width holds its rows twice. */
function keyOf({ whole, datum: { type, masked } }: Held): string {
  return `${type} ${masked} ${whole}`;
}

/** Lines that may hold such data, words that the page hides within lines, and titles that a pointer brings up. */
function* writtenIn(reading: Reading): Generator<Written> {
  const { unseenWords, parts, lines } = reading.survey;
  for (const line of lines) {
    const text = worthReading(line.text);
    const part = parts[line.part];
    if (text !== null && part !== undefined && placeOf(part, reading) !== 'footer')
      yield { line, text, part, inTitle: false };
  }
  for (const words of unseenWords) {
    const text = worthReading(words.text);
    const part = parts[words.part];
    const line = lines[words.line] ?? lines.at(-1);
    if (text !== null && part !== undefined && line !== undefined && placeOf(part, reading) !== 'footer')
      yield { line, text, part, inTitle: false };
  }
  for (const part of parts) {
    const title = attributeOf(part, 'title');
    if (title === null || !DIGIT_OR_MASK.test(title)) continue;
    const text = worthReading(title.slice(0, LONGEST_TITLE));
    const line = lines[part.line] ?? lines.at(-1);
    if (text !== null && line !== undefined && placeOf(part, reading) !== 'footer')
      yield { line, text, part, inTitle: true };
  }
}

/** A text with its full-width digits made half width; null where it can hold no data of a person. */
function worthReading(written: string): string | null {
  const text = FULL_WIDTH_DIGIT.test(written) ? halfWidth(written) : written;
  const mayBeHome = text.length < LONGEST_HOME && isBareHome(text.trim());
  const isWorth = mayBeHome || (/\d{4}|[*＊]|址|户籍/.test(text) && WORTH_READING.test(text));
  return isWorth ? text : null;
}

/** A line with its full-width digits made half width. */
interface Written {
  readonly line: Line;
  readonly text: string;
  readonly part: Part;
  readonly inTitle: boolean;
}

/** A datum with what it was read from. */
interface Held {
  readonly datum: Datum;
  readonly whole: string;
}

/** Whether a contact is meant for the public, of a private person, or neither can be told. */
type Purpose = 'official' | 'private' | 'unsure';

function dataIn({ line, text: written, part }: Written, reading: Reading): Held[] {
  const { survey } = reading;
  const row = personRowOf(line, part, reading);
  const { text, heads, ownHead } = row;
  const named = hasName(text) || /姓名\s*[:：]/.test(text) || (isColumnOfPersons(heads) && !FIRM.test(text));
  const purpose = purposeOf(row, line, survey);
  const bare = written.trim();
  const isHome =
    HOME_COLUMN.test(heads) && !OF_FIRM.test(heads) && written.length < LONGEST_HOME && isBareHome(bare);
  const home: Match[] = isHome ? [{ type: 'home-address', text: bare, masked: isMasked(bare) }] : [];
  const today = reading.circumstances.at.slice(0, 10).replace(/-/g, '');
  return [...matchesIn(written, `${text} ${heads}`, today), ...home]
    .filter(
      ({ type, text: found }) => !isExample(found, written) && !isCounted(type, found, written, ownHead),
    )
    .map(({ type, text: found, masked }) => {
      const official =
        purpose === 'official' || (type === 'mobile' && isToBeCalled(wordsBefore(found, written)));
      const isContact = type === 'mobile' || type === 'home-address';
      return {
        datum: {
          type,
          masked,
          named,
          official,
          ...(purpose === 'unsure' && isContact && !official ? { unsure: true as const } : {}),
          row: row.index,
          at: { selector: selectorOf(part, survey), text: masked ? found : mask(found) },
        },
        whole: found.replace(/\s/g, ''),
      };
    });
}

function purposeOf(row: PersonRow, line: Line, { lines, documentTitle }: Reading['survey']): Purpose {
  const { text, heads, ownHead, isTabular } = row;
  const isOfPrivate = isPrivatePerson(`${text} ${heads}`);
  if (isPrivatePerson(ownHead)) return 'private';
  const onDuty = isColumnOfDuty(heads) || isOnDuty(text) || (isTitleOfDuty(documentTitle) && !isOfPrivate);
  if (onDuty) return 'official';
  const isListed = isOfPrivate || isColumnOfPersons(`${text} ${heads}`);
  const isRunning = !isTabular && text.length > LONGEST_RECORD;
  if (isListed && (!isRunning || isLabelledPrivate(text))) {
    return isOfPrivate || isPrivatePage(documentTitle) || !hasRole(heads) ? 'private' : 'unsure';
  }
  const before = lines[line.index - 1]?.text.slice(-60) ?? '';
  if (isOfOffice(text) || isOfOffice(before) || isOfOffice(heads)) return isListed ? 'unsure' : 'official';
  return isPrivatePage(documentTitle) && !hasRole(heads) ? 'private' : 'unsure';
}

/** A column of people in a role that no word above names: 楼管家, 收菜人. */
function hasRole(heads: string): boolean {
  return heads.split(/\s+/).some((head) => ROLE.test(head) && !isPrivatePerson(head));
}

/** Numbers of cases, exams and sums that are as long as those of persons. */
function isCounted(type: Datum['type'], number: string, line: string, head: string): boolean {
  if (type !== 'id-number' && type !== 'mobile') return false;
  const before = wordsBefore(number, line);
  const ofPerson = type === 'mobile' ? /电话|手机|联系|号码/ : /身份|证件|证号|公民|居民|社保|保障/;
  if (type === 'mobile' && line.includes(`${number}@`)) return true;
  return (
    (COUNTED.test(head) && !ofPerson.test(head)) || (COUNTED_BEFORE.test(before) && !ofPerson.test(before))
  );
}

function isBareHome(words: string): boolean {
  return /[号室弄]$/.test(words) && (BARE_HOME.test(words) || VILLAGE_HOME.test(words));
}

/** Whether parts of an address are left out, as 5弄**号, ×室, 某号. */
function isMasked(place: string): boolean {
  return /[*＊×xX○●□■某]/.test(place);
}

/** Shows how to fill in a form, and is nobody's. */
function isExample(number: string, line: string): boolean {
  const at = line.indexOf(number);
  return (
    EXAMPLE.test(wordsBefore(number, line)) || EXAMPLE_LINE.test(line.slice(0, Math.min(at, LONGEST_EXAMPLE)))
  );
}

function wordsBefore(words: string, line: string): string {
  const at = line.indexOf(words);
  return line.slice(Math.max(0, at - WORDS_BEFORE), at);
}

interface Match {
  readonly type: Datum['type'];
  readonly text: string;
  readonly masked: boolean;
}

function matchesIn(text: string, around: string, today: string): Match[] {
  const clip = text.slice(0, 100_000);
  const all = (pattern: RegExp): string[] => [...clip.matchAll(pattern)].map(([whole]) => whole);
  const ids = [...all(ID), ...all(GROUPED_ID), ...(/残疾/.test(around) ? all(ID_OF_CERTIFICATE) : [])].filter(
    (one) => {
      const number = one.replace(/[\s-]/g, '').toUpperCase();
      return isIdNumber(number) && !isCreditCode(number) && number.slice(6, 14) <= today;
    },
  );
  const cards = CARD_WORDS.test(around)
    ? all(CARD).filter((one) => isBankCard(one.replace(/[\s-]/g, '')))
    : [];
  const seen = new Set([...ids, ...cards]);
  return [
    ...ids.map((one): Match => ({ type: 'id-number', text: one, masked: false })),
    ...all(MASKED_ID)
      .filter((one) => /[*＊●■xX]{4}/.test(one) && one.length >= 15)
      .map((one): Match => ({ type: 'id-number', text: one, masked: true })),
    ...cards
      .filter((one) => !ids.includes(one))
      .map((one): Match => ({ type: 'bank-card', text: one, masked: false })),
    ...all(MOBILE)
      .filter((one) => ![...seen].some((longer) => longer.includes(one)))
      .map((one): Match => ({ type: 'mobile', text: one, masked: false })),
    ...all(MASKED_MOBILE).map((one): Match => ({ type: 'mobile', text: one, masked: true })),
    ...[...clip.matchAll(HOME)]
      .filter(([, place]) => /室|弄/.test(place ?? ''))
      .map(
        ([, place]): Match => ({
          type: 'home-address',
          text: place ?? '',
          masked: isMasked(place ?? ''),
        }),
      ),
  ];
}

/** Keeps enough to find the place by: the first three characters and the last two. */
function mask(text: string): string {
  return text.length <= 5
    ? '*'.repeat(text.length)
    : `${text.slice(0, 3)}${'*'.repeat(text.length - 5)}${text.slice(-2)}`;
}
