import { commonAddresses, landingOf } from './catalogue-links.ts';
import type { Pressable } from './reach.ts';

interface Cell {
  readonly head: string;
  readonly text: string;
  readonly links: readonly number[];
  readonly presses: readonly string[];
  readonly unfilled: boolean;
}

interface Spot {
  selector: string;
  text: string;
}

interface Row {
  readonly form: 'table' | 'fields' | 'list' | 'line';
  readonly cells: readonly Cell[];
  readonly hidden: boolean;
  readonly at: Spot;
}

interface Linked extends Pressable {
  readonly label: string;
  readonly hidden: boolean;
  readonly target: Pressable['target'] & {
    readonly host: string;
    readonly path: string;
    readonly item: boolean;
    readonly file: string | null;
  };
}

interface Page {
  readonly catalogueRows: readonly Row[];
  readonly links: readonly Linked[];
  readonly address: { readonly url: string; readonly host: string; readonly path: string };
  readonly linkVerdicts: readonly { readonly url: string; readonly verdict: string }[] | null;
}

/**
 * How a row of the catalogue of standards is linked. `linked`: to content. `dead`: to what does not open.
 * `open`: by a placeholder, or by what a script is yet to write. `bare`: not at all.
 */
export interface StandardsRow {
  readonly state: 'linked' | 'dead' | 'open' | 'bare';
  readonly at: Spot;
}

const BASIS_HEAD = /依据|法规/;
/** 本镇, 目前, 2025年, 暂: who or when, before the words that there is nothing. */
const OF_WHOM = /^[（(]?(?:本.{1,8}?|该项|此项|目前|今年|20\d{2}年度?)?[，,]?(?:暂|尚|均)?(?=[不无没未非])/;
const NOTHING =
  /^(?:不涉及|不适用|无[该此本]?[类项]?(?:相关)?(?:事项|内容|领域|信息|情况|业务|数据|项|类)|没有.{0,6}|未(?:开展|涉及|产生|发生|形成).{0,8}|不属于.{0,8}(?:职权|职责|权限|范围)|非本.{1,4}(?:事项|职权|职责)).{0,4}[)）]?[。]?$/;
/** 本镇无: nothing stands behind it. */
const OWN_NOTHING = /^本.{1,8}无[。]?$/;
/** A lone 无 or a dash says that there is nothing only where content or a link should stand. */
const EMPTY = /^(?:无|暂无|[-—–/／]+)$/;
const CONTENT_HEAD = /内容|链接|网址|备注|查看|操作|详情|要素|^$/;
const ON_REQUEST = /依申请/;
const PROACTIVE = /主动/;
const TICK = /[√✓✔■☑●○◯◆★是]/;
const WAY_HEAD = /方式/;
const CHANNEL_HEAD = /渠道|载体/;
const OFFLINE = /公示栏|公告栏|宣传栏|电子屏|入户|现场|便民服务站|纸质|广播|会议|电话/;
/** A box that is not ticked stands before what does not apply. */
const UNTICKED = /[□☐]\s*[^□☐■☑√✓]*/g;
const ONLINE = /网|平台|公报|微信|微博|新媒体|客户端|APP|随申办/i;

function ticked(text: string): string {
  return text.replace(UNTICKED, '');
}

function saysNothing(text: string): boolean {
  return NOTHING.test(text.replace(OF_WHOM, '')) || OWN_NOTHING.test(text);
}

function isMarkedNothing(cells: readonly Cell[]): boolean {
  return cells.some(
    ({ head, text, links }) =>
      links.length === 0 &&
      (saysNothing(text) || (EMPTY.test(text) && head !== '' && CONTENT_HEAD.test(head))),
  );
}

/** Given out on request only: its column is ticked and that of 主动 is not. */
function isOnRequest(cells: readonly Cell[]): boolean {
  const ways = cells.filter(
    ({ head }) => WAY_HEAD.test(head) && !PROACTIVE.test(head) && !ON_REQUEST.test(head),
  );
  const words = ways.map(({ text }) => ticked(text)).join(' ');
  if (ON_REQUEST.test(words) && !PROACTIVE.test(words)) return true;
  const tickedUnder = (head: RegExp) =>
    cells.some((cell) => head.test(cell.head) && TICK.test(ticked(cell.text)));
  return tickedUnder(ON_REQUEST) && !tickedUnder(PROACTIVE);
}

