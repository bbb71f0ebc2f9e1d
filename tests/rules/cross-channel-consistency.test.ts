import type { Facts } from '../../facts/page.ts';
import { crossChannelConsistency } from '../../rules/guided/cross-channel-consistency.ts';
import { guidedTable } from './guided-table.ts';
import { type Change, spot } from './page-of.ts';
import { link } from './parts-of-page.ts';

type Field = Facts['documentFields'][number];
const field = (name: Field['name'], label: string, value: string): Field => ({
  name,
  label,
  value,
  picture: false,
  where: 'head',
  at: spot(`${label}：${value}`, '.field'),
});
const row = (title: string, id: number, date: string | null = null, status = '') => ({
  title,
  url: `https://www.jiading.gov.cn/gfxwj/${id}`,
  date,
  status,
  at: spot(title, `#r${id}`),
});
const list = (...listEntries: Facts['listEntries']): Change => ({
  kind: { kind: 'column-list', normative: 'no', policy: 'no', official: 'no' },
  title: { text: '规范性文件' },
  listEntries,
  links: listEntries.map(({ title, url }) => link(title, url)),
});
const NAME = '嘉定区公共租赁住房管理办法';
const pubDate = (content: string) => [{ name: 'PubDate', content, writtenAs: 'PubDate' }];
const elsewhere = (label: string, url: string, change = {}) =>
  link(label, url, { place: 'related', ...change });

guidedTable(crossChannelConsistency, {
  evidence: [
    [
      '同名两行，状态不同',
      list(
        row(`关于印发《${NAME}》的通知`, 10001, '2025-03-04', '有效'),
        row(`关于印发《${NAME}》的通知`, 10002, '2025-03-04', '废止'),
      ),
      { message: 'differs', suggests: 'differs' },
    ],
    [
      '同一地址，日期不同',
      list(row(`《${NAME}》全文`, 10001, '2025-03-04'), row(`《${NAME}》全文`, 10001, '2025-05-20')),
      { message: 'differs', suggests: 'differs' },
    ],
    [
      '同一地址，标题不同',
      list(row(`关于印发《${NAME}》的通知`, 10001), row('关于修订公共租赁住房管理办法的通知', 10001)),
      { message: 'differs' },
    ],
    [
      '信息栏与正文文号不同',
      {
        documentFields: [field('documentNumber', '文号', '嘉府规发〔2025〕1号')],
        body: { numbers: [{ words: '嘉府规发〔2025〕2号', at: spot('嘉府规发〔2025〕2号') }] },
      },
      { message: 'differs', suggests: 'differs' },
    ],
    [
      '信息栏与页面标签日期不同',
      {
        documentFields: [field('publishDate', '发布日期', '2025-03-04')],
        metaTags: pubDate('2025-04-18 10:00'),
      },
      { message: 'differs', suggests: 'differs' },
    ],
    [
      '市级平台也有同一文件',
      {
        links: [
          elsewhere(`关于印发《${NAME}》的通知`, 'https://www.shanghai.gov.cn/gwk/search/content/100001'),
        ],
      },
      { message: 'elsewhere', suggests: null },
    ],
    [
      '公众号也有',
      { links: [elsewhere(`《${NAME}》`, 'https://mp.weixin.qq.com/s/AbCd1234')] },
      { message: 'elsewhere', suggests: null },
    ],
  ],
  nothing: [
    ['只有一处', {}],
    ['缩略标题', list(row(`关于印发《${NAME}》的通知`, 10001), row('关于印发《嘉定区公共租赁…', 10001))],
    [
      '时区差一天',
      list(row(`《${NAME}》全文`, 10001, '2025-03-04'), row(`《${NAME}》全文`, 10001, '2025-03-05')),
    ],
    [
      '每年同名的公告，地址不同',
      list(
        row('关于公布先进集体名单的公告', 10001, '2024-03-04'),
        row('关于公布先进集体名单的公告', 10002, '2025-03-04'),
      ),
    ],
    [
      '文号写法不同',
      {
        documentFields: [field('documentNumber', '文号', '嘉府规发[2025]1号')],
        body: { numbers: [{ words: '嘉府规发〔2025〕1号', at: spot('嘉府规发〔2025〕１号') }] },
      },
    ],
    [
      '句子里的文号是别的文件',
      {
        documentFields: [field('documentNumber', '文号', '嘉府规发〔2025〕1号')],
        body: {
          numbers: [{ words: '沪府规〔2024〕9号', at: spot('根据市政府文件（沪府规〔2024〕9号）的要求，') }],
        },
      },
    ],
    [
      '标签日期差一天',
      {
        documentFields: [field('publishDate', '发布日期', '2025-03-04')],
        metaTags: pubDate('2025-03-03 23:50'),
      },
    ],
    ['本站的同一文件', { links: [elsewhere(`《${NAME}》`, 'https://www.jiading.gov.cn/a/100001')] }],
    ['别的平台的解读', { links: [elsewhere(`《${NAME}》解读`, 'https://mp.weixin.qq.com/s/AbCd1234')] }],
    ['别的文件', { links: [elsewhere('《嘉定区停车场管理办法》', 'https://www.shanghai.gov.cn/a/100001')] }],
    [
      '分享按钮',
      { links: [elsewhere(`《${NAME}》`, 'https://service.weibo.com/share', { place: 'toolbar' })] },
    ],
    [
      '新闻的转载',
      {
        kind: { kind: 'other', normative: 'no', policy: 'no', official: 'no' },
        title: { text: '公租房新政今日施行' },
        links: [elsewhere('公租房新政今日施行', 'https://mp.weixin.qq.com/s/AbCd1234')],
      },
    ],
  ],
});
