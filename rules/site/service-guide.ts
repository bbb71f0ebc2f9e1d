import type { SiteDocument, SiteGuide } from '../../facts/site.ts';
import type { ClauseId } from '../plans/index.ts';
import { type SitePlace, type SiteVerdict, type SiteView, siteRule } from '../site-contract.ts';
import { addMonths } from '../words/dates.ts';
import { coreNames, plain } from '../words/document-name.ts';
import { type GuideElement, guideElementNames, guideElements } from '../words/guide-elements.ts';
import { entrancesNamed, placeOfEntrance } from './search/columns.ts';
import { absence } from './search/coverage.ts';
import { itemsTitled, placeOfItem } from './search/items.ts';

const GUIDES = {
  name: /(?:办事|服务|办理)指南|一网通办|政务服务|办事服务|事项(?:清单|目录)/,
  but: /新闻|动态|考核/,
};
const GUIDE_COLUMN = /(?:办事|服务|办理)指南/;
/** So many of the eight missing make a guide unfit; fewer are a hint. */
const MANY = 4;
const MOST_PLACES = 20;
const GONE = /\b(?:404|410)\b/;
const BENEFIT = {
  title:
    /(?:惠企|扶持|补贴|奖励|资助|专项资金|奖补).*(?:申报|申请).*(?:通知|指南|公告)|(?:申报|申请).*(?:惠企|扶持|补贴|奖励|资助|专项资金|奖补)/,
  but: /解读|结果|名单|答复|办事指南/,
};
const RESULT = {
  title:
    /(?:惠企|扶持|补贴|奖励|资助|专项资金|奖补|项目|企业).*(?:公示|结果|名单|兑现)|(?:公示|兑现).*(?:惠企|扶持|补贴|奖励|资助|专项资金|奖补)/,
  but: /中标|成交|招标|采购|招聘|交易|惠农|农业|农机|耕地|高龄|养老|残疾|救助|低保|环境影响|环评|验收|用地|许可|处罚|实事|满意度/,
};
/** Months from a call for applications until its results are looked for. */
const RESULT_MONTHS = 6;

type Name =
  | 'good'
  | 'thin'
  | 'lacking'
  | 'repealed'
  | 'dead'
  | 'noResults'
  | 'partly'
  | 'platform'
  | 'unseen';
type View = SiteView<'documents' | 'entrances' | 'guides' | 'items'>;

