import { halfWidth } from '../../rules/words/numerals.ts';
import { isBankCard, isCreditCode, isIdNumber } from '../../rules/words/personal-data.ts';
import type { Facts } from '../page.ts';
import { isUnseen, placeOf, type Reading } from './reading.ts';
import { selectorOf } from './selector.ts';
import { type Line, type Part, textOf } from './survey.ts';

type Datum = Facts['personalData'][number];

const WORTH_READING =
  /\d{7,}|\d{6}\s\d{4}|\d[\d*xX＊●■]{6,}|[*＊]{4,}|1[3-9]\d[\s-]\d{4}|住址|家庭地址|户籍地/;
const ID = /(?<![\dA-Za-z])\d{17}[\dXx](?![\dA-Za-z])/g;
/** In groups, as cards are read out: place, birth, serial. A year of birth keeps other numbers in groups apart. */
const GROUPED_ID = /(?<![\dA-Za-z])\d{6}\s(?:19|20[01])\d{2}\s?\d{4}\s\d{3}[\dXx](?![\dA-Za-z])/g;
const FULL_WIDTH_DIGIT = /[\uFF10-\uFF19]/;
const MASKED_ID = /(?<![\dA-Za-z])\d{3,14}[*＊●■xX]{4,14}\d{0,4}[\dXx]?(?![\dA-Za-z])/g;
const CARD = /(?<!\d)\d{4}[\s-]?\d{4}[\s-]?\d{4}[\s-]?\d{4}(?:[\s-]?\d{1,3})?(?!\d)/g;
const MOBILE = /(?<![\d.-])1[3-9]\d(?:[\s-]?\d{4}){2}(?![\d.])/g;
const MASKED_MOBILE = /(?<!\d)1[3-9]\d[*＊●■xX]{4}\d{4}(?!\d)/g;
const HOME =
  /(?:家庭|户籍|居住|现|常住)?(?:住址|地址|所在地)\s*[:：]?\s*([^，。；\s]{2,40}?\d+(?:弄|号|室|幢|栋|单元)[^，。；\s]{0,12})/g;
const CARD_WORDS = /账号|帐号|卡号|银行|开户/;
/** Words of an office: such a number is published on purpose. */
const OFFICIAL =
  /联系人|联系方式|联系(?!电话|号码|手机|地址)|致电|拨打|来电|警官|工作人员|咨询|监督|举报|投诉|热线|值班|办公|受理|服务|窗口|经办|负责人|法定代表|单位|公司|医院|学校|门诊|居委|村委|街道|局|委员会|中心|所|站|传真|客服|维修|项目|技术支持|运维|法人|合作社|农场|养殖场|商户|门店|药店|诊所|物业/;
