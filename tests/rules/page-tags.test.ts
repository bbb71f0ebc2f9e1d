import { expect, it } from 'vitest';
import { judgePage } from '../../audit/judge.ts';
import type { Facts } from '../../facts/page.ts';
import { packFor } from '../../rules/packs/index.ts';
import { pageTags } from '../../rules/page/page-tags.ts';
import { packWith } from './pack-with.ts';
import { type Change, pageOf } from './page-of.ts';
import { ruleTable } from './rule-table.ts';

const values = {
  SiteName: '上海市嘉定区人民政府',
  SiteDomain: 'www.jiading.gov.cn',
  SiteIDCode: '3101140001',
  ColumnName: '行政规范性文件',
  ColumnDescription: '区政府规范性文件',
  ColumnKeywords: '规范性文件',
  ColumnType: '政策文件',
  ArticleTitle: '关于印发《嘉定区公共租赁住房管理办法》的通知',
  PubDate: '2025-03-04 10:08',
  ContentSource: '区政府办公室',
};

/** All tags, some of them with another value; null: not there. */
function tags(change: Readonly<Record<string, string | null>> = {}): Facts['metaTags'] {
  return Object.entries({ ...values, ...change }).flatMap(([name, content]) =>
    content === null ? [] : [{ name, content, writtenAs: name.toLowerCase() }],
  );
}

const VIEW = { viewport: { width: 1280, height: 800 }, pageHeight: 2000, settled: true, shadowRoots: 0 };
const LIVE = { gathering: { mode: 'live' }, rendered: VIEW } as const satisfies Change;
const column = { kind: { kind: 'column-list', normative: 'no', policy: 'no', official: 'no' } } as const;
const other = { kind: { kind: 'other', normative: 'no', policy: 'no', official: 'no' } } as const;

ruleTable(pageTags, {
  passed: [
    ['标签齐全', { metaTags: tags() }, { message: 'complete' }],
    ['标识码是部委的', { metaTags: tags({ SiteIDCode: 'bm12000001' }) }],
    ['时间写到秒，冒号是比例号', { metaTags: tags({ PubDate: '2023-08-19 10∶08∶33' }) }],
    ['两个域名，逗号后空格', { metaTags: tags({ SiteDomain: 'www.jiading.gov.cn, jiading.gov.cn' }) }],
    ['两个域名', { metaTags: tags({ SiteDomain: 'www.jiading.gov.cn,jiading.gov.cn' }) }],
    ['内容页面不必描述栏目', { ...LIVE, metaTags: tags({ ColumnDescription: null, ColumnKeywords: null }) }],
    [
      '栏目页面不必有内容标签',
      { ...LIVE, ...column, metaTags: tags({ ArticleTitle: null, PubDate: null, ContentSource: null }) },
    ],
    [
      '看不出种类的页面只看站点标签',
      {
        ...LIVE,
        ...other,
        metaTags: tags({ ColumnName: null, ColumnType: null, ArticleTitle: null, PubDate: null }),
      },
    ],
  ],
  failed: [
    [
      '缺站点标识码',
      { ...LIVE, metaTags: tags({ SiteIDCode: null }) },
      { message: 'missing', severity: 'warning' },
    ],
    ['一个标签也没有', LIVE, { message: 'missing' }],
    ['内容页面缺发布日期', { ...LIVE, metaTags: tags({ PubDate: null }) }, { message: 'missing' }],
    ['栏目页面缺类别', { ...LIVE, ...column, metaTags: tags({ ColumnType: null }) }, { message: 'missing' }],
    ['标识码是空的', { metaTags: tags({ SiteIDCode: '' }) }, { message: 'empty', severity: 'warning' }],
    ['标签写着“无”', { metaTags: tags({ ContentSource: '无' }) }, { message: 'empty', severity: 'warning' }],
    [
      '脚本已运行，模板没有填上',
      { ...LIVE, metaTags: tags({ ContentSource: '{{source}}' }) },
      { message: 'empty' },
    ],
    ['类别是数字', { metaTags: tags({ ColumnType: '10' }) }, { message: 'malformed', severity: 'info' }],
    [
      '域名带协议',
      { metaTags: tags({ SiteDomain: 'https://www.jiading.gov.cn/' }) },
      { message: 'malformed' },
    ],
    ['标识码不是10位数字', { metaTags: tags({ SiteIDCode: 'N000011975' }) }, { message: 'malformed' }],
    ['只有日期', { metaTags: tags({ PubDate: '2023-08-19' }) }, { message: 'malformed' }],
  ],
  cantTell: [
    ['只取到源文件，标签可能由脚本写入', {}, { message: 'unread' }],
    ['源文件里是待填的模板', { metaTags: tags({ ContentSource: '{{source}}' }) }, { message: 'unread' }],
    ['源文件里缺一个', { metaTags: tags({ SiteIDCode: null }) }, { message: 'unread' }],
    ['页面还在变', { ...LIVE, rendered: { ...VIEW, settled: false } }, { message: 'unread' }],
  ],
  inapplicable: [
    [
      '浏览器自己的页面',
      { ...LIVE, address: { scheme: 'about', url: 'about:blank', host: '' } },
      { message: 'local' },
    ],
  ],
});

it('counts a tag that is there twice as filled where one of the two is', () => {
  const twice = [...tags(), { name: 'SiteIDCode', content: '', writtenAs: 'SiteIDCode' }];
  const [finding] = judgePage(pageOf({ metaTags: twice }), packWith(pageTags.id, 'jiading-2023')).filter(
    ({ rule }) => rule === pageTags.id,
  );
  expect(finding?.outcome).toBe('passed');
});

it('is not judged where nobody asked for it', () => {
  const findings = judgePage(pageOf(LIVE), packFor('jiading-2023'));
  expect(findings.map(({ rule }) => rule)).not.toContain(pageTags.id);
});
