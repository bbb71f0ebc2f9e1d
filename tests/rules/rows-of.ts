import type { Facts } from '../../facts/page.ts';
import type { Place } from '../../facts/shape/spot.ts';
import type { Change } from './page-of.ts';
import { spot } from './page-of.ts';
import { link } from './parts-of-page.ts';

type Row = readonly [title: string, date?: string | null, url?: string];

interface Options {
  readonly place?: Place;
  readonly path?: string;
  readonly query?: string;
}

/** A column's page with its rows, as a portal shows them: the name on top and at the end of the breadcrumb. */
export function columnPage(name: string, rows: readonly Row[], options: Options = {}): Change {
  const { place = 'main', path = '/publicity/column/', query = '' } = options;
  const entries = rows.map(([title, date = '2025-06-03', url], at): Facts['listEntries'][number] => ({
    title,
    url: url ?? `https://www.jiading.gov.cn/publicity/column/content_${1000 + at}`,
    date,
    status: '',
    at: spot(title, `#list>li:nth-of-type(${at + 1})>a`),
  }));
  return {
    address: { path, query },
    title: { document: `${name}_上海嘉定`, heading: spot(name, 'h1'), text: name },
    breadcrumb: { items: ['首页', '政务公开', name], at: spot(name, '.crumb') },
    kind: { kind: 'column-list', official: 'no', normative: 'no', policy: 'no' },
    listEntries: entries,
    links: entries.map(({ title, url, at }) => link(title, url, { place, at })),
  };
}

/** An article of a column that is no document. */
export function article(column: string, title: string, change: Change = {}): Change {
  return {
    title: { document: `${title}_上海嘉定`, heading: spot(title, 'h1'), text: title },
    breadcrumb: { items: ['首页', column, '正文'], at: spot(column, '.crumb') },
    kind: { kind: 'other', official: 'no', normative: 'no', policy: 'no', outward: 'unknown' },
    ...change,
  };
}

/** The interpretation of a policy. */
export function interpretationPage(title: string, change: Change = {}): Change {
  return article('政策解读', title, {
    kind: { kind: 'interpretation', official: 'no', normative: 'no', policy: 'no', outward: 'yes' },
    ...change,
  });
}

/** A portal's own home page, with its links. */
export function homePage(links: Facts['links'] = [], change: Change = {}): Change {
  return {
    address: { path: '/', url: 'https://www.jiading.gov.cn/' },
    title: { document: '上海嘉定', heading: null, text: '上海嘉定' },
    breadcrumb: null,
    kind: { kind: 'home', official: 'no', normative: 'no', policy: 'no', outward: 'unknown' },
    links,
    ...change,
  };
}
