const ENTERPRISE =
  /企业|产业|营商|商户|市场主体|经营主体|个体工商户|民营经济|中小微?|招商|投资|外资|楼宇|园区|惠企|专项资金|融资|贷款贴息|稳岗|科技创新|数字经济|制造业|服务业|商业|工业/;
/** Of the administration's own housekeeping, or of state firms as property. */
const NOT_OF_ENTERPRISE = /国有企业(?:负责人|资产|领导)|企业(?:国有资产|党建)|人事|任免/;

/** It was done, rather than ordered for the future. */
const DONE =
  /听取了|征求了|征集了|收集了|开展了|走访了|召开了?[^。；]{0,30}(?:座谈|研讨|论证)|先后|广泛|充分|多轮|多次|征集到|收到|[月日][^。；]{0,30}(?:征求|听取|召开|走访)|起草过程|制定过程/;
const TO_BE_DONE =
  /应当|应(?=听取|征求)|(?<!主|需|重|简)要(?=听取|征求|认真|充分|广泛)|建立[^。；]{0,20}机制|定期(?:听取|征求|召开)/;

const HEARING = /听取|征求|征集|收集|意见|建议|座谈|问卷|调研|走访|反馈/;
const SME = /中小微?企业|小微企业/;
const SHARE =
  /(?:中小微?|小微)企业[^。；]{0,30}?(\d{1,3}(?:\.\d+)?)\s*[%％]|(\d{1,3}(?:\.\d+)?)\s*[%％][^。；]{0,12}(?:中小|小微)/;
/** Reasons for a smaller share: the plans say 原则上. */
const REASON = /原则上|由于|因为|因[^此而]|鉴于|主要面向|行业特点/;

/** A share of small and medium-sized firms among those heard, in per cent; `excused` where a reason stands beside it. */
export interface Share {
  readonly percent: number;
  readonly excused: boolean;
}

/** Whether a title names a matter of enterprises. */
export function isOfEnterprises(title: string): boolean {
  return ENTERPRISE.test(title) && !NOT_OF_ENTERPRISE.test(title);
}

/** Whether a sentence tells that enterprises were heard, not that they are to be. */
export function tellsOfHearing(sentence: string): boolean {
  return DONE.test(sentence) && !TO_BE_DONE.test(sentence);
}

/** The share of small and medium-sized firms that a sentence on hearing states; null where it states none. */
export function shareIn(sentence: string): Share | null {
  if (!SME.test(sentence) || !HEARING.test(sentence)) return null;
  const match = SHARE.exec(sentence);
  const percent = Number(match?.[1] ?? match?.[2] ?? Number.NaN);
  return percent <= 100 ? { percent, excused: REASON.test(sentence) } : null;
}
