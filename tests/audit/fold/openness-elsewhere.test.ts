import { expect, it } from 'vitest';
import { SiteFold } from '../../../audit/fold/site-fold.ts';
import type { PageFacts } from '../../../facts/page.ts';
import type { Link } from '../../../facts/shape/links.ts';
import { pageOf } from '../../rules/page-of.ts';
import { link } from '../../rules/parts-of-page.ts';

const HOST = 'www.qinghe.gov.cn';
const BESIDE = 'xxgk.qinghe.gov.cn';
const ABOVE = 'www.above.gov.cn';

function page(host: string, kind: 'home' | 'government-openness-index' | 'other', ...links: Link[]) {
  const path = kind === 'home' ? '/' : '/zwgk/';
  return pageOf({ address: { url: `https://${host}${path}`, host, path }, kind: { kind }, links });
}
const to = (label: string, host: string, change: Partial<Link> = {}) =>
  link(label, `https://${host}/zfxxgk/`, { place: 'navigation', ...change });
const INDEX = page(HOST, 'government-openness-index');

it.each<[why: string, complete: boolean, pages: readonly PageFacts[]]>([
  ['首页的政务公开在本站', true, [page(HOST, 'home', to('政务公开', HOST)), INDEX]],
  ['在本级政府的另一台主机上', false, [page(HOST, 'home', to('政府信息公开', BESIDE))]],
  ['前面带着政府的名称', false, [page(HOST, 'home', to('清河区政府信息公开网', BESIDE))]],
  ['村务公开不是政务公开', true, [page(HOST, 'home', to('村务公开', BESIDE))]],
  ['写作繁体、中间有空格', false, [page(HOST, 'home', to('政 務 公 開', BESIDE))]],
  [
    '本站也有公开首页，法定主动公开内容在另一台主机上',
    false,
    [page(HOST, 'home'), page(HOST, 'government-openness-index', to('法定主动公开内容', BESIDE))],
  ],
  [
    '那台主机也读了',
    true,
    [page(HOST, 'home', to('政府信息公开', `a.${HOST}`)), page(`a.${HOST}`, 'government-openness-index')],
  ],
  ['镇的网站没有公开首页，链接到区里的', false, [page(HOST, 'home', to('信息公开', ABOVE))]],
  ['有自己的公开首页，上级的只是友情链接', true, [page(HOST, 'home', to('信息公开', ABOVE)), INDEX]],
  ['页脚里的链接', true, [page(HOST, 'home', to('政务公开', BESIDE, { place: 'footer' }))]],
  ['看不见的链接', true, [page(HOST, 'home', to('政务公开', BESIDE, { hidden: true }))]],
  [
    '另一台主机上是别的栏目',
    true,
    [page(HOST, 'home', to('政务公开工作动态', BESIDE), to('政务服务', BESIDE))],
  ],
  ['文章里提到', true, [page(HOST, 'home'), page(HOST, 'other', to('政务公开', BESIDE))]],
])('a site is seen whole only with its section of openness: %s', (_why, complete, pages) => {
  const fold = new SiteFold(HOST);
  for (const one of pages) fold.add(one);
  fold.complete(true);
  expect(fold.facts.coverage.complete).toBe(complete);
});