/** Right before a number: an answer tells whom to call, beside the name of the person who asked. */
const TO_BE_CALLED = /(?:请|可)(?:直接)?(?:与|跟|向)?[^，。；]{0,8}联系|致电|拨打|警官|民警|工作人员|窗口/;
const EXAMPLE = /(?:示例|样例|范例|举例|例如|比如|格式如下?|[（(，,：:]例?如)\s*[:：]?[^，。；]{0,8}$/;
const WORDS_BEFORE = 16;
const PRIVATE =
  '户主|申请人|当事人|被保障人|获得者|参保人|学生|家长|村民|居民|考生|业主|承租人|受益人|补贴对象|救助对象';
const PRIVATE_PERSON = new RegExp(PRIVATE);
const PRIVATE_COLUMN = new RegExp(`姓名|人员名单|${PRIVATE}`);
/** A column of people on duty: their numbers are published for the public to call. */
const DUTY =
  /服务电话|办公|值班|医生|民警|河长|网格|干部|职务|书记|主任|[村校园院所站队科处局镇]长|负责人|联络员|联系人|律师|调解员|公证员|仲裁员|顾问|陪审员|专员|社工|导师|专家|代办员|协管员|执业证|(?:所属|执业|服务|签约|所在)机构|签约电话/;
/** The same in the row itself, of people who serve a neighbourhood. */
const ON_DUTY = /网格[长员]|[河湖田林路楼]长|联络员|片警|带班/;
/** What a page of people on duty is called. */
const DUTY_TITLE =
  /值班|带班|联络[员人]|通讯录|联系(?:表|方式|电话|人)|[河湖田林路]长|网格|医[生师]|专家|律师|调解员?|物业|服务(?:团队|人员|名单|站)|(?:企业|单位|机构|合作社|学校|门店)(?:名单|名录|目录|一览)/;
/** A column that holds where private persons live. */
const HOME_COLUMN = /(?:家庭|户籍|居住|现|常住)?住址|(?:家庭|户籍|居住)地址/;
/** What an applicant or owner that is no person is called. */
const FIRM = /公司|企业|集团|厂|店|合作社|中心|局|委员会|医院|学校|幼儿园|事务所|工作室|经营部|协会/;
const OF_FIRM = /单位|企业|机构|公司|办公|经营|办学/;
/** The address alone, in its cell: road and number of a home. */
const BARE_HOME = /^[\u4e00-\u9fff]{2,20}\d+(?:弄|号|幢|栋|村)[^，。；\s]{0,20}?(?:室|号|弄)$/;
/** The most usual surnames: two or three characters that begin with one may be a name. */
const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤施俞倪殷包柏骆瞿诸';
const NAME = new RegExp(
  `(?<![\\u4e00-\\u9fff])[${SURNAMES}][\\u4e00-\\u9fff＊*某]{1,2}(?![\\u4e00-\\u9fff])`,
);
const MAX_FOUND = 200;
const LONGEST_HOME = 60;

/**
 * Data of private persons in the page's text, shown masked: the tool must not spread what should not be there. What
 * the page hides is sent to everybody all the same: a block, a row, the whole number behind a masked one.
 */
export function gatherPersonalData(reading: Reading): Datum[] {
  const seen: Held[] = [];
  const hidden: Held[] = [];
  for (const written of writtenIn(reading)) {
    if (seen.length + hidden.length >= MAX_FOUND) break;
    (isUnseen(written.part, reading) ? hidden : seen).push(...dataIn(written, reading));
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

/** Lines that may hold such data, and words that the page hides within lines. */
function* writtenIn(reading: Reading): Generator<Written> {
  const { unseenWords, parts, lines } = reading.survey;
  for (const line of lines) {
    const text = worthReading(line.text);
    const part = parts[line.part];
    if (text !== null && part !== undefined && placeOf(part, reading) !== 'footer')
      yield { line, text, part };
  }
  for (const words of unseenWords) {
    const text = worthReading(words.text);
    const part = parts[words.part];
    const line = lines[words.line] ?? lines.at(-1);
    if (text !== null && part !== undefined && line !== undefined && placeOf(part, reading) !== 'footer')
      yield { line, text, part };
  }
}

/** A text with its full-width digits made half width; null where it can hold no data of a person. */
function worthReading(written: string): string | null {
  const text = FULL_WIDTH_DIGIT.test(written) ? halfWidth(written) : written;
  const mayBeHome = text.length < LONGEST_HOME && BARE_HOME.test(text.trim());
  const isWorth = mayBeHome || (/\d{4}|[*＊]|址|户籍/.test(text) && WORTH_READING.test(text));
  return isWorth ? text : null;
}

interface Row {
  readonly index: number;
  readonly text: string;
  readonly part: Part;
}

/** Elements of a list of terms that is of one person. */
const LONGEST_GROUP = 24;

/** The table row, list item or short list of terms that a line stands in; the line itself where it stands in none. */
function rowOf(line: Line, part: Part, { survey }: Reading): Row {
  let at: Part | undefined = part;
  for (let i = 0; at !== undefined && i < 6; i += 1) {
    if (at.tag === 'tr' || at.tag === 'li' || isGroup(at))
      return { index: at.index, text: spaced(at, survey), part: at };
    at = survey.parts[at.parent];
  }
  return { index: part.index, text: line.text.slice(0, 2000), part };
}

/** One person's terms and values. */
function isGroup({ tag, index, end }: Part): boolean {
  return tag === 'dl' && end - index <= LONGEST_GROUP;
}

function spaced(row: Part, { runs }: Reading['survey']): string {
  return runs
    .slice(row.firstRun, Math.min(row.lastRun, row.firstRun + 60))
    .map(({ text }) => text)
    .join(' ')
    .slice(0, 2000);
}

function headerOf({ part }: Row, survey: Reading['survey']): string {
  if (part.tag !== 'tr') return '';
  let table: Part | undefined = survey.parts[part.parent];
  while (table !== undefined && table.tag !== 'table') table = survey.parts[table.parent];
  if (table === undefined) return '';
  const first = survey.parts.slice(table.index, table.index + 8).find(({ tag }) => tag === 'tr');
  return first === undefined || first.index === part.index ? '' : textOf(first, survey).slice(0, 200);
}

/** A line with its full-width digits made half width. */
interface Written {
  readonly line: Line;
  readonly text: string;
  readonly part: Part;
}

/** A datum with what it was read from. */
interface Held {
  readonly datum: Datum;
  readonly whole: string;
}

function dataIn({ line, text: written, part }: Written, reading: Reading): Held[] {
  const { survey } = reading;
  const row = rowOf(line, part, reading);
  const header = headerOf(row, survey);
  const before = survey.lines[line.index - 1]?.text.slice(-60) ?? '';
  const around = `${row.text} ${header}`;
  const named =
    NAME.test(row.text) ||
    /姓名\s*[:：]/.test(row.text) ||
    (PRIVATE_COLUMN.test(header) && !FIRM.test(row.text));
  const onDuty =
    DUTY.test(header) ||
    ON_DUTY.test(row.text) ||
    (DUTY_TITLE.test(survey.documentTitle) && !PRIVATE_PERSON.test(around));
  const isPrivate = PRIVATE_COLUMN.test(around) && !onDuty;
  const official =
    onDuty || (!isPrivate && (OFFICIAL.test(row.text) || OFFICIAL.test(before) || OFFICIAL.test(header)));
  const isHome =
    HOME_COLUMN.test(header) &&
    !OF_FIRM.test(header) &&
    written.length < LONGEST_HOME &&
    BARE_HOME.test(written.trim());
  const home: Match[] = isHome ? [{ type: 'home-address', text: written.trim(), masked: false }] : [];
  return [...matchesIn(written, CARD_WORDS.test(around)), ...home]
    .filter(({ text }) => !isExample(text, written))
    .map(({ type, text, masked }) => ({
      datum: {
        type,
        masked,
        named,
        official: official || (type === 'mobile' && isToBeCalled(text, written)),
        row: row.index,
        at: { selector: selectorOf(part, survey), text: masked ? text : mask(text) },
      },
      whole: text.replace(/\s/g, ''),
    }));
}

/** Shows how to fill in a form, and is nobody's. */
function isExample(number: string, line: string): boolean {
  return EXAMPLE.test(wordsBefore(number, line));
}

function isToBeCalled(number: string, line: string): boolean {
  return TO_BE_CALLED.test(wordsBefore(number, line));
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

function matchesIn(text: string, besideBank: boolean): Match[] {
  const clip = text.slice(0, 100_000);
  const all = (pattern: RegExp): string[] => [...clip.matchAll(pattern)].map(([whole]) => whole);
  const ids = [...all(ID), ...all(GROUPED_ID)].filter((one) => {
    const number = one.replace(/\s/g, '').toUpperCase();
    return isIdNumber(number) && !isCreditCode(number);
  });
  const cards = besideBank ? all(CARD).filter((one) => isBankCard(one.replace(/[\s-]/g, ''))) : [];
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
          masked: /[*＊]{2}/.test(place ?? ''),
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
