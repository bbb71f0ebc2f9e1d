import type { Article, Column, Link, Portal, Words } from './portal.ts';

/** One way of writing a portal: its addresses and its markup. */
export interface Dialect {
  readonly name: 'trs' | 'hanweb' | 'founder';
  columnPath(column: Column, page: number): string;
  articlePath(article: Article): string;
  /** Rows of a list, with what turns its pages. */
  list(rows: readonly Row[], pager: string): string;
  crumbs(steps: readonly string[]): string;
  menu(links: readonly string[]): string;
  /** The frame around the inner part. */
  page(parts: PageParts): string;
  /** Head, dates and text of an article. */
  article(parts: ArticleParts): string;
}

export interface Row {
  readonly title: string;
  readonly url: string;
  readonly day: string | null;
}

interface PageParts {
  readonly title: string;
  readonly siteName: string;
  readonly meta: readonly (readonly [string, string])[];
  readonly menu: string;
  readonly crumbs: string;
  readonly beside: string;
  readonly main: string;
  readonly footer: string;
}

interface ArticleParts {
  readonly title: string;
  readonly day: string | null;
  readonly source: string;
  readonly fields: readonly (readonly [string, string])[];
  readonly text: string;
}

export function a(url: string, label: string): string {
  return `<a href="${url}">${label}</a>`;
}

function fieldRows(fields: readonly (readonly [string, string])[]): string {
  return fields.map(([label, value]) => `<tr><td>${label}：</td><td>${value}</td></tr>`).join('');
}

/** Lists of items, tags in the head, addresses by folders. */
const trs: Dialect = {
  name: 'trs',
  columnPath: ({ id }, page) => `/lm${id}/${page === 0 ? '' : `index_${page}.html`}`,
  articlePath: ({ id, day }) => {
    const digits = (day ?? '2023-01-09').replaceAll('-', '');
    return `/nr/${digits.slice(0, 6)}/t${digits}_${id}.html`;
  },
  list: (rows, pager) =>
    `<ul class="news_list">${rows
      .map(
        ({ title, url, day }) =>
          `<li><a href="${url}" title="${title}">${title}</a>${day === null ? '' : `<span>${day}</span>`}</li>`,
      )
      .join('')}</ul>${pager}`,
  crumbs: (steps) => `<div class="location">当前位置：${steps.join(' &gt; ')}</div>`,
  menu: (links) => `<div class="nav"><ul>${links.map((one) => `<li>${one}</li>`).join('')}</ul></div>`,
  page: ({ title, siteName, meta, menu, crumbs, beside, main, footer }) =>
    `<!doctype html><html><head><meta charset="utf-8"><title>${title}_${siteName}</title>${meta
      .map(([name, content]) => `<meta name="${name}" content="${content}">`)
      .join('')}</head><body><div class="header">${menu}</div>${crumbs}${
      beside === '' ? '' : `<div class="leftmenu">${beside}</div>`
    }<div class="con_main">${main}</div><div class="footer">${footer}</div></body></html>`,
  article: ({ title, day, source, fields, text }) =>
    `<h1>${title}</h1><div class="info">${day === null ? '' : `<span>发布日期：${day}</span>`}<span>来源：${source}</span></div>${
      fields.length === 0 ? '' : `<table class="xxgk_table">${fieldRows(fields)}</table>`
    }<div class="TRS_Editor">${text}</div>`,
};

/** Tables for everything, days in brackets, no tags. */
const hanweb: Dialect = {
  name: 'hanweb',
  columnPath: ({ id }, page) => `/col/col${id}/index.html${page === 0 ? '' : `?pageNum=${page + 1}`}`,
  articlePath: ({ id, day }) => {
    const [year, month, date] = (day ?? '2023-01-09').split('-').map(Number);
    return `/art/${year}/${month}/${date}/art_51_${id}.html`;
  },
  list: (rows, pager) =>
    `<table width="100%"><tbody>${rows
      .map(
        ({ title, url, day }) =>
          `<tr><td width="10">·</td><td><a href="${url}" title="${title}" class="bt_link">${
            title.length > 30 ? `${title.slice(0, 28)}...` : title
          }</a></td><td class="bt_time">${day === null ? '' : `[${day}]`}</td></tr>`,
      )
      .join('')}</tbody></table>${pager}`,
  crumbs: (steps) => `<table><tr><td>您现在的位置：&nbsp;${steps.join('&nbsp;>&nbsp;')}</td></tr></table>`,
  menu: (links) =>
    `<table class="menu"><tr>${links.map((one) => `<td>${one}</td>`).join('<td>|</td>')}</tr></table>`,
  page: ({ title, siteName, menu, crumbs, beside, main, footer }) =>
    `<html><head><title>${siteName} ${crumbs === '' ? '' : `- ${title}`}</title></head><body>${menu}${crumbs}<table width="1000"><tr>${
      beside === '' ? '' : `<td width="200" class="submenu" valign="top">${beside}</td>`
    }<td valign="top">${main}</td></tr></table><div id="bottom">${footer}</div></body></html>`,
  article: ({ title, day, source, fields, text }) =>
    `${
      fields.length === 0 ? '' : `<table class="xxgk_info">${fieldRows(fields)}</table>`
    }<table width="100%"><tr><td class="title" align="center">${title}</td></tr><tr><td align="center">${
      day === null ? '' : `发布日期：${day.replace('-', '年').replace('-', '月')}日　`
    }来源：${source}　浏览次数：</td></tr><tr><td><div id="zoom">${text}</div></td></tr></table>`,
};

