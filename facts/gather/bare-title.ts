import type { Facts } from '../page.ts';
import type { Reading } from './reading.ts';
import { spotOf } from './selector.ts';

const SHORTEST = 6;
const LONGEST = 160;
/** What the titles of papers end in, with a status or a number behind it. */
const TITLE =
  /(?:通知|意见|办法|细则|规定|规则|规范|制度|方案|措施|决定|通告|公告|公示|批复|函|报告|规划|计划|指南|条例|解读|说明)(?:[（(【[〔][^（）()【】]{1,24}[）)】\]〕])*$/;
/** A title that goes on in the next line. */
const GOES_ON = /(?:关于|印发|转发|发布|修订|调整|的)$/;
/** Elements of a page that was set without headings. */
const PLAIN = new Set(['body', 'pre']);
/** What templates of print views and editors leave in a page's title. */
const NO_TITLE =
  /^(?:打印(?:页面?|本页|预览)?|无标题(?:文档|页)?|新建.{0,8}|untitled.{0,12}|详[情细](?:页面?)?|正文|内容(?:页|详情)?)?$/i;
const HEAD_LINES = 12;
/** What the names of sites end in. */
const SITE = /(?:门户网站|政府网站?|官方网站|网站群?|政务网|信息网|公开网|人民政府)$/;

/** The title of a page without headings or containers: a line before its text; null where no line is one. */
export function titleLineOf(reading: Reading, document: string): Facts['title']['heading'] {
  const { region, survey } = reading;
  if (region === null) return null;
  const whole = document.replace(/\s/g, '');
  const isPlain = PLAIN.has(region.part.tag);
  if (!isPlain && isSiteAlone(document)) return titleAbove(reading, region.firstLine);
  if (!isPlain && (whole === '' || !NO_TITLE.test(whole))) return null;
  const from = isPlain ? region.part.line : region.firstLine - HEAD_LINES;
  const head = survey.lines.slice(Math.max(0, from), region.firstLine);
  const words = head.map(({ text }) => text.trim());
  const isOwn = (text: string) =>
    text.length >= SHORTEST && text.length <= LONGEST && !/[：:。；]/.test(text);
  const named = words.findIndex((text) => isOwn(text) && whole.includes(text.replace(/\s/g, '')));
  const at = named >= 0 ? named : words.findIndex((text) => isOwn(text) && TITLE.test(text));
  const line = head[at];
  const part = survey.parts[line?.part ?? -1];
  if (part === undefined) return null;
  const before = words[at - 1] ?? '';
  const text = isOwn(before) && GOES_ON.test(before) ? before + words[at] : (words[at] ?? '');
  return spotOf(part, text, survey);
}

/** Whether a page's title names the site and nothing else. */
function isSiteAlone(document: string): boolean {
  const pieces = document.split(/[-_|—–]+/).map((piece) => piece.trim());
  return document !== '' && pieces.every((piece) => SITE.test(piece));
}

/** The last line before the text that ends as the titles of papers do, outside links, where menus and ways from the top are. */
function titleAbove({ survey }: Reading, end: number): Facts['title']['heading'] {
  const at = survey.lines.slice(Math.max(0, end - HEAD_LINES), end).findLast((line) => {
    const text = line.text.trim();
    const inLink = (survey.parts[survey.runs[line.firstRun]?.part ?? -1]?.link ?? -1) >= 0;
    const isOne = text.length >= SHORTEST && text.length <= LONGEST && !/[：:。；>＞»]/.test(text);
    return isOne && !inLink && TITLE.test(text);
  });
  const part = survey.parts[at?.part ?? -1];
  return at === undefined || part === undefined ? null : spotOf(part, at.text.trim(), survey);
}
