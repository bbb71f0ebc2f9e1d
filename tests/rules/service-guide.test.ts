import type { SiteFacts } from '../../facts/site.ts';
import { serviceGuide } from '../../rules/site/service-guide.ts';
import { guideElementNames } from '../../rules/words/guide-elements.ts';
import { at, entrance, item, siteTable } from './site-table.ts';

const SONGJIANG = { plan: 'songjiang-2025' } as const;

function guide(
  title: string,
  change: Partial<SiteFacts['guides'][number]> = {},
): SiteFacts['guides'][number] {
  return {
    url: at(`/g/${title}`),
    title,
    elements: [...guideElementNames],
    basis: [],
    partly: false,
    ...change,
  };
}

function document(title: string, repealed: boolean): SiteFacts['documents'][number] {
  return {
    url: at(`/d/${title}${repealed}`),
    title,
    number: null,
    published: '2019-05-01',
    issued: null,
    normative: 'yes',
    policy: 'yes',
    outward: 'yes',
    repealed,
    organs: [],
    interpretations: [],
  };
}

const GUIDE = guide('居家适老化改造补贴办事指南', { basis: ['嘉定区适老化改造补贴办法'] });
const CALL = item('关于开展2025年产业扶持资金申报的通知', '2025-03-01');
const ALL = { coverage: { complete: true } } as const;

siteTable(serviceGuide, {
  passed: [
    ['要素齐全', { guides: [GUIDE] }, { message: 'good', ...SONGJIANG }],
    ['标题就是事项名称', { guides: [guide('残疾人补贴办事指南', { elements: guideElementNames.slice(1) })] }],
    [
      '依据修订过，同名文件有效',
      {
        guides: [GUIDE],
        documents: [document('嘉定区适老化改造补贴办法', true), document('嘉定区适老化改造补贴办法', false)],
      },
    ],
    [
      '有结果公示',
      { guides: [GUIDE], items: [CALL, item('2025年产业扶持资金拟支持企业名单公示', '2025-08-01')], ...ALL },
    ],
    ['没有读完全站，不说没有公示', { guides: [GUIDE], items: [CALL] }],
  ],
  failed: [
    [
      '缺四项',
      { guides: [guide('某补贴办事指南', { elements: ['name', 'conditions', 'materials', 'process'] })] },
      { message: 'thin', severity: 'warning', ...SONGJIANG },
    ],
    [
      '缺一项，只作提示',
      { guides: [guide('某补贴办事指南', { elements: guideElementNames.filter((name) => name !== 'fee') })] },
      { message: 'lacking', severity: 'info', ...SONGJIANG },
    ],
    [
      '依据已废止',
      { guides: [GUIDE], documents: [document('关于印发《嘉定区适老化改造补贴办法》的通知', true)] },
      { message: 'repealed', severity: 'warning', ...SONGJIANG },
    ],
    [
      '指南打不开',
      {
        items: [item('老年证办理', '2025-01-01', { columns: ['办事指南'] })],
        coverage: { failed: [{ url: item('老年证办理', null).url, why: 'HTTP 404' }], failures: 1 },
      },
      { message: 'dead', severity: 'warning', ...SONGJIANG },
    ],
    [
      '惠企政策没有结果公示',
      { guides: [GUIDE], items: [CALL], ...ALL },
      { message: 'noResults', severity: 'info', ...SONGJIANG },
    ],
  ],
  cantTell: [
    [
      '指南要登录或是图片',
      { guides: [guide('某补贴办事指南', { elements: [], partly: true })] },
      { message: 'partly' },
    ],
    [
      '“一网通办”首页不是指南',
      { entrances: [entrance('一网通办', { url: 'https://zwdt.sh.gov.cn/', host: 'zwdt.sh.gov.cn' })] },
      { message: 'unseen' },
    ],
    ['本站的栏目没有读', { entrances: [entrance('办事指南')] }, { message: 'unseen' }],
    ['没有看到', {}, { message: 'unseen' }],
  ],
  inapplicable: [
    [
      '指南在“一网通办”，已链接',
      {
        entrances: [
          entrance('办事指南', {
            url: 'https://zwdt.sh.gov.cn/govPortals/bsfw/findBsfw.do',
            host: 'zwdt.sh.gov.cn',
          }),
        ],
      },
      { message: 'platform' },
    ],
  ],
});
