/**
 * What heads each element of a service guide, with the names that systems and editors use for it. The elements are
 * those of practice (cf. the national inspection indicators, 国办秘函〔2019〕19号), not of a plan.
 */
export const guideElements = {
  name: { zh: '事项名称', en: 'name', head: /事项名称|事项名|服务事项|办理事项|项目名称|^名称/ },
  basis: { zh: '依据', en: 'legal basis', head: /依据|法律法规|政策(?:文件|来源)|相关政策/ },
  conditions: {
    zh: '条件',
    en: 'conditions',
    head: /条件|对象|(?:服务|适用|办理|申请|申报|受理|补贴|救助|保障|发放|享受)范围|资格|申请人|申请要求|认定标准|相对人|哪些(?:人|企业|单位|家庭)|谁(?:可以|能)/,
  },
  materials: {
    zh: '材料',
    en: 'documents to bring',
    head: /材料|资料|证件|要件|需提交|(?:申请|提交|所需)的?文件|提交的文件|(?:申请)?表格|(?:准备|需要|要|携)带?什么/,
  },
  process: {
    zh: '流程',
    en: 'steps',
    head: /流程|程序|步骤|办理(?:环节|过程)|办事指引|(?:办理|办事|办结|受理|申请|申报|申领)(?:方式|途径|渠道|形式|方法|路径|手续)|(?:怎么|怎样|如何|哪里?|哪儿)(?:办|申请|申报|申领|领)/,
  },
  term: { zh: '时限', en: 'time it takes', head: /时限|期限|时间|工作日|即办|周期|多久|多长/ },
  fee: { zh: '收费', en: 'fees', head: /收费|费用|缴费|免费|工本费|(?:要|收|花)(?:多少)?钱/ },
  contact: {
    zh: '联系方式',
    en: 'contact',
    head: /电话|联系(?:方式|人|地址|我们)|联络(?:方式|人)|咨询|热线|(?:监督|投诉)(?:投诉)?(?:方式|渠道|途径)/,
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
