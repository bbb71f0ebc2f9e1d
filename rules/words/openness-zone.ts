const ZONE =
  /政务公开(?:体验|服务)?专区|信息公开(?:体验|服务|查阅)?专区|信息(?:公开)?(?:公共)?查阅(?:点|中心|场所|室)|公开查阅点/;
/** A word about how such zones are built, checked or praised, not about this one's services. */
const ABOUT_ZONES =
  /(?:建设|工作|评估|管理|运行)(?:方案|标准|规范|指引|办法|通知|意见|通报|推进会)|关于.*(?:通知|意见|通报)$/;

const HOURS = /周[一二三四五六日天]|星期|工作日|[上下]午|\d{1,2}[:：]\d{2}/;
const SERVICES = ['查阅', '申请', '解读', '咨询', '公告', '订阅'] as const;

/** Whether a title or a label is that of the zone where people can look up and ask for information. */
export function isOpennessZone(words: string): boolean {
  return ZONE.test(words) && !ABOUT_ZONES.test(words);
}

/** Whether a line gives opening hours, and not only the label for them. */
export function givesHours(line: string): boolean {
  return HOURS.test(line);
}

/** The services of a zone that words name: 查阅, 申请, 解读, 咨询, and 公告 and 订阅, which 崇明 adds. */
export function zoneServicesIn(words: string): string[] {
  return SERVICES.filter((service) => words.includes(service));
}
