import type { Named, Paper } from './paper.ts';

const anchor = ({ label, url }: Named, attributes = '') => `<a href="${url}"${attributes}>${label}</a>`;
const paragraphs = (words: readonly string[], before = '<p>', behind = '</p>') =>
  words.map((one) => `${before}${one}${behind}`).join('');

/** Writes a part of a page; empty where the paper has nothing for it. */
export type Writer = (paper: Paper) => string;

const ending = ({ signed: [organ, day] }: Paper, align: string) =>
  `<p ${align}>${organ}</p><p ${align}>${day}</p>`;

export const texts = {
  trs: (paper) =>
    `<div class="TRS_Editor">${paragraphs(paper.text, '<p>　　')}${ending(paper, 'align="right"')}</div>`,
  shanghai: (paper) =>
    `<div id="ivs_content" class="Article_content">${paragraphs(paper.text)}${ending(paper, 'style="text-align: right;"')}</div>`,
  hanweb: (paper) =>
    `<div id="zoom" class="bt_content"><!--ZJEG_RSS.content.begin-->${paragraphs(paper.text, '<p><span style="font-size: 16pt;">', '</span></p>')}${ending(paper, 'class="r"')}<!--ZJEG_RSS.content.end--></div>`,
  vsb: (paper) =>
    `<div id="vsb_content"><div class="v_news_content">${paragraphs(paper.text, '<p style="text-indent:2em">')}${ending(paper, '')}</div></div>`,
  breaks: (paper) =>
    `<td class="nr"><font size="3">${[...paper.text, ...paper.signed].map((line) => `&nbsp;&nbsp;&nbsp;&nbsp;${line}`).join('<br><br>')}</font></td>`,
  article: (paper) =>
    `<section class="content" itemprop="articleBody">${paragraphs(paper.text)}<footer>${ending(paper, '')}</footer></section>`,
} as const satisfies Record<string, Writer>;

const hasNone = (list: readonly unknown[]) => list.length === 0;

export const attachments = {
  inText: ({ attachments: all }) =>
    paragraphs(
      all.map((one) => anchor(one)),
      '<p class="fj">',
    ),
  listed: ({ attachments: all }) =>
    hasNone(all)
      ? ''
      : `<div class="attach"><h4>附件下载</h4><ul>${all.map((one) => `<li>${anchor(one, ' download')}</li>`).join('')}</ul></div>`,
} as const satisfies Record<string, Writer>;

export const relations = {
  block: ({ related }) =>
    hasNone(related)
      ? ''
      : `<div class="xgjd"><h3>相关解读</h3><ul>${related.map((one) => `<li>${anchor(one)}</li>`).join('')}</ul></div>`,
  line: ({ related }) =>
    hasNone(related)
      ? ''
      : `<p class="rel">关联解读：${related.map((one) => anchor(one, ' target="_blank"')).join('　')}</p>`,
  definition: ({ related }) =>
    hasNone(related)
      ? ''
      : `<dl class="relate"><dt>政策解读</dt>${related.map((one) => `<dd>${anchor(one)}</dd>`).join('')}</dl>`,
  card: ({ related }) =>
    related
      .map(
        ({ label, url }) =>
          `<div class="card"><a href="${url}" title="${label}"><img src="/img/jd.png" alt="${label}"><span>${label.slice(0, 12)}…</span></a></div>`,
      )
      .join(''),
  aside: ({ related }) =>
    hasNone(related)
      ? ''
      : `<aside class="related"><h2>解读材料</h2>${related.map((one) => `<p>${anchor(one)}</p>`).join('')}</aside>`,
} as const satisfies Record<string, Writer>;

export const boards = {
  link: ({ board }) => (board === null ? '' : `<div class="board">${anchor(board)}</div>`),
  picture: ({ board }) =>
    board === null
      ? ''
      : `<p><a href="${board.url}"><img src="/images/lyb.gif" alt="${board.label}" border="0"></a></p>`,
  form: ({ board }) =>
    board === null
      ? ''
      : `<div class="lyb"><h3>${board.label}</h3><form action="${board.url}" method="post"><input name="name" placeholder="姓名"><textarea name="content" placeholder="请填写您对本政策的意见"></textarea><button>提交留言</button></form></div>`,
  frame: ({ board }) =>
    board === null ? '' : `<h3>${board.label}</h3>${anchor({ label: '我要留言', url: board.url })}`,
} as const satisfies Record<string, Writer>;

export const faqs = {
  definitions: ({ questions }) =>
    hasNone(questions)
      ? ''
      : `<div class="faq"><h3>常见问题解答</h3><dl>${questions.map(([q, a]) => `<dt>问：${q}</dt><dd>答：${a}</dd>`).join('')}</dl></div>`,
  paragraphs: ({ questions }) =>
    hasNone(questions)
      ? ''
      : `<h3>高频问题解答</h3>${questions.map(([q, a], i) => `<p><b>${i + 1}．${q}</b></p><p>${a}</p>`).join('')}`,
  folded: ({ questions }) =>
    hasNone(questions)
      ? ''
      : `<section><h2>热点问答</h2>${questions.map(([q, a]) => `<details><summary>${q}</summary><p>${a}</p></details>`).join('')}</section>`,
} as const satisfies Record<string, Writer>;

const menu: readonly Named[] = [
  { label: '首页', url: '/' },
  { label: '政务公开', url: '/zwgk/' },
  { label: '政策解读', url: '/zwgk/zcjd/' },
  { label: '一网通办', url: 'https://zwdt.sh.gov.cn/' },
  { label: '互动交流', url: '/zmhd/' },
];

export const menuOf = ({ around }: Paper, write: (link: string) => string) =>
  [...menu, ...around].map((one) => write(anchor(one))).join('');

export const wayOf = ({ crumbs }: Paper, between: string) =>
  `您现在的位置：${crumbs.map((label, i) => anchor({ label, url: i === 0 ? '/' : `/zwgk/${i}/` })).join(between)}`;
