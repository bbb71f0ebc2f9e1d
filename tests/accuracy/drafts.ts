import type { Outcome } from '../../rules/contract.ts';
import type { Paper } from './paper.ts';
import { inEvery, type Subject } from './subject.ts';
import { vendors } from './vendors.ts';

const TERM = '一、征集时间：2023年10月10日至2023年11月9日。';
const WAYS =
  '二、反馈方式：电子邮箱 jdfgj@jiading.gov.cn；也可通过“一网通办”总门户、人民建议征集信箱、“随申办”移动端和“上海嘉定”微信公众号提出意见。';
const BY_POST = '二、反馈方式：邮寄至嘉定区博乐南路111号区房管局物业科（邮编201899）。';

const sound: Paper = {
  title: '关于公开征求《嘉定区既有多层住宅加装电梯管理办法（征求意见稿）》意见的公告',
  fields: [
    ['发布机构', '嘉定区住房保障和房屋管理局'],
    ['发布日期', '2023-10-10'],
  ],
  crumbs: ['首页', '互动交流', '意见征集'],
  stamp: '',
  text: [
    '为了规范本区既有多层住宅加装电梯的管理，区房管局起草了《嘉定区既有多层住宅加装电梯管理办法（征求意见稿）》，现向社会公开征求意见。',
    TERM,
    WAYS,
    '第一条 为了规范本区既有多层住宅加装电梯的管理，方便居民出行，结合本区实际，制定本办法。',
    '第二条 区房屋管理部门是本区加装电梯工作的主管部门。',
  ],
  signed: ['嘉定区住房保障和房屋管理局', '2023年10月10日'],
  attachments: [],
  related: [
    {
      label: '《嘉定区既有多层住宅加装电梯管理办法（征求意见稿）》政策解读',
      url: '/hdjl/yjzj/2023/1010/t20231010_911.html',
    },
  ],
  questions: [],
  board: null,
  around: [],
};

const rules = ['draft-consultation-channels', 'draft-interpretation'] as const;
type Rule = (typeof rules)[number];

function version(id: string, change: Partial<Paper>, labels: Partial<Record<Rule, Outcome>> = {}) {
  const right = { 'draft-consultation-channels': 'passed', 'draft-interpretation': 'passed' } as const;
  return { id, model: { ...sound, ...change }, labels: { ...right, ...labels } };
}

const having = (term: string, ways: string): Pick<Paper, 'text'> => ({
  text: sound.text.map((line) => (line === TERM ? term : line === WAYS ? ways : line)),
});

const versions = [
  version('nothing wrong', {}),
  version('the term in other words', having('一、公示期限：自即日起至2023年11月9日止。', WAYS)),
  version('the last day alone', having('一、意见反馈截止日期为2023年11月9日。', WAYS)),
  version('interpreted in the text', {
    related: [],
    text: [
      ...sound.text,
      '政策解读',
      '一、制定背景。本区多层住宅中老年居民比例较高，上下楼困难，加装电梯需求迫切。',
      '二、主要内容。明确申请条件、审查流程、施工管理和后续使用管理的责任。',
    ],
  }),
  version('no term', having('一、欢迎社会各界提出意见。', WAYS), { 'draft-consultation-channels': 'failed' }),
  version('by post alone', having(TERM, BY_POST), { 'draft-consultation-channels': 'failed' }),
  version(
    'a note of those who drafted it alone',
    {
      related: [],
      attachments: [{ label: '起草说明', url: './W020231010.docx' }],
    },
    // A hint: it explains, but not to those whom it is for.
    { 'draft-interpretation': 'failed' },
  ),
  version('no interpretation', { related: [] }, { 'draft-interpretation': 'failed' }),
  version(
    'the call for opinions on another draft',
    {
      related: [
        { label: '《嘉定区停车管理办法（征求意见稿）》公告', url: '/hdjl/yjzj/2023/0910/t20230910_900.html' },
      ],
    },
    { 'draft-interpretation': 'failed' },
  ),
];

/** Calls for opinions on a draft, with what people need to answer it. */
export const drafts: Subject = {
  zh: '草案征求意见',
  en: 'Drafts put out for comment',
  plan: null,
  url: 'https://www.jiading.gov.cn/hdjl/yjzj/2023/1010/t20231010_910.html',
  at: '2023-10-20T10:00:00+08:00',
  rules,
  pages: inEvery(vendors, versions),
};
