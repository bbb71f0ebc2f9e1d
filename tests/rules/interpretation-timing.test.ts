import type { SiteDocument, SiteInterpretation } from '../../facts/site.ts';
import { interpretationTiming } from '../../rules/site/interpretation-timing.ts';
import { at, type SiteChange, siteTable } from './site-table.ts';

const NAME = '嘉定区公共停车场管理办法';

function document(published: string | null, change: Partial<SiteDocument> = {}): SiteDocument {
  return {
    url: at('/w/1'),
    title: `关于印发《${NAME}》的通知`,
    number: null,
    published,
    issued: null,
    normative: 'yes',
    policy: 'yes',
    outward: 'yes',
    repealed: false,
    organs: [],
    interpretations: [{ url: at('/j/1'), by: 'link' }],
    ...change,
  };
}

function interpretation(
  published: string | null,
  change: Partial<SiteInterpretation> = {},
): SiteInterpretation {
  return {
    url: at('/j/1'),
    title: `《${NAME}》政策解读`,
    published,
    pictures: 0,
    media: 0,
    textLength: 900,
    form: 'text',
    documents: [{ url: at('/w/1'), by: 'link' }],
    ...change,
  };
}

const pair = (from: string | null, to: string | null, change: Partial<SiteDocument> = {}): SiteChange => ({
  documents: [document(from, change)],
  interpretations: [interpretation(to)],
});

/** One that is not the first by its title, months later. */
const later = (title: string): SiteChange => ({
  documents: [document('2025-03-04')],
  interpretations: [interpretation('2025-09-10', { title })],
  coverage: { complete: true },
});

/** So many documents, all interpreted on one day, months later. */
function moved(count: number): SiteChange {
  const numbers = Array.from({ length: count }, (_, i) => i);
  const url = (i: number) => at(`/j/${i}`);
  return {
    documents: numbers.map((i) =>
      document(`2025-0${i + 1}-05`, { url: at(`/w/${i}`), interpretations: [{ url: url(i), by: 'link' }] }),
    ),
    interpretations: numbers.map((i) => interpretation('2025-09-10', { url: url(i) })),
  };
}