/** Made known on a notice board or at home, not on the web. */
function isOffline(cells: readonly Cell[]): boolean {
  const words = cells
    .filter(({ head }) => CHANNEL_HEAD.test(head))
    .map(({ text }) => ticked(text))
    .join(' ');
  return OFFLINE.test(words) && !ONLINE.test(words);
}

function isLeaf({ form, cells }: Row): boolean {
  return form !== 'line' && cells.length > 0;
}

/** Rows that need no link: of what there is none, of what is given on request, of what is not on the web. */
function isExempt({ cells }: Row): boolean {
  return isMarkedNothing(cells) || isOnRequest(cells) || isOffline(cells);
}

function stateOf({ cells, hidden }: Row, common: ReadonlySet<string>, page: Page): StandardsRow['state'] {
  const broken = new Set(
    (page.linkVerdicts ?? []).filter(({ verdict }) => verdict === 'broken').map(({ url }) => url),
  );
  const states = cells
    .filter(({ head }) => !BASIS_HEAD.test(head))
    .flatMap((cell): StandardsRow['state'][] => {
      const linked = cell.links.flatMap((at) => {
        const link = page.links[at];
        return link === undefined || (link.hidden && !hidden) || common.has(link.target.url)
          ? []
          : [stateOfLink(link, broken, page)];
      });
      return [...linked, ...cell.presses.map(() => 'linked' as const), cell.unfilled ? 'open' : 'bare'];
    });
  const order = ['linked', 'open', 'dead'] as const;
  return order.find((state) => states.includes(state)) ?? 'bare';
}

function stateOfLink(link: Linked, broken: ReadonlySet<string>, { address }: Page): StandardsRow['state'] {
  const [bare = ''] = link.target.url.split('#');
  switch (landingOf(link, address)) {
    case 'content':
    case 'column':
    case 'acts':
      return broken.has(bare) ? 'dead' : 'linked';
    case 'unclear':
      // An address without a file's name is a page all the same.
      return link.target.type === 'page' ? (broken.has(bare) ? 'dead' : 'linked') : 'open';
    case 'above':
    case 'nowhere':
      return 'bare';
  }
}

/** The rows of a catalogue of standards that should be linked, and how many there are in all. */
export function standardsRows(page: Page): { rows: StandardsRow[]; total: number } {
  const leaves = page.catalogueRows.filter(isLeaf);
  const due = leaves.filter((row) => !isExempt(row));
  const common = commonAddresses(due, page.links);
  const rows = due.map((row) => ({ state: stateOf(row, common, page), at: row.at }));
  return { rows, total: leaves.length };
}

/** The fields of work of 基层政务公开标准指引 (国办发〔2019〕54号), by the words that tell them apart. */
const FIELD_OF_WORK =
  /^(?:\d+[.、]?)?(?:国土空间规划|重大建设项目|公共资源交易|财政预决算|安全生产|税收(?:征收)?管理|征地补偿|农村集体土地征收|国有土地上?房屋征收.{0,6}|保障性住房|农村危房改造|生态环境|公共文化服务|公共法律服务|扶贫|乡村振兴|救灾|食品药品监管|城市综合执法|就业(?:创业)?|社会保险|社会救助|养老服务|户籍管理|涉农补贴|义务教育|医疗卫生|市政服务|统计|旅游|自然资源)(?:领域)?$/;
const SUB_CATALOGUE = /标准目录|领域/;

/** What the page lists are catalogues of single fields of work, each on a page or in a file of its own. */
export function listsFields({
  catalogueRows,
  links,
}: Pick<Page, 'catalogueRows' | 'links'>): 'pages' | 'files' | null {
  const entries = catalogueRows.filter((row) => isLeaf(row) && row.form === 'list');
  const own = entries.filter(({ cells }) => {
    const text = cells
      .map((cell) => cell.text)
      .join('')
      .replace(/\s/g, '');
    return text.length <= 40 && (FIELD_OF_WORK.test(text) || SUB_CATALOGUE.test(text));
  });
  if (own.length === 0 || 2 * own.length <= entries.length) return null;
  const targets = own.flatMap(({ cells }) =>
    cells.flatMap((cell) => cell.links.map((at) => links[at]?.target)),
  );
  const files = targets.filter((target) => target !== undefined && target.file !== null).length;
  return files > 0 && 2 * files > targets.length ? 'files' : 'pages';
}