/** Cards with a heading and a line below it, addresses by days. */
const founder: Dialect = {
  name: 'founder',
  columnPath: ({ id }, page) => `/node_${id}${page === 0 ? '' : `_${page + 1}`}.htm`,
  articlePath: ({ id, day }) => `/${(day ?? '2023-01-09').replace(/-(\d\d)$/, '/$1')}/content_${id}.htm`,
  list: (rows, pager) =>
    `<div class="cards">${rows
      .map(
        ({ title, url, day }) =>
          `<div class="item"><h3><a href="${url}">${title}</a></h3><p>${
            day === null ? '' : `<em>${day.replaceAll('-', '/')}</em>`
          }</p></div>`,
      )
      .join('')}</div>${pager}`,
  crumbs: (steps) =>
    `<nav class="breadcrumb">${steps.map((one) => `<span>${one}</span>`).join('<i>/</i>')}</nav>`,
  menu: (links) => `<header><nav>${links.join('')}</nav></header>`,
  page: ({ title, siteName, menu, crumbs, beside, main, footer }) =>
    `<!doctype html><html><head><meta charset="utf-8"><title>${title} - ${siteName}</title></head><body>${menu}<main>${crumbs}${main}${
      beside === '' ? '' : `<aside>${beside}</aside>`
    }</main><footer>${footer}</footer></body></html>`,
  article: ({ title, day, source, fields, text }) =>
    `<h2 class="article-title">${title}</h2><p class="article-meta">${
      day === null ? '' : `<time>${day} 09:30</time>`
    }<span>信息来源：${source}</span></p>${
      fields.length === 0
        ? ''
        : `<dl class="doc-fields">${fields.map(([label, value]) => `<dt>${label}</dt><dd>${value}</dd>`).join('')}</dl>`
    }<div class="article-content">${text}</div>`,
};

export const dialects = { trs, hanweb, founder } as const;
export type DialectName = keyof typeof dialects;

/** What a dialect calls something. */
export function wordsIn(words: Words, { name }: Dialect): string {
  if (typeof words === 'string') return words;
  return words[name === 'trs' ? 0 : name === 'hanweb' ? 1 : 2];
}

/** By address the page behind it, and what it is called in the portal: `/`, a column's key, `#` and an article's. */
export type Written = ReadonlyMap<string, { readonly key: string; readonly html: string }>;

/** Writes all pages of a portal. */
export function write(portal: Portal, dialect: Dialect): Written {
  return new Map(new Writer(portal, dialect).pages());
}

class Writer {
  readonly #portal: Portal;
  readonly #dialect: Dialect;
  readonly #columns: ReadonlyMap<string, Column>;
  readonly #urls: ReadonlyMap<string, string>;