siteTable(interpretationTiming, {
  passed: [
    ['同一天', pair('2025-03-04', '2025-03-04'), { message: 'kept' }],
    ['解读先发', pair('2025-03-04', '2025-03-03')],
    ['成文早于发布：只比发布日期', pair('2025-03-04', '2025-03-04', { issued: '2025-02-10' })],
    [
      '多份解读取最早的',
      {
        documents: [
          document('2025-03-04', {
            interpretations: [1, 2].map((i) => ({ url: at(`/j/${i}`), by: 'link' as const })),
          }),
        ],
        interpretations: [interpretation('2025-05-06'), interpretation('2025-03-04', { url: at('/j/2') })],
      },
    ],
    ['市里文件库先发，本站文件页晚于解读', pair('2025-03-20', '2025-03-04')],
    ['周五发文，周六发解读', pair('2025-03-07', '2025-03-08')],
    [
      '一件同步，一件说不清',
      {
        documents: [
          document('2025-03-04'),
          document('2025-03-04', { url: at('/w/2'), interpretations: [{ url: at('/j/2'), by: 'link' }] }),
        ],
        interpretations: [interpretation('2025-03-04'), interpretation(null, { url: at('/j/2') })],
      },
      { message: 'kept', data: { count: 1, open: 1 } },
    ],
    [
      '当天有问答，图解晚',
      {
        documents: [
          document('2025-03-04', {
            interpretations: [1, 2].map((i) => ({ url: at(`/j/${i}`), by: 'link' as const })),
          }),
        ],
        interpretations: [
          interpretation('2025-05-06'),
          interpretation('2025-03-04', { url: at('/j/2'), title: `《${NAME}》政策问答` }),
        ],
      },
    ],
  ],
  failed: [
    ['晚一个工作日', pair('2025-03-04', '2025-03-05'), { message: 'late', severity: 'warning' }],
    [
      '市政府自己的网站上不是转载',
      {
        ...pair('2025-03-04', '2025-04-10', { number: '沪府规〔2025〕3号', organs: ['上海市人民政府'] }),
        organs: ['上海市人民政府'],
      },
      { message: 'late' },
    ],
    [
      '区政府的文号也以沪字开头，是本区的',
      pair('2025-03-04', '2025-04-10', { number: '沪松府规〔2025〕3号', organs: ['上海市松江区人民政府'] }),
      { message: 'late', severity: 'error' },
    ],
    [
      '政策文件不是规范性文件，也要同步',
      pair('2025-03-04', '2025-03-05', { normative: 'no' }),
      { message: 'late' },
    ],
    [
      '两份都晚，按早的一份算',
      {
        documents: [
          document('2025-03-04', {
            interpretations: [1, 2].map((i) => ({ url: at(`/j/${i}`), by: 'link' as const })),
          }),
        ],
        interpretations: [interpretation('2025-05-06'), interpretation('2025-03-06', { url: at('/j/2') })],
      },
      { message: 'late', severity: 'warning', data: { days: 2, to: '2025-03-06' } },
    ],
    ['同一天补发四份，还说不上是迁移', moved(4), { message: 'late' }],
    ['晚三个工作日，中间隔周末', pair('2025-03-06', '2025-03-11'), { severity: 'warning' }],
    ['晚四个工作日', pair('2025-03-04', '2025-03-10'), { severity: 'error' }],
    [
      '松江自己的条款',
      pair('2025-03-04', '2025-04-10'),
      { plan: 'songjiang-2025', basis: 'stated', severity: 'error' },
    ],
    [
      '整站看过，按标题对上的也算',
      {
        ...pair('2025-03-04', '2025-04-10', { interpretations: [{ url: at('/j/1'), by: 'title' }] }),
        coverage: { complete: true },
      },
      { message: 'late' },
    ],
    [
      '文件页的解读链接就是看过的这一份',
      pair('2025-03-04', '2025-04-10', { interpretationLinks: [at('/j/1')] }),
      { message: 'late' },
    ],
    ['编号（一）是第一份', later(`《${NAME}》解读（一）`), { message: 'late' }],
    ['写明今年修订的版本', later(`《${NAME}（2025年修订）》解读`), { message: 'late' }],
  ],
  cantTell: [
    ['没有看到文件', {}, { message: 'unseen' }],
    ['文件只有成文日期', pair(null, '2025-04-10', { issued: '2025-03-04' }), { message: 'unsure' }],
    ['解读没有日期', pair('2025-03-04', null), { message: 'unsure' }],
    [
      '另有一份解读没有日期，可能更早',
      {
        documents: [
          document('2025-03-04', {
            interpretations: [1, 2].map((i) => ({ url: at(`/j/${i}`), by: 'link' as const })),
          }),
        ],
        interpretations: [interpretation('2025-05-06'), interpretation(null, { url: at('/j/2') })],
      },
      { message: 'unsure' },
    ],
    [
      '只按标题对上，未必是第一份解读',
      pair('2025-03-04', '2025-04-10', { interpretations: [{ url: at('/j/1'), by: 'title' }] }),
      { message: 'unsure' },
    ],
    [
      '一件同步，两件说不清',
      {
        documents: [1, 2, 3].map((i) =>
          document('2025-03-04', {
            url: at(`/w/${i}`),
            interpretations: [{ url: at(`/j/${i}`), by: 'link' }],
          }),
        ),
        interpretations: ['2025-03-04', null, null].map((day, i) =>
          interpretation(day, { url: at(`/j/${i + 1}`) }),
        ),
      },
      { message: 'unsure', data: { count: 2 } },
    ],
    ['同一天补发多份：像是迁移', moved(5), { message: 'unsure' }],
    [
      '另有一份解读没有看到，可能更早',
      pair('2025-03-04', '2025-04-10', { interpretationLinks: [at('/j/1'), 'https://mp.weixin.qq.com/s/a'] }),
      { message: 'unsure' },
    ],
    [
      '文件页自己带解读',
      pair('2025-03-04', '2025-04-10', { showsInterpretation: true }),
      { message: 'unsure' },
    ],
  ],
  inapplicable: [
    [
      '没有解读：由别的规则判定',
      { documents: [document('2025-03-04', { interpretations: [] })] },
      { message: 'none' },
    ],
    [
      '转载的市政府文件，由市里解读',
      pair('2025-03-04', '2025-04-10', { number: '沪府规〔2025〕3号' }),
      { message: 'none' },
    ],
    ['转载的国务院文件', pair('2025-03-04', '2025-04-10', { number: '国办发〔2025〕3号' })],
    [
      '转载的市级部门文件',
      pair('2025-03-04', '2025-04-10', {
        number: '沪人社规〔2025〕3号',
        organs: ['上海市人力资源和社会保障局'],
      }),
    ],
    [
      '只有二次解读',
      {
        documents: [document('2025-03-04')],
        interpretations: [interpretation('2025-08-04', { title: `《${NAME}》二次解读` })],
      },
    ],
    [
      '只有媒体解读',
      {
        documents: [document('2025-03-04')],
        interpretations: [interpretation('2025-03-24', { title: `媒体解读|《${NAME}》来了` })],
      },
    ],
    ['不需解读的文件', pair('2025-03-04', '2025-04-10', { normative: 'no', policy: 'no' })],
    ['已废止的文件', pair('2025-03-04', '2025-04-10', { repealed: true })],
    ['往年的文件', pair('2023-03-04', '2023-06-10')],
    ['整站看过，没有文件', { coverage: { complete: true } }],
    ['不是第一份：系列', later(`《${NAME}》系列解读之三`), { message: 'none' }],
    ['不是第一份：编号（二）', later(`《${NAME}》解读（二）`), { message: 'none' }],
    ['不是第一份：编号②', later(`政策解读②|《${NAME}》`), { message: 'none' }],
    ['不是第一份：公开讲', later(`政策公开讲：解读《${NAME}》`), { message: 'none' }],
    ['不是第一份：专家', later(`专家解读《${NAME}》`), { message: 'none' }],
    ['不是第一份：百日', later(`《${NAME}》实施百日解读`), { message: 'none' }],
    ['不是第一份：追踪', later(`追踪解读《${NAME}》落地情况`), { message: 'none' }],
    ['以前版本的解读', later(`《${NAME}（2020年修订）》解读`), { message: 'none' }],
  ],
});
