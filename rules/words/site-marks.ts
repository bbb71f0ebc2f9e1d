import { simplified } from './traditional.ts';

/** What a page says of the site that it belongs to, at its foot. */
export const siteMarks = {
  badge: { zh: '党政机关网站标识', en: 'the badge of a Party or government site' },
  report: { zh: '“我为政府网站找错”入口', en: 'the way to report errors' },
  code: { zh: '网站标识码', en: 'the site’s identification code' },
  sponsor: { zh: '主办单位', en: 'the organ that runs it' },
  contact: { zh: '联系方式', en: 'how to reach it' },
  icp: { zh: 'ICP备案编号', en: 'the ICP record number' },
  police: { zh: '公安备案标识', en: 'the record with the police' },
  map: { zh: '站点地图', en: 'the site map' },
} as const;

export type SiteMark = keyof typeof siteMarks;

const PROVINCE = '[京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔滇藏陕甘青宁新]';

/** In a line of text in simplified script and half width; white space is taken out before, since a label and its colon may stand apart. */
const IN_TEXT: Readonly<Partial<Record<SiteMark, RegExp>>> = {
  report: /为政府网站找错|政府网站找错/,
  code: /(?:标识|识别)编?码:?(?:bm\d{8}|\d{10})(?!\d)/i,
  sponsor:
    /(?:主办|承办|主管)(?:单位)?:|主办单位\p{Script=Han}{4}|本(?:网)?站由.{2,30}主办|版权所有:?\p{Script=Han}{2}|(?:政府|委员会|[局厅]|办公室|中心)版权所有/u,
  contact:
    /(?:联系)?电话:?[\d(]|tel[:.]?[\d(+]|热线:?\d{5}|联系方式:|地址:\S{4}|地址\p{Script=Han}{2,20}[\da-z]|(?:邮箱|e-?mail):\S+@/iu,
  icp: new RegExp(
    `${PROVINCE}ICP[备证]\\d{6,10}号?|ICP备案?(?:编?号)?:?(?:${PROVINCE}(?:ICP备)?(?:[AB]\\d-)?)?\\d{6,10}`,
    'iu',
  ),
  police: new RegExp(`${PROVINCE}?公网安备\\d{10,14}号?|公安(?:机关)?备案(?:编?号)?:?\\d{10,14}`, 'u'),
};

/** In the address of a link, a picture or a script, or in an id. */
const IN_ADDRESS: Readonly<Partial<Record<SiteMark, RegExp>>> = {
  badge: /^_ideConac$|\/\/(?:bszs|dcs)\.conac\.cn\//i,
  report:
    /^_(?:span_)?jiucuo_?$|\/\/(?:zfwzgl\.www\.gov\.cn|pucha\.kaipuyun\.cn)\/exposure\/|\/jiucuo\w*\.(?:png|gif|jpe?g)/i,
  police: /\/\/(?:www\.)?beian\.gov\.cn\/|\/\/beian\.mps\.gov\.cn\//i,
};

/** On a link or a picture. */
const IN_LABEL: Readonly<Partial<Record<SiteMark, RegExp>>> = {
  badge: /^(?:党政机关|事业单位)(?:网站)?(?:标识|标志)?$/,
  report: /找错/,
  contact: /^联系我们$/,
  map: /^[【[(]?(?:网站|站点|本站)地图[】\])|]?$|^sitemap$/i,
};

const NONE: readonly SiteMark[] = [];
/** Longer labels are headlines. */
const LONGEST_LABEL = 24;

/** Most of what is asked about bears no mark at all. */
const ANY_ADDRESS = anyOf(IN_ADDRESS);
const ANY_LABEL = anyOf(IN_LABEL);

function anyOf(patterns: Readonly<Partial<Record<SiteMark, RegExp>>>): RegExp {
  return new RegExp(
    Object.values(patterns)
      .map(({ source }) => source)
      .join('|'),
    'i',
  );
}

function found(words: string, patterns: Readonly<Partial<Record<SiteMark, RegExp>>>): SiteMark[] {
  return markNames.filter((name) => patterns[name]?.test(words) ?? false);
}

/** Every mark, in the order in which the standard lists them. */
export const markNames = ['badge', 'report', 'code', 'sponsor', 'contact', 'icp', 'police', 'map'] as const;

/** What every mark in a text has a character or a word of, in either script and width. */
const ANY_TEXT = /[码碼办辦主权權话話線线系址箱备備安\uff21-\uff5a]|icp|tel|mail/i;

/** The marks that a line of text holds. */
export function marksInText(line: string): readonly SiteMark[] {
  if (!ANY_TEXT.test(line)) return NONE;
  return found(simplified(line.normalize('NFKC').replace(/\s+/g, '')), IN_TEXT);
}

/** The marks that an address or an id stands for. */
export function marksInAddress(address: string): readonly SiteMark[] {
  return ANY_ADDRESS.test(address) ? found(address, IN_ADDRESS) : NONE;
}

/** The marks that a label names. */
export function marksInLabel(label: string): readonly SiteMark[] {
  if (label.length > LONGEST_LABEL) return NONE;
  const words = label.replace(/\s+/g, '');
  return ANY_LABEL.test(words) ? found(words, IN_LABEL) : NONE;
}
