import { regulationTextAuthority } from '../../rules/guided/regulation-text-authority.ts';
import { guidedTable } from './guided-table.ts';
import { keyPassages } from './key-passage.ts';
import type { Change } from './page-of.ts';
import { link } from './parts-of-page.ts';

const articles = ['第一条 为了规范……', '第二条 本条例所称……', '第三条 各级人民政府……'];
const page = (title: string, ...lines: string[]): Change => ({
  kind: { kind: 'other', normative: 'no', policy: 'no' },
  title: { text: title },
  keyPassages: keyPassages(...lines),
});
const OPENNESS = '中华人民共和国政府信息公开条例';
const DECREE = '（2007年4月5日中华人民共和国国务院令第492号公布）';

guidedTable(regulationTextAuthority, {
  evidence: [
    ['登载全文，没有修订说明', page(OPENNESS, ...articles), { message: 'undated', suggests: null }],
    [
      '写明修订',
      page(OPENNESS, '（2007年4月5日国务院令第492号公布　2019年4月3日国务院令第711号修订）', ...articles),
      { message: 'amended', suggests: null },
    ],
    [
      '链接国家行政法规库',
      { ...page(OPENNESS, ...articles), links: [link('现行文本', 'https://xzfg.moj.gov.cn/front/law/100')] },
      { message: 'database', suggests: 'current' },
    ],
    ['书名号和版次', page(`《${OPENNESS}》（2019年修订）`, ...articles), { message: 'undated' }],
    ['不带国名的条例，正文有国务院令', page('优化营商环境条例', DECREE, ...articles), { message: 'undated' }],
    ['法的实施条例也是行政法规', page('中华人民共和国企业所得税法实施条例', ...articles)],
    [
      '全文在附件里',
      { ...page(OPENNESS), links: [link('条例全文.pdf', 'https://www.jiading.gov.cn/files/1.pdf')] },
      { message: 'undated' },
    ],
  ],
  nothing: [
    [
      '只在文中引用',
      page('关于做好信息公开工作的通知', `根据《${OPENNESS}》（国务院令第711号）`, ...articles),
    ],
    ['地方性法规', page('上海市优化营商环境条例', '国务院令第722号', ...articles)],
    ['外省地方性法规', page('浙江省信访条例', '国务院令第431号', ...articles)],
    ['法律', page('中华人民共和国行政处罚法', ...articles)],
    [
      '条例的解读',
      {
        ...page(`《${OPENNESS}》解读`, ...articles),
        kind: { kind: 'interpretation', normative: 'no', policy: 'no' },
      },
    ],
    ['新闻标题提到条例', page(`国务院公布修订后的《${OPENNESS}》`, DECREE, ...articles)],
    ['有题无文', page(OPENNESS)],
    ['不带国名也没有国务院令', page('物业服务管理办法', ...articles)],
    [
      '法规列表',
      {
        ...page('行政法规', DECREE, ...articles),
        kind: { kind: 'column-list', normative: 'no', policy: 'no' },
      },
    ],
  ],
});
