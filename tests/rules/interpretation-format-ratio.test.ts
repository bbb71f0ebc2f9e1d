import type { SiteInterpretation } from '../../facts/site.ts';
import { interpretationFormatRatio } from '../../rules/site/interpretation-format-ratio.ts';
import { at, column, item, type SiteChange, siteTable } from './site-table.ts';

const SEEN = { coverage: { complete: true } } as const;
const HUATING = 'huating-2025';

function interpretation(
  number: number,
  form: SiteInterpretation['form'],
  change: Partial<SiteInterpretation> = {},
): SiteInterpretation {
  return {
    url: at(`/j/${number}-${form}`),
    title: `政策解读${number}`,
    published: '2025-05-06',
    pictures: 0,
    media: 0,
    textLength: 900,
    form,
    documents: [{ url: at(`/w/${number}`), by: 'link' }],
    ...change,
  };
}

/** Interpretations of as many policies, in these forms. */
function forms(...all: SiteInterpretation['form'][]): SiteChange {
  return { ...SEEN, interpretations: all.map((form, i) => interpretation(i, form)) };
}

siteTable(interpretationFormatRatio, {
  passed: [
    [
      '五项中三项有图解',
      forms('diverse', 'diverse', 'diverse', 'text', 'text'),
      { plan: HUATING, message: 'reached' },
    ],
    [
      '按政策算三分之二，按篇算一半',
      {
        ...SEEN,
        interpretations: [
          interpretation(1, 'diverse'),
          interpretation(1, 'text', { url: at('/j/7') }),
          interpretation(2, 'diverse'),
          interpretation(3, 'text'),
        ],
      },
      {
        plan: HUATING,
        message: 'reached',
        data: { policies: 3, diverse: 2, unclear: 0, share: 66, byItem: 50, rate: 60 },
      },
    ],
    [
      '同一政策有文字也有图解，算一项',
      { ...SEEN, interpretations: [interpretation(1, 'text'), interpretation(1, 'diverse')] },
      { plan: HUATING },
    ],
    [
      '没有连到文件，按书名号内的名称归并',
      {
        ...SEEN,
        interpretations: (['text', 'diverse'] as const).map((form) =>
          interpretation(1, form, { documents: [], title: '《嘉定区公共停车场管理办法》解读' }),
        ),
      },
      { plan: HUATING },
    ],
    ['看不清的都不算也够', forms('diverse', 'diverse', 'diverse', 'unclear'), { plan: HUATING }],
    [
      '没有看全站，栏目看到年初且都读过',
      {
        columns: [column('政策解读')],
        items: [item('政策解读1', '2025-05-06', { columns: ['政策解读'], kind: 'interpretation' })],
        interpretations: [interpretation(1, 'diverse')],
      },
      { plan: HUATING },
    ],
  ],
  failed: [
    [
      '五项中两项，年内只作提示',
      forms('diverse', 'diverse', 'text', 'text', 'text'),
      { plan: HUATING, message: 'below', severity: 'info' },
    ],
    [
      '到三月的最后一天，看的还是上一年',
      { ...forms('diverse', 'text', 'text'), at: '2026-03-31T10:00:00+08:00' },
      { plan: HUATING, severity: 'warning', data: { year: 2025 } },
    ],
    [
      '上一年没达到',
      { ...forms('diverse', 'text', 'text'), at: '2026-02-03T10:00:00+08:00' },
      { plan: HUATING, severity: 'warning' },
    ],
    [
      '一项政策多份图解，不能当多项',
      {
        ...SEEN,
        interpretations: [
          interpretation(1, 'diverse'),
          interpretation(1, 'diverse', { url: at('/j/9') }),
          interpretation(1, 'diverse', { url: at('/j/8') }),
          interpretation(2, 'text'),
          interpretation(3, 'text'),
        ],
      },
      { plan: HUATING },
    ],
    ['看不清的都算也不够', forms('diverse', 'unclear', 'text', 'text'), { plan: HUATING }],
  ],
  cantTell: [
    ['没有看到解读', {}, { plan: HUATING, message: 'unseen' }],
    ['栏目没有看全', { interpretations: [interpretation(1, 'text')] }, { plan: HUATING, message: 'partial' }],
    [
      '列表里还有没读的解读',
      {
        columns: [column('政策解读')],
        items: [item('一图读懂某政策', '2025-06-06', { columns: ['政策解读'] })],
        interpretations: [interpretation(1, 'text')],
      },
      { plan: HUATING, message: 'partial' },
    ],
    [
      '看不清的都算，刚好够',
      forms('diverse', 'diverse', 'unclear', 'text', 'text'),
      { plan: HUATING, message: 'unclear', data: { share: 40 } },
    ],
    ['图片可能是扫描件', forms('unclear', 'unclear', 'text'), { plan: HUATING, message: 'unclear' }],
  ],
  inapplicable: [
    ['嘉定的要点没有这个比例', forms('text', 'text'), { plan: 'jiading-2023', message: 'notBound' }],
    ['松江也没有', forms('text', 'text'), { plan: 'songjiang-2025', message: 'notBound' }],
    ['全年没有解读', SEEN, { plan: HUATING, message: 'none' }],
    [
      '只有往年的解读',
      { ...SEEN, interpretations: [interpretation(1, 'text', { published: '2023-05-06' })] },
      { plan: HUATING, message: 'none' },
    ],
  ],
});
