import type { SiteColumn, SiteDocument } from '../../facts/site.ts';
import { type SiteVerdict, type SiteView, siteRule } from '../site-contract.ts';
import { plain } from '../words/document-name.ts';
import { columnsNamed, type Names, placeOfColumn } from './search/columns.ts';
import { isMenuSeen, isWholeSeen } from './search/coverage.ts';
import { isOfOrgan } from './search/organs.ts';
import { isHomeRead, type Way, waysTo } from './search/ways.ts';

type Site = SiteView<'columns' | 'entrances' | 'items' | 'documents' | 'fronts'>;

const LIBRARY: Names = {
  name: /公文库|(?:政策|文件)(?:文件)?库|主动公开(?:的)?公文|政策(?:文件)?发布平台|(?:公文|政策|文件)(?:文件)?(?:查询|检索|搜索)|政策通/,
  but: /规范性文件|知识|解读|问答|法规库|素材/,
};
/** A plain list of this name is half a library. */
const LIST: Names = {
  name: /^.{0,6}(?:文件|公文)(?:公开|资料|发布|汇编)?$|^(?:政策法规|法规政策|政府发文|文件发布)$|^(?:惠民|民生|区级|本级|市区)?政策(?:发布|公开|大全|汇编|之窗|一览|集)?$/,
  but: /^(?:上海)?市(?:人民)?(?:政府|级|委)?(?:文件|公文)|规范性|解读|征求|征集|草案|废止|失效|上级|国家|党[务内委]|会议|招标|采购|人事|干部|标准|预案|清理|学习|考试|证明|备案/,
};
/** The library of the city and the shared platform of policies. */
const SHARED = /^https?:\/\/(?:www|zwgk|zc|search)\.(?:shanghai|sh)\.gov\.cn\//;
const FACETS = 2;
const SPOT_CHECK = 5;

/** Ways to sort its documents: fields to choose by, or columns under it. */
function facetsOf(library: SiteColumn, columns: readonly SiteColumn[]): number {
  return Math.max(library.facets, columnsBelow(library, columns).length);
}

/** Its documents may be listed by topic, by year or by organ only. */
function columnsBelow(library: SiteColumn, columns: readonly SiteColumn[]): SiteColumn[] {
  return columns.filter(
    ({ path, name }) => path.slice(0, -1).includes(library.name) && name !== library.name,
  );
}

/** The newest policy documents of this organ that the library does not list; none where it was not read to its end. */
function missingFrom(library: SiteColumn, site: Site): SiteDocument[] {
  const { documents, items, organs } = site;
  const shelves = [library, ...columnsBelow(library, site.columns)];
  const isReadToEnd = isWholeSeen(site) || shelves.every(({ unfilled, pager }) => !unfilled && !pager);
  if (!isReadToEnd || library.unfilled || library.entries === 0) return [];
  const names = new Set(shelves.map(({ name }) => name));
  const listed = items.filter(({ columns }) => columns.some((name) => names.has(name)));
  const urls = new Set(listed.map(({ url }) => url));
  const titles = new Set(listed.map(({ title }) => plain(title)));
  return documents
    .filter(({ policy, repealed, published, organs: theirs }) => {
      return policy === 'yes' && !repealed && published !== null && isOfOrgan(theirs, organs) !== 'no';
    })
    .toSorted((a, b) => ((a.published ?? '') > (b.published ?? '') ? -1 : 1))
    .slice(0, SPOT_CHECK)
    .filter(({ url, title }) => !urls.has(url) && !titles.has(plain(title)));
}

function judgeLibrary(library: SiteColumn, site: Site): SiteVerdict<'whole' | 'half' | 'strays' | 'script'> {
  const shown = { data: { name: library.name }, places: [placeOfColumn(library)] };
  const hasFacets = facetsOf(library, site.columns) >= FACETS;
  if (!hasFacets || !library.query) {
    if (library.unfilled) return { outcome: 'cantTell', message: 'script', ...shown };
    const lacking = [
      ...(hasFacets ? [] : [{ zh: '分类', en: 'classification' }]),
      ...(library.query ? [] : [{ zh: '查询', en: 'search' }]),
    ];
    const data = {
      name: library.name,
      lacking: lacking.map(({ zh }) => zh).join('、'),
      lackingEn: lacking.map(({ en }) => en).join(', '),
    };
    return { outcome: 'failed', severity: 'warning', message: 'half', data, places: shown.places };
  }
  const strays = missingFrom(library, site);
  if (strays.length === 0) return { outcome: 'passed', message: 'whole', ...shown };
  return {
    outcome: 'failed',
    severity: 'warning',
    message: 'strays',
    clause: 'jiading-2023/39',
    data: { name: library.name, count: strays.length },
    places: strays.map(({ url, title }) => ({ url, text: title })),
  };
}

/** The library with most ways to find something in it. */
function bestOf(columns: readonly SiteColumn[]): SiteColumn | undefined {
  const worth = ({ facets, query }: SiteColumn) => facets + (query ? 10 : 0);
  return columns.toSorted((a, b) => worth(b) - worth(a))[0];
}