  constructor(portal: Portal, dialect: Dialect) {
    this.#portal = portal;
    this.#dialect = dialect;
    this.#columns = new Map(portal.columns.map((one) => [one.key, one]));
    const base = `https://${portal.host}`;
    this.#urls = new Map([
      ...portal.columns.map((one): [string, string] => [one.key, base + dialect.columnPath(one, 0)]),
      ...portal.columns
        .flatMap(({ articles }) => articles)
        .map((one): [string, string] => [`#${one.key}`, base + dialect.articlePath(one)]),
    ]);
  }

  *pages(): Generator<[string, { key: string; html: string }]> {
    yield [`https://${this.#portal.host}/`, { key: '/', html: this.#home() }];
    for (const column of this.#portal.columns) {
      const pages = Math.max(1, Math.ceil(column.articles.length / column.perPage));
      for (let page = 0; page < pages; page += 1) {
        const url = `https://${this.#portal.host}${this.#dialect.columnPath(column, page)}`;
        const key = page === 0 ? column.key : `${column.key} ${page}`;
        yield [url, { key, html: this.#column(column, page, pages) }];
      }
      for (const article of column.articles) {
        if (!article.page) continue;
        const key = `#${article.key}`;
        yield [this.#url(key), { key, html: this.#article(column, article) }];
      }
    }
  }

  #url(to: string): string {
    return this.#urls.get(to) ?? to;
  }

  #say(words: Words): string {
    return wordsIn(words, this.#dialect);
  }

  #links(links: readonly Link[]): string[] {
    return links
      .filter(({ to }) => /^https?:/.test(to) || this.#urls.has(to))
      .map(({ label, to }) => a(this.#url(to), label));
  }

  #below(under: string | null): string[] {
    return this.#portal.columns
      .filter((one) => one.under === under && one.linked)
      .map((one) => a(this.#url(one.key), this.#say(one.name)));
  }

  #page(title: string, parts: Partial<PageParts>): string {
    const { siteName, footer } = this.#portal;
    const menu = this.#dialect.menu([a('/', '首页'), ...this.#below(null)]);
    const empty = { meta: [], crumbs: '', beside: '', main: '' };
    return this.#dialect.page({ ...empty, title, siteName, menu, footer, ...parts });
  }

  #home(): string {
    const { links, search, markup, columns, siteName } = this.#portal;
    const shown = columns.filter(({ under, articles }) => under === null && articles.length > 0);
    const blocks = shown.map(
      (one) =>
        `<div class="block"><h3>${a(this.#url(one.key), this.#say(one.name))}</h3>${this.#rows(one, 0, 3)}</div>`,
    );
    const field = search
      ? '<form action="/search"><input type="text" name="q" placeholder="请输入关键字"><button>搜索</button></form>'
      : '';
    const ways = this.#links(links)
      .map((one) => `<li>${one}</li>`)
      .join('');
    return this.#page(siteName, { main: `${field}${blocks.join('')}<ul class="ways">${ways}</ul>${markup}` });
  }

  #rows({ articles }: Column, from: number, to: number, pager = ''): string {
    const rows = articles.slice(from, to).map((one) => ({
      title: this.#say(one.title),
      url: this.#url(`#${one.key}`),
      day: one.day,
    }));
    return rows.length === 0 ? '' : this.#dialect.list(rows, pager);
  }

  #steps(column: Column): string[] {
    const above = column.under === null ? undefined : this.#columns.get(column.under);
    return [...(above === undefined ? ['首页'] : this.#steps(above)), this.#say(column.name)];
  }

  #meta(column: Column): [string, string][] {
    return [
      ['SiteName', this.#portal.siteName],
      ['ColumnName', this.#say(column.name)],
    ];
  }

  #column(column: Column, page: number, pages: number): string {
    const { key, name, perPage, choices, query, links, messages, markup } = column;
    const pager =
      pages > 1 ? `<div class="pages">${a('?', '上一页')}${a('?', '下一页')}共${pages}页</div>` : '';
    const parts = [
      choices > 0 || query
        ? `<form class="filter">${'<select name="x"><option>全部</option><option>其他</option></select>'.repeat(choices)}${query ? '<input type="text" placeholder="标题或文号"><button>查询</button>' : ''}</form>`
        : '',
      this.#rows(column, page * perPage, (page + 1) * perPage, pager),
      messages.length === 0 ? '' : this.#messages(column),
      this.#links(links)
        .map((one) => `<p>${one}</p>`)
        .join(''),
      markup,
    ];
    return this.#page(this.#say(name), {
      meta: this.#meta(column),
      crumbs: this.#dialect.crumbs(this.#steps(column)),
      beside: this.#below(key)
        .map((one) => `<p>${one}</p>`)
        .join(''),
      main: `<h2>${this.#say(name)}</h2>${parts.join('')}`,
    });
  }

  #messages({ messages, id }: Column): string {
    const rows = messages.map(
      ({ title, asked, answered, status }, at) =>
        `<tr><td><a href="/letter/view?id=${id}${100 + at}">${title}</a></td><td>${asked}</td><td>${answered ?? ''}</td><td>${status}</td></tr>`,
    );
    return `<table><tr><th>标题</th><th>提交时间</th><th>答复时间</th><th>状态</th></tr>${rows.join('')}</table>`;
  }

  #article(column: Column, article: Article): string {
    const { title, day, paragraphs, fields, links, pictures, markup } = article;
    const text = [
      ...paragraphs.map((words) => `<p>${words}</p>`),
      ...pictures.map(
        (alt, at) => `<p><img src="/pic/${article.id}_${at}.jpg" alt="${alt}" width="800" height="1200"></p>`,
      ),
      markup,
      ...this.#links(links).map((one) => `<p>${one}</p>`),
    ].join('');
    const said = this.#say(title);
    return this.#page(said, {
      meta: [
        ...this.#meta(column),
        ['ArticleTitle', said],
        ...(day === null ? [] : [['PubDate', `${day} 09:30`] as const]),
      ],
      crumbs: this.#dialect.crumbs([...this.#steps(column), '正文']),
      main: this.#dialect.article({ title: said, day, source: this.#portal.organ, fields, text }),
    });
  }
}
