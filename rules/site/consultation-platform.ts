import { type SiteVerdict, type SiteView, siteRule } from '../site-contract.ts';
import { columnsNamed, type Names, placeOfColumn } from './search/columns.ts';
import { waysTo } from './search/ways.ts';

type Site = SiteView<'columns' | 'entrances' | 'fronts'>;

interface Kind extends Names {
  readonly zh: string;
  readonly en: string;
}

const KINDS: readonly Kind[] = [
  {
    zh: '草案征集',
    en: 'drafts',
    name: /草案|意见征[集询]|征[求集]意见|决策(?:预公开|征集)|^网上征集$/,
    but: /采纳|反馈|结果|解读|建议征集|实事/,
  },
  { zh: '人民建议', en: 'people’s suggestions', name: /人民建议|建议征集|金点子/, but: /反馈|结果|实事/ },
  { zh: '问卷调查', en: 'surveys', name: /问卷|(?:网上|在线|民意)调查/, but: /结果|统计/ },
  { zh: '实事项目', en: 'projects', name: /实事(?:项目)?/ },
  { zh: '开放活动议题', en: 'open-day topics', name: /政府开放[日月]|开放[日月](?:活动|议题)?$/ },
];
const PLATFORM: Names = {
  name: /(?:统一|政务|民意|意见|公众)?征询(?:平台|中心)?$|一口(?:征询|归集)|民意(?:直通|征集)(?:平台|车)?$|征集平台$/,
  but: /结果|反馈|建议征集平台/,
};
const OF_CITY = /^https?:\/\/(?:[\w-]+\.)*sh(?:anghai)?\.gov\.cn(?:[/:?#]|$)/;

/** Columns above a kind's own, the home page aside; the kind's own page where it stands at the top. */
function parentsOf(site: Site, kind: Kind): Set<string> {
  const columns = columnsNamed(site, kind);
  return new Set(
    columns.map(
      ({ path, name, url }) =>
        path.slice(0, -1).findLast((step) => step !== name && !/^(?:网站)?首页$/.test(step)) ?? url,
    ),
  );
}

/** What asks people for something: a column of projects or open days may only report on them. */
const ASKING = /征[集求询]|建议|金点子|议题|问卷|调查|草案|预公开/;

function asks(site: Site, kind: Kind): boolean {
  return columnsNamed(site, kind).some(({ name, path }) => [...path, name].some((step) => ASKING.test(step)));
}

interface Seen {
  readonly kind: Kind;
  readonly above: ReadonlySet<string>;
}

/** The column under which all of them stand; undefined where there is none. */
function sharedBy(seen: readonly Seen[]): string | undefined {
  return [...(seen[0]?.above ?? [])].find((name) => seen.every(({ above }) => above.has(name)));
}

/** The column under which all five stand, and those that ask for something, are read and stand apart. */
function gathering(site: Site): { together: string | null; apart: Kind[] } {
  const seen = KINDS.map((kind) => ({ kind, above: parentsOf(site, kind) })).filter(
    ({ above }) => above.size > 0,
  );
  const shared = sharedBy(seen);
  if (shared !== undefined) return { together: seen.length === KINDS.length ? shared : null, apart: [] };
  const asking = seen.filter(({ kind }) => asks(site, kind));
  return { together: null, apart: sharedBy(asking) === undefined ? asking.map(({ kind }) => kind) : [] };
}

function judgeEntrance(site: Site): SiteVerdict<'city' | 'linked'> | null {
  const [way] = waysTo(site, PLATFORM);
  if (way === undefined) return null;
  const message =
    OF_CITY.test(way.url ?? '') && !(way.url ?? '').includes(`//${site.host}`) ? 'city' : 'linked';
  return { outcome: 'cantTell', message, data: { name: way.label }, places: [way.place] };
}

export const consultationPlatform = siteRule({
  id: 'consultation-platform',
  title: { zh: '政务征询事项一口归集', en: 'All solicitations are gathered at one entrance' },
  severity: 'info',
  cites: [{ clause: 'jiading-2023/67', basis: 'derived' }],
  appliesTo: ['district', 'department'],
  needs: ['columns', 'entrances', 'fronts'],
  yearly: false,
  assumes: [
    {
      zh: '五类栏目的上级栏目相同，即当作归集在一处。',
      en: 'The five kinds count as gathered where their columns stand under one.',
    },
  ],
  messages: {
    gathered: { what: { zh: '五类征询都在“{name}”下。', en: 'All five kinds stand under “{name}”.' } },
    scattered: {
      what: { zh: '征询分散在不同栏目：{kinds}', en: 'Solicitations stand in different columns: {kindsEn}' },
      why: {
        zh: '要点要求配合建立统一征询平台，一口归集。',
        en: 'The plan asks to help gather them in one place.',
      },
      fix: { zh: '设一个统一入口，列出各类征询。', en: 'Give them one entrance that lists each kind.' },
    },
    city: {
      what: { zh: '“{name}”在全市平台上。', en: '“{name}” is on the platform of the city.' },
      fix: { zh: '请打开查看是否包括五类征询。', en: 'Open it and see whether it has the five kinds.' },
    },
    linked: {
      what: {
        zh: '有“{name}”的入口，没有看到是否包括五类征询。',
        en: 'There is a way in, “{name}”; whether it has the five kinds was not seen.',
      },
      fix: { zh: '请打开查看。', en: 'Open it and look.' },
    },
    unseen: {
      what: {
        zh: '看到的征询栏目不够，无法判断是否归集。',
        en: 'Too few columns of solicitations were seen to tell.',
      },
      fix: { zh: '请打开互动栏目查看。', en: 'Open the section of interaction.' },
    },
  },
  judge(site) {
    const { together, apart } = gathering(site);
    if (together !== null) return { outcome: 'passed', message: 'gathered', data: { name: together } };
    const entrance = judgeEntrance(site);
    if (entrance !== null) return entrance;
    if (apart.length < 2) return { outcome: 'cantTell', message: 'unseen' };
    const data = {
      kinds: apart.map(({ zh }) => zh).join('、'),
      kindsEn: apart.map(({ en }) => en).join(', '),
    };
    const places = apart.flatMap((kind) => columnsNamed(site, kind).slice(0, 1).map(placeOfColumn));
    return { outcome: 'failed', message: 'scattered', data, places };
  },
});
