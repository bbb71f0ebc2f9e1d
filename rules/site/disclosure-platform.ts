import { type SitePlace, type SiteVerdict, type SiteView, siteRule } from '../site-contract.ts';
import { addressesOf, bareAddress } from './search/addresses.ts';
import { entrancesNamed, type Names } from './search/columns.ts';
import { type Way, waysTo } from './search/ways.ts';

type Site = SiteView<'columns' | 'entrances' | 'fronts'>;

interface Part extends Names {
  readonly zh: string;
  readonly en: string;
  /** What an index may call it besides: such a label leaves open whether it is the part. */
  readonly like: RegExp;
}

/** 上海市嘉定区2024年政府信息公开工作年度报告: an index leads to single pages, too. */
const LONGEST = 30;
/** （2025年修订）, ＞＞. */
const BEHIND = '(?:[（(【\\[].{0,14}[)）】\\]])?[>＞»]*$';

const GUIDE: Part = {
  zh: '政府信息公开指南',
  en: 'guide',
  name: new RegExp(`^.{0,20}公开(?:工作)?(?:指南|指引|导引)${BEHIND}|^指南$`),
  but: /办事|服务|申请公开指南/,
  like: /^(?!投资|旅游|招生|消费).{0,4}(?:指南|指引|导引)$|公开说明$/,
};
const REPORT: Part = {
  zh: '政府信息公开年报',
  en: 'annual reports',
  name: /公开(?:工作)?年(?:度)?报(?:告)?|公开(?:工作)?(?:年度)?(?:工作)?报告|^(?:工作|信息)?年报$|^年度报告$/,
  but: /会议?(?:召开)?$|培训|通知|解读|图解/,
  like: /^(?!.*(?:统计|法治|依法|网站|财务|企业|质量)).{0,8}(?:年报|年度.{0,4}报告).{0,2}$/,
};
const PARTS: readonly Part[] = [
  GUIDE,
  {
    zh: '政府信息公开制度',
    en: 'regulations',
    name: /公开(?:工作)?(?:相关|保障|规章|法律|配套)*(?:制度|规定|法规|条例|办法|依据)|^(?:公开)?制度(?:规定|文件|规范)?$|^(?:政策)?(?:法规)?依据$/,
    like: /^.{0,8}制度.{0,4}$/,
  },
  {
    zh: '法定主动公开内容',
    en: 'what is published by law',
    name: /主动公开|公开(?:目录|内容)$|^公开事项$|^法定(?:公开|内容)|^(?:政府|公开)信息目录$/,
    but: /标准目录|公文/,
    like: /^.{0,4}(?:信息|公开).{0,2}目录$|^公开信息$|^基础信息公开$/,
  },
  REPORT,
];
const APPLICATION: Names = { name: /依(?:法)?申请|申请.{0,8}公开|公开申请|^(?:我要|在线|网上)申请$/ };
const PLATFORM: Names = { name: /^(?:政府)?信息公开(?:专栏|平台)?$|^政务公开(?:平台)?$/ };

/** Index pages with a guide and annual reports of their own, to which the home page leads. */
function parallels(site: Site): SitePlace[] {
  const guides = site.entrances.filter(({ label }) => GUIDE.name.test(label) && !GUIDE.but?.test(label));
  const reports = site.entrances.filter(({ label }) => REPORT.name.test(label));
  const fromHome = new Set(
    site.entrances
      .filter(({ onHome, label }) => onHome && PLATFORM.name.test(label))
      .map(({ url }) => bareAddress(url)),
  );
  const pagesOf = (ways: typeof guides) => new Set(ways.map(({ foundOn }) => bareAddress(foundOn)));
  const [withGuide, withReport] = [pagesOf(guides), pagesOf(reports)];
  const platforms = site.columns.filter(
    ({ kind, url }) =>
      kind === 'government-openness-index' &&
      [fromHome, withGuide, withReport].every((addresses) => addresses.has(bareAddress(url))),
  );
  const addresses = addressesOf(platforms);
  const hasOwn = (ways: typeof guides) =>
    new Set(ways.filter(({ foundOn }) => addresses.has(bareAddress(foundOn))).map(({ url }) => url)).size > 1;
  return platforms.length > 1 && hasOwn(guides) && hasOwn(reports)
    ? platforms.map(({ url, name }) => ({ url, text: name }))
    : [];
}

