/** Source of a pattern: a ministry of the State Council, by its present or a former name or as it is called for short; not 教育部门. */
export const MINISTRY =
  '(?:外交|教育|科技|科学技术|工业和信息化|工信|公安|民政|司法|财政|人力资源(?:和)?社会保障|人社|自然资源|国土资源|生态环境|环境保护|住房(?:和)?城乡建设|住建|建设|交通运输|水利|农业|农业农村|商务|文化|文化和旅游|退役军人事务|应急管理)部(?!门|队|分)';

/** The city's own portals and those of its offices. */
const CITY_HOST = /(?:^|\.)(?:sh|shanghai)\.gov\.cn$/;

/** Whether a host is the city's own: there its organs speak for themselves. */
export function isCityHost(host: string): boolean {
  return CITY_HOST.test(host);
}
