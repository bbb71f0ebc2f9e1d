import { attachments, boards, faqs, menuOf, relations, texts, type Writer, wayOf } from './blocks.ts';
import * as fields from './fields.ts';
import type { Paper } from './paper.ts';

/** How a site system makes a page of a paper. */
export interface Vendor {
  readonly id: string;
  readonly page: Writer;
}

const FOOT =
  '主办单位：上海市嘉定区人民政府办公室　网站标识码：3101140001　沪ICP备05000000号　沪公网安备31011402000000号';

interface Frame {
  readonly title: Writer;
  readonly fields: fields.FieldWriter;
  readonly text: Writer;
  /** What stands behind the text, in its order. */
  readonly behind: readonly Writer[];
  readonly head?: Writer;
}

/** A page of blocks, as most systems write it today. */
function modern({ title, fields: write, text, behind, head = () => '' }: Frame): Writer {
  return (
    paper,
  ) => `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>${paper.title}_上海嘉定</title>${head(paper)}</head><body>
<div class="header"><div class="logo"><img src="/logo.png" alt="上海市嘉定区人民政府"></div><ul class="nav">${menuOf(paper, (link) => `<li>${link}</li>`)}</ul></div>
<div class="position">${wayOf(paper, ' &gt; ')}</div>
<div class="main"><div class="article">${stampOf(paper)}${title(paper)}${write(paper.fields)}${text(paper)}${behind.map((one) => one(paper)).join('\n')}</div></div>
<div class="footer"><p>${FOOT}</p></div></body></html>`;
}

/** A page of tables without a single class, as those that were never made anew. */
function tables({ title, fields: write, text, behind }: Frame): Writer {
  return (
    paper,
  ) => `<HTML><HEAD><META http-equiv=Content-Type content="text/html; charset=utf-8"><TITLE>${paper.title}</TITLE></HEAD><BODY>
<TABLE width=960 align=center><TR><TD>${menuOf(paper, (link) => `${link} | `)}</TD></TR></TABLE>
<TABLE width=960 align=center><TR><TD height=28>${wayOf(paper, ' >> ')}</TD></TR><TR><TD>${stampOf(paper)}${title(paper)}</TD></TR><TR><TD>${write(paper.fields)}</TD></TR><TR>${text(paper)}</TR>${behind.map((one) => `<TR><TD>${one(paper)}</TD></TR>`).join('')}</TABLE>
<TABLE width=960 align=center><TR><TD align=center>${FOOT}</TD></TR></TABLE></BODY></HTML>`;
}

const stampOf = ({ stamp }: Paper) => (stamp === '' ? '' : `<p>${stamp}</p>`);
const h1: Writer = ({ title }) => `<h1>${title}</h1>`;
const named =
  (name: string): Writer =>
  ({ title }) =>
    `<div class="${name}">${title}</div>`;
const bold: Writer = ({ title }) => `<center><b><font size=5>${title}</font></b></center>`;

const tags: Writer = ({ title, crumbs }) =>
  `<meta name="SiteName" content="上海嘉定"><meta name="SiteIDCode" content="3101140001"><meta name="ColumnName" content="${crumbs.at(-1)}"><meta name="ArticleTitle" content="${title}"><meta name="PubDate" content="2023-05-12 09:30"><meta name="ContentSource" content="上海市嘉定区人民政府">`;

/** Twelve ways that differ in every part: fields, title, text, what is related, board, questions. */
export const vendors: readonly Vendor[] = [
  {
    id: 'shanghai-table',
    page: modern({
      title: h1,
      fields: fields.table,
      text: texts.shanghai,
      behind: [attachments.listed, relations.block, boards.link, faqs.definitions],
      head: tags,
    }),
  },
  {
    id: 'trs-list',
    page: modern({
      title: named('xl_title'),
      fields: fields.list,
      text: texts.trs,
      behind: [attachments.inText, relations.line, boards.picture, faqs.paragraphs],
      head: tags,
    }),
  },
  {
    id: 'hanweb-headed',
    page: modern({
      title: named('title'),
      fields: fields.headedTable,
      text: texts.hanweb,
      behind: [attachments.inText, relations.definition, boards.link, faqs.definitions],
    }),
  },
  {
    id: 'vsb-lines',
    page: modern({
      title: h1,
      fields: fields.lines,
      text: texts.vsb,
      behind: [attachments.listed, relations.card, boards.form, faqs.folded],
    }),
  },
  {
    id: 'tables-nested',
    page: tables({
      title: bold,
      fields: fields.nestedTable,
      text: texts.breaks,
      behind: [attachments.inText, relations.line, boards.picture, faqs.paragraphs],
    }),
  },
  {
    id: 'stacked',
    page: modern({
      title: h1,
      fields: fields.stackedTable,
      text: texts.trs,
      behind: [attachments.listed, relations.block, boards.frame, faqs.definitions],
    }),
  },
  {
    id: 'definitions',
    page: modern({
      title: named('article-title'),
      fields: fields.definitions,
      text: texts.article,
      behind: [attachments.listed, relations.aside, boards.form, faqs.folded],
      head: tags,
    }),
  },
  {
    id: 'boxes',
    page: modern({
      title: h1,
      fields: fields.boxes,
      text: texts.article,
      behind: [relations.card, attachments.inText, boards.link, faqs.paragraphs],
    }),
  },
  {
    id: 'brackets',
    page: modern({
      title: named('bt'),
      fields: fields.brackets,
      text: texts.hanweb,
      behind: [attachments.inText, relations.line, boards.frame, faqs.definitions],
    }),
  },
  {
    id: 'one-line',
    page: modern({
      title: h1,
      fields: fields.oneLine,
      text: texts.vsb,
      behind: [attachments.inText, relations.definition, boards.picture, faqs.folded],
      head: tags,
    }),
  },
  {
    id: 'parted-colon',
    page: modern({
      title: named('tit'),
      fields: fields.partedColon,
      text: texts.shanghai,
      behind: [attachments.listed, relations.aside, boards.link, faqs.paragraphs],
    }),
  },
  {
    id: 'spaced-list',
    page: modern({
      title: h1,
      fields: fields.spacedList,
      text: texts.trs,
      behind: [relations.block, attachments.listed, boards.form, faqs.definitions],
    }),
  },
];
