import type { Day } from './dates.ts';
import { deadlineOf } from './deadlines.ts';

/** A cell of a row, as much of it as its words tell. */
export interface WordCell {
  readonly head: string;
  readonly text: string;
  readonly shared: boolean;
  readonly unfilled: boolean;
}

interface Row<Cell extends WordCell> {
  readonly form: 'table' | 'fields' | 'list' | 'line';
  readonly cells: readonly Cell[];
}

const NAME_HEAD = /决策|事项|项目|名称|标题|议题|任务/;
const NO_NAME_HEAD = /编号|编码|代码|内容|依据|类[别型]|分类|草案|结果|情况|信息|部门|单位|时间|说明|解读/;
const TIME_HEAD = /时间|时限|日期|期限|节点|季度|进度安排|计划安排/;
const NO_TIME_HEAD = /征[求集]|公示|发布|公布|列席|会议/;
const STATUS_HEAD = /状态|进展|进度|备注|情况|调整/;
/** In the running words of an entry: （计划9月完成）. */
const TIME_IN_WORDS = /(?:计划|预计|拟于?|完成|出台|时间|时限|节点)[^，。；;）)]{0,24}/g;
const DONE = /已(?:完成|出台|印发|公布|发布|办结|通过|实施)|^完成$/;
const WITHDRAWN =
  /撤销|撤出|撤回|调出|移出|退出|剔除|取消|终止|中止|暂停|停止(?:推进|实施|执行)|不(?:再)?(?:列入|作为|推进|实施)|转为一般|暂缓|延期|顺延|推迟|延后|结转|[延移转]至?(?:20\d{2}|[明下次]一?年)|调整(?:出|[至为到](?:20\d{2}|[明下次]一?年))|^已?调整$/;
const WITHDRAWN_BEHIND =
  /[（(【[]\s*(?:已|拟)?(?:撤销|调出|调整出|移出|退出|剔除|取消|终止|中止|暂停|暂缓|延期|推迟|延后|结转)[^）)】\]]*[）)】\]]\s*$/;
/** A number in front of a name; 3岁以下, 一体化 and 12345 are words of it. */
const NUMBER =
  /^\s*(?:\d{1,3}(?:\s*[.．、)）](?!\d)|\s+|$)|[一二三四五六七八九十]{1,3}\s*[.．、]|[（(][\d一二三四五六七八九十]{1,3}[)）]|[①-⑳])\s*/;
