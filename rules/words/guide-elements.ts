/**
 * What heads each element of a service guide, with the names that systems and editors use for it. The elements are
 * those of practice (cf. the national inspection indicators, 国办秘函〔2019〕19号), not of a plan.
 */
export const guideElements = {
  name: { zh: '事项名称', en: 'name', head: /事项名称|事项名|服务事项|办理事项|项目名称|^名称/ },
  basis: { zh: '依据', en: 'legal basis', head: /依据/ },
  conditions: {
    zh: '条件',
    en: 'conditions',
    head: /条件|(?:服务|适用|办理|申请|申报|受理|补贴|救助|保障|发放)(?:对象|范围)|资格|申请人/,
  },
  materials: { zh: '材料', en: 'documents to bring', head: /材料|所需资料|申请资料|需提交|提交资料/ },
  process: {
    zh: '流程',
    en: 'steps',
    head: /流程|程序|步骤|办理(?:方式|环节|过程)|办事指引|申请(?:方式|途径)/,
  },
  term: { zh: '时限', en: 'time it takes', head: /时限|期限|时间|工作日|即办|周期/ },
  fee: { zh: '收费', en: 'fees', head: /收费|费用|缴费|免费/ },
  contact: {
    zh: '联系方式',
    en: 'contact',
    head: /电话|联系方式|咨询(?:方式|途径|渠道)?|联系人|热线|联系地址/,
  },
} as const;

export type GuideElement = keyof typeof guideElements;

/** In the order in which a guide has them. */
export const guideElementNames = [
  'name',
  'basis',
  'conditions',
  'materials',
  'process',
  'term',
  'fee',
  'contact',
] as const satisfies readonly GuideElement[];
