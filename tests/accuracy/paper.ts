/** A link as a page shows it. */
export interface Named {
  readonly label: string;
  readonly url: string;
}

/** A normative document as an editor enters it, before any site system makes a page of it. */
export interface Paper {
  readonly title: string;
  /** Labels and values of its field table, in their order. */
  readonly fields: readonly (readonly [label: string, value: string])[];
  readonly crumbs: readonly string[];
  /** Above the title, as a stamp on paper would stand. */
  readonly stamp: string;
  readonly text: readonly string[];
  readonly signed: readonly [organ: string, day: string];
  readonly attachments: readonly Named[];
  /** What is shown as related to it. */
  readonly related: readonly Named[];
  readonly questions: readonly (readonly [question: string, answer: string])[];
  readonly board: Named | null;
  /** Links of the header and the footer beside the usual ones. */
  readonly around: readonly Named[];
}

const TITLE = '关于印发《嘉定区既有多层住宅加装电梯管理办法》的通知';
export const INTERPRETATION: Named = {
  label: '《嘉定区既有多层住宅加装电梯管理办法》政策解读',
  url: '/zwgk/zcjd/2023/0512/t20230512_881.html',
};
export const STATUS = ['有效性', '有效'] as const;
export const LAST_DAY = ['有效期至', '2028-06-30'] as const;
export const PUBLICITY = ['公开属性', '主动公开'] as const;
export const NUMBER = ['发文字号', '嘉府规〔2023〕6号'] as const;
export const TAGS = ['政策标签', '加装电梯、住房改造'] as const;

/** A paper of which every rule over documents says that nothing is wanting. */
export const sound: Paper = {
  title: TITLE,
  fields: [
    ['索引号', 'JD0301010-2023-006'],
    NUMBER,
    ['发布机构', '上海市嘉定区人民政府'],
    ['主题分类', '城乡建设'],
    TAGS,
    ['成文日期', '2023-05-10'],
    ['发布日期', '2023-05-12'],
    STATUS,
    LAST_DAY,
    PUBLICITY,
  ],
  crumbs: ['首页', '政务公开', '政策文件', '行政规范性文件'],
  stamp: '',
  text: [
    '各镇人民政府、各街道办事处，区政府有关委、办、局：',
    '现将《嘉定区既有多层住宅加装电梯管理办法》印发给你们，请认真按照执行。',
    '第一条 为了规范本区既有多层住宅加装电梯的管理，方便居民出行，根据有关规定，结合本区实际，制定本办法。',
    '第二条 本区行政区域内既有多层住宅加装电梯的申请、审查、施工和使用管理，适用本办法。',
    '第三条 区房屋管理部门是本区加装电梯工作的主管部门，镇人民政府、街道办事处负责本辖区内的组织实施。',
    '第四条 本办法自2023年7月1日起施行，有效期至2028年6月30日。',
  ],
  signed: ['上海市嘉定区人民政府', '2023年5月10日'],
  attachments: [],
  related: [INTERPRETATION],
  questions: [
    ['哪些住宅可以加装电梯？', '四层以上、没有电梯的既有住宅，经业主依法表决同意后可以申请。'],
    ['到哪里申请？', '向住宅所在地的镇人民政府、街道办事处提出申请。'],
  ],
  board: { label: '政策留言板', url: '/zmhd/board/form.html?doc=t20230512_880' },
  around: [],
};

/** The fields without one of them. */
export function without({ fields }: Paper, [label]: readonly [string, string]): Paper['fields'] {
  return fields.filter(([own]) => own !== label);
}

/** The fields with another value for one of them. */
export function withValue({ fields }: Paper, label: string, value: string): Paper['fields'] {
  return fields.map((field) => (field[0] === label ? [label, value] : field));
}