/** A library kept by another site: of the city, or for a town of its district. */
function isElsewhere({ url }: Way, host: string): boolean {
  const to = /^https?:\/\/([^/:?#]+)/.exec(url ?? '')?.[1];
  return (
    SHARED.test(url ?? '') ||
    (to !== undefined && to !== host && host.endsWith(`.${to.replace(/^www\./, '')}`))
  );
}

export const documentLibrary = siteRule({
  id: 'document-library',
  title: {
    zh: '主动公开公文统一入口、分类展示、一键查询',
    en: 'One way in to all published documents, sorted and searchable',
  },
  severity: 'error',
  cites: [
    { clause: 'jiading-2023/38', basis: 'stated' },
    { clause: 'xujing-2023/3', basis: 'stated' },
    { clause: 'songjiang-2025/5', basis: 'derived' },
    { clause: 'jiading-2023/39', basis: 'derived' },
  ],
  appliesTo: 'any',
  needs: ['columns', 'entrances', 'items', 'documents', 'fronts'],
  yearly: false,
  assumes: [
    {
      zh: '页面上的选择框、分类筛选和下级栏目都算分类；标题以下的输入框算查询。是否查得到，不代为查询。',
      en: 'Fields of choice, filters and columns below it count as classification, a field below the title as search. No search is made.',
    },
  ],
  borrows: [
    {
      zh: '抽查5件、至少2种分类，是本工具的参数，不出自要点。',
      en: 'Five documents checked and two ways to sort are parameters of this tool, not of a plan.',
    },
  ],
  messages: {
    whole: {
      what: {
        zh: '公文统一在“{name}”，可分类、可查询。',
        en: 'Documents are in “{name}”, sorted and searchable.',
      },
    },
    elsewhere: {
      what: {
        zh: '“{name}”链接到上级的公文库。',
        en: '“{name}” leads to the library of the city or district.',
      },
    },
    half: {
      what: { zh: '“{name}”没有{lacking}功能。', en: '“{name}” lacks: {lackingEn}.' },
      why: {
        zh: '公文多了，没有分类和查询就难以找到。',
        en: 'Without them a document is hard to find among many.',
      },
      fix: { zh: '增加该功能，或链接到有此功能的公文库。', en: 'Add it, or link to a library that has it.' },
    },
    strays: {
      what: {
        zh: '抽查的公文中有{count}件不在“{name}”里。',
        en: '{count} of the documents checked are not in “{name}”.',
      },
      why: { zh: '主动公开的公文要全量入库。', en: 'All published documents are to be in the library.' },
      fix: { zh: '补充入库。', en: 'Add them.' },
    },
    missing: {
      what: {
        zh: '没有找到公文库入口。',
        en: 'No way in to a library of documents was found.',
      },
      why: { zh: '主动公开的公文要有统一入口。', en: 'Published documents are to have one way in.' },
      fix: {
        zh: '设公文库入口，或链接到全市政策发布平台。',
        en: 'Give them an entrance, or link to the city’s platform of policies.',
      },
    },
    script: {
      what: {
        zh: '“{name}”由脚本生成，没有看到分类和查询。',
        en: '“{name}” is built by script; its filters and search were not seen.',
      },
      fix: { zh: '请打开查看能否分类、查询。', en: 'Open it and see whether it sorts and searches.' },
    },
    linked: {
      what: {
        zh: '有“{name}”的入口，公文库本身没有看到。',
        en: 'There is a way in, “{name}”; the library itself was not seen.',
      },
      fix: { zh: '请打开查看能否分类、查询。', en: 'Open it and see whether it sorts and searches.' },
    },
    unseen: {
      what: {
        zh: '看到的页面里没有公文库，可能在没有看到的地方。',
        en: 'A library is on no page that was seen; it may be elsewhere.',
      },
      fix: { zh: '请在首页和公开目录上查找。', en: 'Look on the home page and in the openness index.' },
    },
    noDocuments: { what: { zh: '本站不发布公文。', en: 'The site publishes no documents.' } },
  },
  judge(site) {
    const library = bestOf(columnsNamed(site, LIBRARY));
    if (library !== undefined) return judgeLibrary(library, site);
    const ways = waysTo(site, LIBRARY);
    const elsewhere = [...ways, ...waysTo(site, LIST)].find((way) => isElsewhere(way, site.host));
    if (elsewhere !== undefined) {
      return {
        outcome: 'passed',
        message: 'elsewhere',
        data: { name: elsewhere.label },
        places: [elsewhere.place],
      };
    }
    const [way] = ways;
    if (way !== undefined) {
      return { outcome: 'cantTell', message: 'linked', data: { name: way.label }, places: [way.place] };
    }
    const list = bestOf(columnsNamed(site, LIST));
    if (list !== undefined) return judgeLibrary(list, site);
    const [toList] = waysTo(site, LIST);
    if (toList !== undefined) {
      return { outcome: 'cantTell', message: 'linked', data: { name: toList.label }, places: [toList.place] };
    }
    if (site.coverage.complete && site.documents.length === 0) {
      return { outcome: 'inapplicable', message: 'noDocuments' };
    }
    return isMenuSeen(site) && isHomeRead(site)
      ? { outcome: 'failed', message: 'missing', places: [] }
      : { outcome: 'cantTell', message: 'unseen' };
  },
});
