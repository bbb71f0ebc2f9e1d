const BENEFIT =
  /补贴|补助|资助|奖励|奖补|扶持|申报|申领|专项资金|引导资金|减免|优惠|惠企|惠民|救助|津贴|贴息|助企|纾困|消费券|以旧换新|人才(?:公寓|租房|引进|安居)|落户|保障性|公共租赁住房|公租房|共有产权|医疗保险|养老服务|托育|稳岗|创业|就业/;
/** Said of money given to offices, and of what has been given already. */
const NO_OFFER = /预算|决算|公示|名单|情况|考核|绩效|审计|总结|通报|招标|采购|中标/;

/** Whether a title is that of a policy that people or enterprises can apply for or profit from. */
export function isBenefit(title: string): boolean {
  return BENEFIT.test(title) && !NO_OFFER.test(title);
}
