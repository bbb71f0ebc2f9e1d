import type { Facts, PageFacts } from '../../facts/page.ts';
import { columnAddress, isFurtherPage } from './column-address.ts';

type Page = PageFacts & Pick<Facts, 'links'>;

const BACK = /^[<«‹]*(?:上一?页|前一?页|previous|prev)$/i;

/** `/lm/?` is `/lm/`, and so is `/lm/index.html`. */
function plain(url: string): string {
  const [whole = ''] = url.split('#', 1);
  return whole.replace(/\?$/, '').replace(/\/(?:index|default)\.\w+(?=$|\?)/i, '/');
}

/** Whether two addresses are the first page of one list: with and without `page=1`. */
function areFirst(one: string, other: string): boolean {
  return columnAddress(one) === columnAddress(other) && !isFurtherPage(one) && !isFurtherPage(other);
}

/** Whether a page is a further one of its list, by its address or by a way back (上一页) that leads to another page. */
export function isTurned({ address, links }: Page): boolean {
  if (isFurtherPage(address.url)) return true;
  return links.some(
    ({ label, target }) =>
      target.type === 'page' &&
      BACK.test(label.replace(/\s/g, '')) &&
      plain(target.url) !== plain(address.url) &&
      !areFirst(target.url, address.url),
  );
}
