import type { Outcome } from '../../rules/contract.ts';
import type { Named } from './paper.ts';
import { inEvery, type Subject } from './subject.ts';

interface Section {
  readonly name: string;
  readonly links: readonly Named[];
}

/** A home page as an editor lays it out. */
interface Home {
  readonly menu: readonly string[];
  readonly sections: readonly Section[];
  readonly news: readonly string[];
  readonly foot: readonly Named[];
}

const CATALOGUE: Named = { label: '基层政务公开标准目录', url: '/zwgk/bzml/' };
const openness: Section = {
  name: '政务公开',
  links: [{ label: '政府信息公开', url: '/zwgk/' }, { label: '政策文件', url: '/zwgk/zcwj/' }, CATALOGUE],
};
const services: Section = {
  name: '办事服务',
  links: [
    { label: '便民服务', url: '/bsfw/bm/' },
    { label: '办事指南', url: '/bsfw/zn/' },
  ],
};
const interaction: Section = {
  name: '互动交流',
  links: [
    { label: '政策留言板', url: '/hdjl/lyb/' },
    { label: '意见征集', url: '/hdjl/yjzj/' },
  ],
};
const sound: Home = {
  menu: ['首页', '华亭概况', '新闻中心'],
  sections: [openness, services, interaction],
  news: ['泖塘河畔新增两处口袋公园', '社区食堂开到家门口', '秋粮收割进入尾声', '老街改造一期完工'],
  foot: [{ label: '网站地图', url: '/wzdt/' }],
};

const anchor = ({ label, url }: Named) => `<a href="${url}">${label}</a>`;
const items = (links: readonly Named[]) => links.map((one) => `<li>${anchor(one)}</li>`).join('');
const newsOf = ({ news }: Home) =>
  news.map((title, i) => `<li><a href="/xw/${i}.html">${title}</a><span>2025-10-1${i}</span></li>`).join('');
const menuOf = ({ menu }: Home) => menu.map((label, i) => anchor({ label, url: i === 0 ? '/' : `/m${i}/` }));
const footOf = ({ foot }: Home) =>
  `<p>主办单位：上海市嘉定区华亭镇人民政府　网站标识码：3101140099</p><p>${foot.map(anchor).join(' | ')}</p>`;

function frame(home: Home, body: string): string {
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>上海市嘉定区华亭镇人民政府</title></head><body>${body}<div class="footer">${footOf(home)}</div></body></html>`;
}

const systems = [
  {
    id: 'blocks with headings',
    page: (home: Home) =>
      frame(
        home,
        `<div class="header"><ul class="nav">${menuOf(home)
          .map((one) => `<li>${one}</li>`)
          .join(
            '',
          )}</ul></div><div class="wrap">${home.sections.map(({ name, links }) => `<div class="block"><h2>${name}</h2><ul>${items(links)}</ul></div>`).join('')}<h2>要闻动态</h2><ul>${newsOf(home)}</ul></div>`,
      ),
  },
  {
    id: 'sections in the menu',
    page: (home: Home) =>
      frame(
        home,
        `<div class="top"><ul id="nav">${menuOf(home)
          .map((one) => `<li>${one}</li>`)
          .join(
            '',
          )}${home.sections.map(({ name, links }, i) => `<li><a href="/s${i}/">${name}</a><ul class="sub">${items(links)}</ul></li>`).join('')}</ul></div><div class="main"><ul>${newsOf(home)}</ul></div>`,
      ),
  },
  {
    id: 'pictures with words',
    page: (home: Home) =>
      frame(
        home,
        `<div class="nav">${menuOf(home).join('')}</div><div class="main">${home.sections.map(({ name, links }, i) => `<div class="col"><div class="tit"><a href="/s${i}/"><img src="/img/s${i}.png" alt="${name}"></a></div>${links.map(({ label, url }) => `<a href="${url}" title="${label}"><img src="/img/${i}.png" alt="${label}"></a>`).join('')}</div>`).join('')}<ul>${newsOf(home)}</ul></div>`,
      ),
  },
  {
    id: 'tables without classes',
    page: (home: Home) =>
      frame(
        home,
        `<TABLE><TR>${menuOf(home)
          .map((one) => `<TD>${one}</TD>`)
          .join(
            '',
          )}</TR></TABLE><TABLE><TR>${home.sections.map(({ name, links }) => `<TD><B>${name}</B><BR>${links.map(anchor).join('<BR>')}</TD>`).join('')}</TR></TABLE><TABLE><TR><TD><UL>${newsOf(home)}</UL></TD></TR></TABLE>`,
      ),
  },
  {
    id: 'tabs',
    page: (home: Home) =>
      frame(
        home,
        `<nav>${menuOf(home).join('')}</nav><div class="tabs"><ul class="tab-hd">${home.sections.map(({ name }, i) => `<li data-tab="${i}"><span>${name}</span></li>`).join('')}</ul>${home.sections.map(({ links }, i) => `<div class="tab-bd" id="t${i}"><ul>${items(links)}</ul></div>`).join('')}</div><section><ul>${newsOf(home)}</ul></section>`,
      ),
  },
] as const;

const rules = ['home-core-sections', 'standards-catalogue-entry', 'message-board'] as const;
type Rule = (typeof rules)[number];

function version(id: string, change: Partial<Home>, labels: Partial<Record<Rule, Outcome>> = {}) {
  const right = {
    'home-core-sections': 'passed',
    'standards-catalogue-entry': 'passed',
    'message-board': 'passed',
  } as const;
  return { id, model: { ...sound, ...change }, labels: { ...right, ...labels } };
}

const versions = [
  version('nothing wrong', {}),
  version('sections by other names', {
    sections: [
      { ...openness, name: '信息公开' },
      { ...services, name: '便民服务' },
      { ...interaction, name: '政民互动' },
    ],
  }),
  version('no services', { sections: [openness, interaction] }, { 'home-core-sections': 'failed' }),
  version(
    'nothing to take part in',
    { sections: [openness, services] },
    { 'home-core-sections': 'failed', 'message-board': 'failed' },
  ),
  version(
    'no catalogue',
    { sections: [{ ...openness, links: openness.links.slice(0, 2) }, services, interaction] },
    { 'standards-catalogue-entry': 'failed' },
  ),
  version(
    'the catalogue in the footer alone',
    {
      sections: [{ ...openness, links: openness.links.slice(0, 2) }, services, interaction],
      foot: [CATALOGUE],
    },
    { 'standards-catalogue-entry': 'failed' },
  ),
  version('news of the sections', {
    news: ['政务公开工作推进会召开', '办事服务更便捷', '互动交流活动圆满举行', '标准目录培训班开班'],
  }),
];

/** Home pages with a section or an entry missing. */
export const homes: Subject = {
  zh: '首页',
  en: 'Home pages',
  plan: 'huating-2025',
  url: 'https://www.jiading.gov.cn/',
  at: '2025-11-03T10:00:00+08:00',
  rules,
  pages: inEvery(systems, versions),
};
