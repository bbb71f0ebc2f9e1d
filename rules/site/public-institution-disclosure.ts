import type { SiteColumn } from '../../facts/site.ts';
import { type SitePlace, type SiteVerdict, type SiteView, siteRule } from '../site-contract.ts';
import { readSource } from '../words/addresses.ts';
import { addressesOf, bareAddress } from './search/addresses.ts';
import { columnsNamed, entrancesNamed, placeOfColumn, placeOfEntrance } from './search/columns.ts';
import { isMenuSeen } from './search/coverage.ts';
import { placeOfItem } from './search/items.ts';

const COLUMN = {
  name: /公[共用]企?[（(、和与]?(?:企业)?[和与、（(]?事[）)]?业|公[共用]企业(?:[和与、]?事业)?|企事业(?:单位)?(?:信息)?公开|事业单位(?:信息)?(?:公开|披露)|(?:公共|民生)服务(?:单位|企业|机构)/,
  but: /招聘|通知|办法|规定|制度|改革|登记|编制/,
};
/** Columns of one field only, where the whole has none. */
const ALIKE = {
  name: /(?:学校|教育|幼儿园|医院|医疗(?:卫生)?(?:机构)?|卫生|供水|燃气|公交|公共交通|环保|环境|国有?企业?|公共单位).{0,4}信息公开|^公共服务(?:领域|信息)?(?:公开)?$|公开的?单位|^(?:企?事业|企业和?事业)单位$/,
  but: /政府/,
};

/** The four fields that 嘉定 32 names. */
const FIELDS = [
  { zh: '教育', en: 'education', named: /教育|学校|中学|小学|幼儿园|学院|职校|托幼/ },
  { zh: '卫生健康', en: 'health', named: /卫生|卫健|健康|医疗|医院|疾控|妇幼|急救|血站/ },
  { zh: '生态环境', en: 'environment', named: /环境|环保|污水|排水|垃圾|固废|环卫|水务|供水|自来水/ },
  { zh: '公共交通', en: 'public transport', named: /交通|公交|客运|轨道|巴士|出租/ },
] as const;

type Site = SiteView<'columns' | 'entrances' | 'items'>;
type Name =
  | 'shown'
  | 'allFields'
  | 'missing'
  | 'empty'
  | 'fieldsUnseen'
  | 'elsewhere'
  | 'dead'
  | 'unread'
  | 'linked'
  | 'alike'
  | 'oversees'
  | 'unseen';

/** What the columns hold: what the site itself shows, and links to the institutions' own sites. */
interface Contents {
  readonly own: readonly SitePlace[];
  readonly elsewhere: readonly SitePlace[];
  /** Links that were asked for and do not open. */
  readonly dead: readonly SitePlace[];
}

function contentsOf(site: Site, columns: readonly SiteColumn[]): Contents {
  const home = { url: '', scheme: 'https', host: site.host };
  const isOwn = (host: string) => host === site.host || host.endsWith(`.${site.host}`);
  const names = new Set(columns.map(({ name }) => name));
  const addresses = addressesOf(columns);
  const links = site.entrances.filter(
    ({ foundOn, place }) => place === 'main' && addresses.has(bareAddress(foundOn)),
  );
  const dead = links.filter(({ opens }) => opens === 'no');
  const gone = new Set(dead.map(({ url }) => url));
  const items = site.items.filter(
    ({ url, columns: listed }) => !gone.has(url) && listed.some((one) => names.has(one)),
  );
  const isOwnItem = ({ url }: { readonly url: string }) => isOwn(readSource(url, home).host);
  const open = links.filter(({ opens }) => opens !== 'no');
  return {
    own: [
      ...columns.filter(({ entries }) => entries > 0).map(placeOfColumn),
      ...items.filter(isOwnItem).map(placeOfItem),
      ...open.filter(({ host }) => isOwn(host)).map(placeOfEntrance),
    ],
    elsewhere: [
      ...items.filter((item) => !isOwnItem(item)).map(placeOfItem),
      ...open.filter(({ host }) => !isOwn(host)).map(placeOfEntrance),
    ],
    dead: dead.map(placeOfEntrance),
  };
}

function judgeContents(site: Site, columns: readonly SiteColumn[], hasFields: boolean): SiteVerdict<Name> {
  const { own, elsewhere, dead } = contentsOf(site, columns);
  const places = columns.slice(0, 3).map(placeOfColumn);
  const name = columns[0]?.name ?? '';
  const isIn = (shown: readonly SitePlace[], named: RegExp) => shown.some(({ text }) => named.test(text));
  const entries = columns.reduce((sum, column) => sum + column.entries, 0);
  const hasOwn = own.length > columns.filter((column) => column.entries > 0).length;
  if (!hasOwn && elsewhere.length > 0) {
    return { outcome: 'cantTell', message: 'elsewhere', data: { name }, places: elsewhere.slice(0, 3) };
  }
  if (!hasOwn && dead.length > 0) {
    return { outcome: 'cantTell', message: 'dead', data: { name }, places: dead.slice(0, 3) };
  }
  if (entries === 0 && !hasOwn) {
    const isUnread = columns.some(({ unfilled, otherContent }) => unfilled || otherContent);
    return isUnread
      ? { outcome: 'cantTell', message: 'unread', data: { name }, places }
      : { outcome: 'failed', message: 'empty', data: { name }, places };
  }
  const lacking = FIELDS.filter(({ named }) => !isIn(own, named));
  if (!hasFields) return { outcome: 'passed', message: 'shown', data: { name }, places };
  if (lacking.length === 0) return { outcome: 'passed', message: 'allFields', data: { name }, places };
  const data = {
    name,
    fieldsZh: lacking.map(({ zh }) => zh).join('、'),
    fieldsEn: lacking.map(({ en }) => en).join(', '),
  };
  return { outcome: 'cantTell', message: 'fieldsUnseen', data, places };
}

function judgeWithout(site: Site, isDepartment: boolean): SiteVerdict<Name> {
  const [way] = entrancesNamed(site, COLUMN);
  if (way !== undefined) {
    const places = [placeOfEntrance(way)];
    return way.opens === 'no'
      ? { outcome: 'cantTell', message: 'dead', data: { name: way.label }, places }
      : { outcome: 'cantTell', message: 'linked', data: { name: way.label }, places };
  }
  const alike = [
    ...columnsNamed(site, ALIKE).map(placeOfColumn),
    ...entrancesNamed(site, ALIKE).map(placeOfEntrance),
  ];
  const [first] = alike;
  if (first !== undefined) {
    const places = alike.slice(0, 3);
    return { outcome: 'cantTell', message: 'alike', data: { name: first.text }, places };
  }
  if (!isMenuSeen(site)) return { outcome: 'cantTell', message: 'unseen' };
  // Many a department has no such institutions under it.
  return isDepartment
    ? { outcome: 'cantTell', message: 'oversees' }
    : { outcome: 'failed', message: 'missing', places: [] };
}

export const publicInstitutionDisclosure = siteRule({
  id: 'public-institution-disclosure',
  title: { zh: '公共企事业单位信息有公开', en: 'Public institutions disclose information' },
  severity: 'warning',
  cites: [{ clause: 'jiading-2023/32', basis: 'stated' }],
  appliesTo: ['district', 'department'],
  needs: ['columns', 'entrances', 'items'],
  yearly: false,
  assumes: [
    {
      zh: '领域以下级栏目、链接和标题的名称辨认；各单位自己网站上的内容不在本站事实之内。',
      en: 'Fields are known by names of sub-columns, links and titles; what stands on the institutions’ own sites is not seen.',
    },
  ],
  messages: {
    shown: { what: { zh: '“{name}”里有内容。', en: '“{name}” is there and holds something.' } },
    allFields: {
      what: {
        zh: '“{name}”涵盖教育、卫生健康、生态环境、公共交通。',
        en: '“{name}” covers education, health, environment and public transport.',
      },
    },
    missing: {
      what: {
        zh: '没有找到公共企事业单位信息公开栏目。',
        en: 'No column of what public institutions disclose was found.',
      },
      why: {
        zh: '要点要求推进公共企事业单位信息披露。',
        en: 'The plan asks that public institutions disclose more.',
      },
      fix: {
        zh: '设栏目归集；在各单位网站公开的，给出链接。',
        en: 'Gather it in a column; where the institutions’ sites have it, link to them.',
      },
    },
    empty: {
      what: { zh: '“{name}”里没有内容。', en: '“{name}” holds nothing.' },
      why: {
        zh: '要点要求推进公共企事业单位信息披露。',
        en: 'The plan asks that public institutions disclose more.',
      },
      fix: { zh: '发布信息，或链接到各单位网站。', en: 'Publish it, or link to the institutions’ sites.' },
    },
    fieldsUnseen: {
      what: {
        zh: '“{name}”里没有看到：{fieldsZh}。',
        en: 'Nothing on {fieldsEn} was seen in “{name}”.',
      },
      fix: {
        zh: '请打开栏目核对；所缺领域可能另有名称。',
        en: 'Open the column; the fields may bear other names.',
      },
    },
    elsewhere: {
      what: {
        zh: '“{name}”链接到各单位自己的网站，那里的内容没有看到。',
        en: '“{name}” leads to the institutions’ own sites, which were not read.',
      },
      fix: {
        zh: '请打开链接，查看能否打开、有无内容。',
        en: 'Follow the links; see that they open and hold something.',
      },
    },
    dead: {
      what: { zh: '“{name}”的链接打不开。', en: 'Links of “{name}” do not open.' },
      fix: { zh: '请核对链接；失效的换成现在的地址。', en: 'Check the links; put in the present addresses.' },
    },
    unread: {
      what: { zh: '“{name}”里没有可读的条目。', en: '“{name}” shows no entries that can be read.' },
      fix: { zh: '请打开查看。', en: 'Open it and look.' },
    },
    linked: {
      what: {
        zh: '有“{name}”的入口，栏目本身没有看到。',
        en: 'There is a way in, “{name}”; the column was not seen.',
      },
      fix: { zh: '请打开查看。', en: 'Open it and look.' },
    },
    alike: {
      what: {
        zh: '没有找到统一的栏目；“{name}”可能是其中一个领域。',
        en: 'No column of them all was found; “{name}” may be one of the fields.',
      },
      fix: { zh: '请查看各领域是否都有。', en: 'See whether each field has one.' },
    },
    oversees: {
      what: {
        zh: '没有找到这一栏目；部门是否主管公共企事业单位需核对。',
        en: 'No such column was found; whether the department has public institutions under it is to be checked.',
      },
      fix: { zh: '请对照部门职责。', en: 'Compare with its duties.' },
    },
    unseen: {
      what: {
        zh: '看到的页面里没有这一栏目，可能在没有看到的地方。',
        en: 'It is on no page that was seen; it may be elsewhere.',
      },
      fix: { zh: '请打开公开目录查找。', en: 'Look in the openness index.' },
    },
  },
  judge(site, { plan, level }) {
    const columns = columnsNamed(site, COLUMN);
    // The four fields are 嘉定's own.
    return columns.length > 0
      ? judgeContents(site, columns, plan === 'jiading-2023')
      : judgeWithout(site, level === 'department');
  },
});