function isWithin(host: string, site: string): boolean {
  return host === site || host.endsWith(`.${site}`);
}

/** The labels of the openness index that may stand for a part under a name of its own. */
function likely({ entrances, fronts }: Site, { like, but }: Part): SitePlace[] {
  const links = entrances
    .filter(({ onIndex }) => onIndex)
    .map(({ foundOn, label }) => ({ url: foundOn, text: label }));
  const words = fronts
    .filter(({ kind }) => kind === 'government-openness-index')
    .flatMap(({ url, words: labels }) => labels.map((text) => ({ url, text })));
  return [...links, ...words].filter(
    ({ text }) => text.length <= LONGEST && like.test(text) && !(but?.test(text) ?? false),
  );
}

/** Whether what the openness index does not show is not on it: 法定主动公开内容 goes by its kind as well, and is a part. */
function isIndexRead(site: Site): boolean {
  const { coverage, fronts, host } = site;
  const read = addressesOf([...fronts, ...site.columns]);
  const isUnread = entrancesNamed(site, PLATFORM).some(
    (entrance) =>
      isWithin(entrance.host, host) && entrance.opens !== 'no' && !read.has(bareAddress(entrance.url)),
  );
  if (isUnread && !coverage.complete) return false;
  const indexes = fronts.filter(({ kind }) => kind === 'government-openness-index');
  if (indexes.some(({ unread }) => unread)) return false;
  return indexes.length > 0 || (coverage.complete && coverage.unfilled.length === 0);
}

function listed(parts: readonly Part[]): { parts: string; partsEn: string } {
  return { parts: parts.map(({ zh }) => zh).join('、'), partsEn: parts.map(({ en }) => en).join(', ') };
}

