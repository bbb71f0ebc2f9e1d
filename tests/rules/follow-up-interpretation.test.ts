import type { Facts } from '../../facts/page.ts';
import { followUpInterpretation } from '../../rules/guided/follow-up-interpretation.ts';
import { guidedTable } from './guided-table.ts';
import { keyPassages } from './key-passage.ts';
import { type Change, spot } from './page-of.ts';
import { link } from './parts-of-page.ts';

const NAME = '《嘉定区公共租赁住房管理办法》';
const read = (label: string, folder: string) =>
  link(label, `https://www.jiading.gov.cn/zcjd/${folder}/content_${folder.length}.html`, {
    place: 'related',
  });
const old = {
  published: { date: '2025-03-04', from: 'line' as const, at: spot('2025-03-04') },
  issued: null,
};
const recent = {
  published: { date: '2025-08-04', from: 'line' as const, at: spot('2025-08-04') },
  issued: null,
};
const letters = (count: number): Facts['messages'] =>
  Array.from({ length: count }, (_, i) => ({
    title: `关于公租房申请的第${i}个问题`,
    submitted: '2025-06-01',
    replied: null,
    status: '',
    at: spot(`问题${i}`),
  }));
const interpretation = (title: string): Change => ({
  kind: { kind: 'interpretation', normative: 'no', policy: 'no' },
  title: { text: title, heading: spot(title, 'h1') },
});

guidedTable(followUpInterpretation, {
  evidence: [
    ['标题写明跟踪解读', interpretation(`${NAME}跟踪解读`), { message: 'labelled', suggests: 'followed' }],
    [
      '文件页链接二次解读',
      { dates: recent, links: [read(`${NAME}二次解读`, '2025-09-01')] },
      { message: 'labelled', suggests: 'followed' },
    ],
    [
      '两次解读不在同一天',
      { dates: old, links: [read(`${NAME}解读`, '2025-03-04'), read(`${NAME}视频解读`, '2025-07-20')] },
      { message: 'severalDays', suggests: 'followed' },
    ],
    [
      '施行满半年，留言不少',
      { dates: old, messages: letters(4), links: [read(`${NAME}解读`, '2025-03-04')] },
      { message: 'needed', suggests: null },
    ],
    [
      '同一天的多种形式不算，留言不少',
      {
        dates: old,
        messages: letters(3),
        links: [read(`${NAME}解读`, '2025-03-04'), read(`${NAME}图解`, '20250304')],
      },
      { message: 'needed', suggests: null },
    ],
    [
      '有高频问题清单',
      { dates: old, links: [link('公租房高频问题解答', 'https://www.jiading.gov.cn/faq/100001')] },
      { message: 'needed' },
    ],
  ],
  nothing: [
    ['没有新问题的迹象', { dates: old }],
    [
      '同一天的多种形式',
      { dates: old, links: [read(`${NAME}解读`, '2025-03-04'), read(`${NAME}图解`, '20250304')] },
    ],
    ['施行未满半年', { dates: recent, messages: letters(5) }],
    ['没有日期', { dates: { published: null, issued: null }, messages: letters(5) }],
    ['已废止', { dates: old, messages: letters(5), kind: { repealed: true } }],
    ['普通解读', { ...interpretation(`${NAME}解读`), dates: old }],
    [
      '解读背景里说“执行中的新问题”',
      { ...interpretation(`${NAME}解读`), keyPassages: keyPassages('针对实施中出现的新问题，修订了办法。') },
    ],
    [
      '留言板页面',
      { kind: { kind: 'message-board', normative: 'no', policy: 'no' }, messages: letters(9), dates: old },
    ],
  ],
});