/** What stands behind a name on the same line. */
const BEHIND_NAME =
  /\s*[（(]?\s*(?:承办|责任|牵头|主办|实施|计划|预计|完成|拟)[^：:，。（(]{0,8}[:：].*$|\s*[[（(]?20\d{2}[-/.]\d{1,2}[-/.]\d{1,2}.*$/;
/** What an entry of running words says of an item. */
const LABELS =
  /(?:(?:承办|责任|牵头|主办|实施)(?:部门|单位|科室)|(?:计划|完成|出台|决策)(?:完成)?(?:时间|时限))\s*[:：]/;
const SENTENCE = /[^。！？]{12,}[。！？]/;
/** A catalogue of a year, in a list of such: not an item. */
const CATALOGUE_ITSELF = /重大.{0,8}决策.{0,16}目录|决策(?:事项)?目录/;
const NO_ITEMS =
  /(?:无|没有|未(?:有|列入|确定|安排)|不(?:存在|涉及)).{0,24}重大.{0,6}决策|重大.{0,6}决策.{0,16}(?:为零|无|没有)(?:。|，|；|$)|决策事项[:：]?\s*无(?:。|$)/;
const LONGEST_NAME = 60;
const LONGEST_ENTRY = 200;

function plainName(text: string): string {
  return text.replace(NUMBER, '').replace(BEHIND_NAME, '').trim();
}

/** The cell with the item's name: under a head that says so, else the first without a head, else the longest of the others. */
export function nameCell<Cell extends WordCell>(cells: readonly Cell[]): Cell | undefined {
  const byHead = cells.find(
    ({ head, text }) => NAME_HEAD.test(head) && !NO_NAME_HEAD.test(head) && plainName(text) !== '',
  );
  if (byHead !== undefined) return byHead;
  const others = cells.filter(
    ({ head, text }) =>
      plainName(text).length >= 4 &&
      ![NO_NAME_HEAD, TIME_HEAD, STATUS_HEAD].some((other) => other.test(head)),
  );
  const [longest] = others.toSorted((a, b) => b.text.length - a.text.length);
  return others.find(({ head }) => head === '') ?? longest;
}

/** An item's name for a reader, without its number, its particulars, and the labels of links on the same line. */
export function nameOf({ text }: WordCell, labels: readonly string[]): string {
  let words = text;
  for (const label of labels) if (label !== '' && label !== text) words = words.replace(label, ' ');
  const name = plainName(words);
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name;
}

/** Whether a row without links of its own stages can be an item: a numbered paragraph of a notice is none. */
export function isEntry({ form, cells }: Row<WordCell>): boolean {
  if (form === 'line') return false;
  if (form !== 'list' || cells.some(({ head, text }) => head !== '' || LABELS.test(text))) return true;
  const texts = cells.map(({ text }) => text);
  return (
    texts.join('').length <= LONGEST_ENTRY &&
    !texts.some((text) => SENTENCE.test(text) || /，.*，/.test(text))
  );
}

/** Rows of one item: below the first, its name is a cell that spans rows. */
export function grouped<One extends Row<WordCell>>(rows: readonly One[]): One[][] {
  const items: One[][] = [];
  for (const row of rows) {
    const goesOn = row.form === 'table' && nameCell(row.cells)?.shared === true;
    const last = items.at(-1);
    if (goesOn && last !== undefined) last.push(row);
    else items.push([row]);
  }
  return items;
}

/** What the page lists are catalogues of single years. */
export function listsCatalogues(rows: readonly Row<WordCell>[]): boolean {
  const named = rows.filter(({ form }) => form !== 'line').flatMap(({ cells }) => nameCell(cells) ?? []);
  return named.length > 0 && named.every(({ text }) => CATALOGUE_ITSELF.test(text));
}

/** The row that says that there are no decisions to list. */
export function noItemsRow<One extends Row<WordCell>>(rows: readonly One[]): One | null {
  const says = ({ text }: WordCell) => text.length < LONGEST_ENTRY && NO_ITEMS.test(text);
  return rows.find(({ cells }) => cells.some(says)) ?? null;
}

/** The last day of the planned completion, where the item states one; `year` is the catalogue's. */
export function plannedIn(cells: readonly WordCell[], year: number): Day | null {
  const name = nameCell(cells);
  const days = cells.flatMap((cell) => {
    const { head, text } = cell;
    if (TIME_HEAD.test(head) && !NO_TIME_HEAD.test(head)) return [deadlineOf(text, year)];
    // 备注 may put the planned time off.
    if (head !== '' && cell !== name && !STATUS_HEAD.test(head)) return [];
    return [...text.matchAll(TIME_IN_WORDS)].map(([words]) => deadlineOf(words, year));
  });
  return (
    days
      .filter((day) => day !== null)
      .toSorted()
      .at(-1) ?? null
  );
}

/** The status of an item, in the columns for it. */
function statusIn(cells: readonly WordCell[]): string {
  return cells
    .filter(({ head, text }) => STATUS_HEAD.test(head) && text.length <= 40)
    .map(({ text }) => text)
    .join(' ');
}

/** Whether an item is said to be done. */
export function isDone(cells: readonly WordCell[]): boolean {
  return DONE.test(statusIn(cells));
}

/** Whether an item was taken out of the catalogue or put off; 取消 in its name is its matter. */
export function isWithdrawn(cells: readonly WordCell[]): boolean {
  return WITHDRAWN.test(statusIn(cells)) || WITHDRAWN_BEHIND.test(nameCell(cells)?.text ?? '');
}