export const serviceGuide = siteRule({
  id: 'service-guide',
  title: {
    zh: '办事指南要素齐全、依据有效，惠企政策公示结果',
    en: 'Service guides are whole and rest on what is in force; results of benefits are shown',
  },
  severity: 'warning',
  cites: [
    { clause: 'songjiang-2025/12', basis: 'stated' },
    { clause: 'huating-2025/22', basis: 'stated' },
    { clause: 'huating-2025/6', basis: 'derived' },
    { clause: 'huating-2025/prose-1.2.4', basis: 'derived' },
  ],
  appliesTo: 'any',
  needs: ['documents', 'entrances', 'guides', 'items'],
  yearly: false,
  assumes: [
    {
      zh: '只看本站的指南；“一网通办”上的不看，有图片、附件或要登录的不判缺项。',
      en: 'Only guides on the site are read; where pictures, files or a log-in hold some of it, nothing counts as missing.',
    },
    {
      zh: '依据以书名号中的名称对照本站文件的有效性；提醒、推送、进度告知不公开，网上只看结果公示。',
      en: 'Names in 《》 are compared with the site’s documents; of the four stages only results are public.',
    },
  ],
  borrows: [
    {
      zh: '八项要素出自办事实践，缺4项以上为不合规参照国家检查指标2019，都不出自要点。',
      en: 'The eight elements come from practice, the limit of 4 from the national indicators of 2019; neither is a plan’s.',
    },
    { zh: '6个月是本工具的参数，不出自要点。', en: '6 months are a parameter of this tool, not of a plan.' },
  ],
  messages: {
    good: { what: { zh: '看到的{count}份指南要素齐全。', en: 'All {count} guides seen are whole.' } },
    thin: {
      what: {
        zh: '{count}份指南缺4项以上要素，如“{title}”缺{elements}。',
        en: '{count} guides lack 4 elements or more; “{title}” lacks {elementsEn}.',
      },
      why: { zh: '要素不全，群众照着办不成。', en: 'People cannot act by a guide with gaps.' },
      fix: {
        zh: '补齐要素，或链接到“一网通办”的指南。',
        en: 'Complete it, or link to the guide on the platform.',
      },
    },
    lacking: {
      what: {
        zh: '{count}份指南可能缺要素，如“{title}”没有看到{elements}。',
        en: '{count} guides may have gaps; “{title}” shows no {elementsEn}.',
      },
      why: { zh: '要素不全，群众照着办不成。', en: 'People cannot act by a guide with gaps.' },
      fix: {
        zh: '核对并补齐；不适用的写明“无”。',
        en: 'Check and complete it; say so where one does not apply.',
      },
    },
    repealed: {
      what: {
        zh: '{count}份指南的依据已失效或废止，如“{title}”依据《{basis}》。',
        en: '{count} guides rest on what is no longer in force; “{title}” on “{basis}”.',
      },
      why: { zh: '依据变动后指南要及时更新。', en: 'A guide is to follow its legal basis.' },
      fix: {
        zh: '换成现行依据，并核对条件和材料。',
        en: 'Name what is in force; check conditions and documents.',
      },
    },
    dead: {
      what: { zh: '{count}份指南打不开。', en: '{count} guides cannot be opened.' },
      why: { zh: '群众看不到怎么办。', en: 'People cannot read what to do.' },
      fix: { zh: '修复页面或链接。', en: 'Restore the page or mend the link.' },
    },
    noResults: {
      what: {
        zh: '有惠企政策申报通知，没有找到结果公示。',
        en: 'There are calls to apply for benefits, but no results were found.',
      },
      why: { zh: '要点要求兑现结果公示。', en: 'The plan asks for results to be shown.' },
      fix: { zh: '公示兑现结果。', en: 'Publish the results.' },
    },
    partly: {
      what: {
        zh: '看到的指南有图片、附件或要登录，没有读全。',
        en: 'The guides seen hold pictures or files, or ask for a log-in; they were not read in full.',
      },
      fix: { zh: '请打开核对要素。', en: 'Open them and check.' },
    },
    platform: {
      what: {
        zh: '指南由“{name}”提供，本站已链接。',
        en: 'Guides are kept on “{name}”, and the site links to it.',
      },
    },
    unseen: {
      what: { zh: '没有看到办事指南。', en: 'No service guide was seen.' },
      fix: {
        zh: '请打开办事服务栏目；平台首页不算指南。',
        en: 'Open the services; a platform’s home page is no guide.',
      },
    },
  },
  judge(site, { today }) {
    const failures = [
      ...deadGuides(site),
      ...repealedBases(site),
      ...gaps(site.guides, MANY, guideElementNames.length, 'thin'),
      ...gaps(site.guides, 1, MANY - 1, 'lacking'),
      ...resultsMissing(site, today),
    ];
    if (failures.length > 0) return failures;
    const whole = site.guides.filter(({ partly }) => !partly);
    if (whole.length > 0) {
      return { outcome: 'passed', message: 'good', data: { count: whole.length }, places: placesOf(whole) };
    }
    return site.guides.length > 0
      ? { outcome: 'cantTell', message: 'partly', places: placesOf(site.guides) }
      : whereGuidesAre(site);
  },
});

function placesOf(guides: readonly SiteGuide[]): SitePlace[] {
  return guides.slice(0, MOST_PLACES).map(({ url, title }) => ({ url, text: title }));
}

/** Where one plan has in clauses of their own what the others have in one. */
const CLAUSES: Readonly<Partial<Record<Name, ClauseId>>> = {
  repealed: 'huating-2025/prose-1.2.4',
  noResults: 'huating-2025/22',
};

