import type { Facts } from '../page.ts';

/** `/print.jsp`, `/print/12.html`, `/dayin/`, `/content_print.html`. */
const PATH = /\/(?:print|printpage|printview|dayin)(?:\.\w+|\/|$)|[/_-]print\.(?:s?html?|jsp|do|aspx?|php)$/i;
const NAME = /^(?:print|printable|isprint|printview|printpage)$/i;
const NO = /^(?:0|false|no|)$/i;
const WAY_OF_SHOWING = /^(?:format|mode|view|action|type)$/i;
const PRINTED = /^print(?:able)?$/i;
/** A page with so many links in its menus is one to read, though its address says what it looks like on paper. */
const MENU_LINKS = 5;

/** Whether a path is that of a page as it is printed. */
export function isPrintPath(path: string): boolean {
  return PATH.test(path);
}

/** Whether a parameter of a query asks for a page as it is printed. */
export function isPrintParameter(name: string, value: string): boolean {
  return (NAME.test(name) && !NO.test(value)) || (WAY_OF_SHOWING.test(name) && PRINTED.test(value));
}

/**
 * Whether this is another page as it is printed: its text, without what stands around it there. The address alone
 * tells: some templates leave 打印页面 as the title of every page.
 */
export function isPrintView({ address, links }: Pick<Facts, 'address' | 'links'>): boolean {
  if (!isPrintPath(address.path) && !isPrintQuery(address.query)) return false;
  const menu = links.filter(({ place, target }) => place === 'navigation' && target.type === 'page');
  return menu.length < MENU_LINKS;
}

function isPrintQuery(query: string): boolean {
  if (!/print/i.test(query)) return false;
  return query
    .replace(/^\?/, '')
    .split('&')
    .some((one) => {
      const [name = '', value = ''] = one.split('=');
      return isPrintParameter(name, value);
    });
}
