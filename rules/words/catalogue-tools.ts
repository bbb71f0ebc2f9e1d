import { type Pressable, reachOf } from './reach.ts';

interface Labelled {
  readonly label: string;
  readonly place: string;
  readonly hidden: boolean;
}

interface Page {
  readonly queryFields: readonly { readonly label: string; readonly belowTitle: boolean }[];
  readonly controls: readonly Labelled[];
  readonly links: readonly (Labelled & Pressable)[];
}

const SEARCH = /^(?:点击)?(?:查询|检索|搜索|筛选|高级检索|查找|搜一搜|search|目录检索|事项(?:检索|查询))$/i;
/** Tabs by field of work filter as well; so few are a page's own tabs. */
const LEAST_TABS = 3;
const TURN_PAGE = /^(?:下一页|下页|末页|尾页|上一页|next|[>›»]{1,2})$/i;

function isShown({ hidden, place }: Labelled): boolean {
  return !hidden && place !== 'footer';
}

/** Whether the page itself can be searched or filtered; the search of the whole site, above the title, is another thing. */
export function isSearchable({ queryFields, controls, links }: Page): boolean {
  if (queryFields.some(({ belowTitle }) => belowTitle)) return true;
  const pressed = [...controls, ...links.filter((link) => reachOf(link) === 'acts')].filter(
    (one) => isShown(one) && one.place !== 'navigation' && one.place !== 'toolbar',
  );
  return pressed.some(({ label }) => SEARCH.test(label.replace(/\s/g, ''))) || pressed.length >= LEAST_TABS;
}

/** Whether a script turns the pages: the next page has no address that could be opened. */
export function isPagedByScript({ links, controls }: Page, pager: boolean): boolean {
  if (!pager) return false;
  const turning = links.filter((link) => isShown(link) && TURN_PAGE.test(link.label.trim()));
  if (turning.some((link) => reachOf(link) === 'leads')) return false;
  return (
    turning.length > 0 || controls.some((one) => isShown(one) && TURN_PAGE.test(one.label.trim())) || pager
  );
}

const FILE_VIEWER = /\.(?:pdf|ofd|docx?|xlsx?|wps)(?:$|[?#&])|pdfjs|pdf-?viewer|flipbook/i;

/** Whether a frame shows a file: a catalogue in it cannot be clicked through. */
export function isFileFrame({
  src,
  place,
  hidden,
}: { readonly src: string } & Pick<Labelled, 'place' | 'hidden'>): boolean {
  return !hidden && place === 'main' && FILE_VIEWER.test(src);
}