function failed(
  message: Extract<Name, 'thin' | 'lacking' | 'repealed' | 'dead' | 'noResults'>,
  data: Readonly<Record<string, string | number>>,
  places: readonly SitePlace[],
): SiteVerdict<Name> {
  const severity = message === 'lacking' || message === 'noResults' ? 'info' : 'warning';
  const clause = CLAUSES[message];
  const narrowed = clause === undefined ? {} : { clause };
  return { outcome: 'failed', severity, message, data, places, about: message, ...narrowed };
}

function missingOf({ elements }: SiteGuide): GuideElement[] {
  // A guide's title names the matter.
  return guideElementNames.filter((name) => name !== 'name' && !elements.includes(name));
}

function gaps(
  guides: readonly SiteGuide[],
  least: number,
  most: number,
  message: 'thin' | 'lacking',
): SiteVerdict<Name>[] {
  const found = guides.filter(
    (guide) => !guide.partly && missingOf(guide).length >= least && missingOf(guide).length <= most,
  );
  const [first] = found;
  if (first === undefined) return [];
  const missing = missingOf(first).map((name) => guideElements[name]);
  const elements = missing.map(({ zh }) => zh).join('、');
  const elementsEn = missing.map(({ en }) => en).join(', ');
  const data = { count: found.length, title: first.title, elements, elementsEn };
  return [failed(message, data, placesOf(found))];
}

function repealedBases({ guides, documents }: View): SiteVerdict<Name>[] {
  const namesOf = (those: readonly SiteDocument[]) => new Set(those.flatMap(({ title }) => coreNames(title)));
  // A name that a document in force bears as well is that of a new edition.
  const inForce = namesOf(documents.filter(({ repealed }) => !repealed));
  const repealed = namesOf(documents.filter((document) => document.repealed));
  const found = guides.flatMap((guide) => {
    const basis = guide.basis.find((name) => {
      const [key = plain(name)] = coreNames(`《${name}》`);
      return repealed.has(key) && !inForce.has(key);
    });
    return basis === undefined ? [] : [{ guide, basis }];
  });
  const [first] = found;
  if (first === undefined) return [];
  const data = { count: found.length, title: first.guide.title, basis: first.basis };
  return [failed('repealed', data, placesOf(found.map(({ guide }) => guide)))];
}

function deadGuides({ items, coverage }: View): SiteVerdict<Name>[] {
  const gone = new Set(coverage.failed.filter(({ why }) => GONE.test(why)).map(({ url }) => url));
  const found = items.filter(
    ({ url, columns }) => gone.has(url) && columns.some((name) => GUIDE_COLUMN.test(name)),
  );
  if (found.length === 0) return [];
  return [failed('dead', { count: found.length }, found.slice(0, MOST_PLACES).map(placeOfItem))];
}

/** Only the whole site, read, proves that no results are shown. */
function resultsMissing(site: View, today: string): SiteVerdict<Name>[] {
  const until = addMonths(today, -RESULT_MONTHS);
  const calls = itemsTitled(site, BENEFIT).filter(({ day }) => day !== null && day <= until);
  const isShown = itemsTitled(site, RESULT).length > 0;
  if (calls.length === 0 || isShown || absence(site, [], until) === 'unseen') return [];
  return [failed('noResults', {}, calls.slice(0, MOST_PLACES).map(placeOfItem))];
}

function whereGuidesAre(site: View): SiteVerdict<Name> {
  const ways = entrancesNamed(site, GUIDES).filter(
    ({ host }) => host !== site.host && !host.endsWith(`.${site.host}`),
  );
  // A platform's home page is no guide.
  const way = ways.find(
    ({ label, url }) => GUIDE_COLUMN.test(label) || /:\/\/[^/]+\/[^?#]*[^/?#]{2}/.test(url),
  );
  return way === undefined
    ? { outcome: 'cantTell', message: 'unseen', places: ways.slice(0, 1).map(placeOfEntrance) }
    : { outcome: 'inapplicable', message: 'platform', data: { name: way.label } };
}