/** The way into the platform, where it is another site's. */
function elsewhere(site: Site): Way | undefined {
  const inside = site.columns.some(
    ({ kind, name }) => kind === 'government-openness-index' && PLATFORM.name.test(name.replace(/\s/g, '')),
  );
  if (inside) return undefined;
  return waysTo(site, PLATFORM).find(({ url }) => {
    const host = /^https?:\/\/([^/:?#]+)/.exec(url ?? '')?.[1];
    return host !== undefined && !isWithin(host, site.host);
  });
}

export const disclosurePlatform = siteRule({
  id: 'disclosure-platform',
  title: { zh: '政府信息公开平台按统一标准设置', en: 'The openness platform follows the national structure' },
  severity: 'error',
  cites: [{ clause: 'jiading-2023/77', basis: 'stated' }],
  appliesTo: 'any',
  needs: ['columns', 'entrances', 'fronts'],
  yearly: false,
  assumes: [
    {
      zh: '政务公开、政府信息公开都可作平台名称；各部分按名称辨认。',
      en: 'The platform may be called 政务公开 or 政府信息公开; its parts are known by their names.',
    },
  ],
  borrows: [
    {
      zh: '指南、制度、法定主动公开内容、年报四部分来自国家规范（国办公开办函〔2019〕61号），要点原文没有列出。',
      en: 'The four parts are of the national standard (国办公开办函〔2019〕61号); the plan itself does not list them.',
    },
  ],
  messages: {
    whole: {
      what: {
        zh: '指南、制度、主动公开内容、年报和依申请公开齐全。',
        en: 'Guide, regulations, content, annual reports and application are there.',
      },
    },
    lacking: {
      what: { zh: '公开平台没有：{parts}', en: 'The platform lacks: {partsEn}' },
      why: { zh: '国家规范要求平台有这些部分。', en: 'The national standard asks for these parts.' },
      fix: { zh: '在政府信息公开页增加该部分。', en: 'Add them to the page 政府信息公开.' },
    },
    dead: {
      what: { zh: '公开平台的入口打不开：{parts}', en: 'A part of the platform does not open: {partsEn}' },
      why: { zh: '打不开等于没有公开。', en: 'What does not open is not public.' },
      fix: { zh: '更正链接。', en: 'Mend the link.' },
    },
    parallel: {
      what: {
        zh: '有{count}个公开平台，各有自己的指南和年报。',
        en: 'There are {count} platforms, each with a guide and reports of its own.',
      },
      why: { zh: '要点要求整合平台、去重互补。', en: 'The plan asks to join the platforms into one.' },
      fix: { zh: '合并为一个平台，另一个链接过来。', en: 'Join them, and let the other link to the one.' },
    },
    noApplication: {
      what: { zh: '公开平台没有依申请公开入口。', en: 'The platform has no way to apply for information.' },
      why: { zh: '国家规范的平台页有此入口。', en: 'The page of the national standard has one.' },
      fix: { zh: '增加依申请公开入口。', en: 'Add one.' },
    },
    elsewhere: {
      what: { zh: '“{name}”使用上级网站的平台。', en: '“{name}” is the platform of another site.' },
    },
    likely: {
      what: {
        zh: '公开平台没有叫“{parts}”的入口；“{name}”可能就是。',
        en: 'Nothing on the platform bears the usual name ({partsEn}); “{name}” may be it.',
      },
      fix: { zh: '请打开查看。', en: 'Open it and look.' },
    },
    unseen: {
      what: {
        zh: '公开平台页没有看到，或菜单由脚本生成。',
        en: 'The platform’s page was not seen, or a script writes its menu.',
      },
      fix: {
        zh: '请打开政府信息公开页查看各部分。',
        en: 'Open the page 政府信息公开 and look for its parts.',
      },
    },
  },
  judge(site) {
    const far = elsewhere(site);
    if (far !== undefined)
      return { outcome: 'inapplicable', message: 'elsewhere', data: { name: far.label } };
    const standings = PARTS.map((part) => ({ part, ways: waysTo(site, part, LONGEST) }));
    const unnamed = standings.filter(({ ways }) => ways.length === 0).map(({ part }) => part);
    const lacking = unnamed.filter((part) => likely(site, part).length === 0);
    const dead = standings.filter(({ ways }) => ways.length > 0 && ways.every((way) => way.dead));
    const places = site.fronts
      .filter(({ kind }) => kind === 'government-openness-index')
      .map(({ url }) => ({ url, text: '' }));
    const verdicts: SiteVerdict<'lacking' | 'dead' | 'parallel' | 'likely' | 'unseen'>[] = [];
    if (dead.length > 0) {
      const data = listed(dead.map(({ part }) => part));
      const at = dead.flatMap(({ ways }) => ways.map(({ place }) => place));
      verdicts.push({ outcome: 'failed', message: 'dead', data, places: at, about: 'dead' });
    }
    if (lacking.length > 0) {
      verdicts.push(
        isIndexRead(site)
          ? { outcome: 'failed', message: 'lacking', data: listed(lacking), places, about: 'lacking' }
          : { outcome: 'cantTell', message: 'unseen', data: listed(lacking) },
      );
    }
    for (const part of unnamed) {
      const [maybe] = likely(site, part);
      if (maybe === undefined) continue;
      const data = { ...listed([part]), name: maybe.text };
      verdicts.push({ outcome: 'cantTell', message: 'likely', data, places: [maybe] });
    }
    const twins = parallels(site);
    if (twins.length > 1) {
      const data = { count: twins.length };
      verdicts.push({
        outcome: 'failed',
        severity: 'warning',
        message: 'parallel',
        data,
        places: twins,
        about: 'parallel',
      });
    }
    if (verdicts.length > 0) return verdicts;
    return waysTo(site, APPLICATION).length > 0
      ? { outcome: 'passed', message: 'whole', places }
      : isIndexRead(site)
        ? { outcome: 'failed', severity: 'info', message: 'noApplication', places }
        : { outcome: 'cantTell', message: 'unseen', data: listed(lacking) };
  },
});
