/** Channels of petitions and of complaints: the law sets other terms for their answers. */
const PETITION =
  /(?:领导|区长|县长|市长|镇长|乡长|书记|主任|局长|院长|检察长|主要负责人|政府|公开)信箱|(?:领导|[区县市镇乡局院]长|书记|主任)(?:邮箱|留言|来信|热线|之窗|直通车)|信访|人民建议|意见征集|投诉|举报|检举|控告|监督信箱|廉政|纪检|(?:找错|纠错)|12345|市民热线/;
/** What a message itself is called that belongs there. */
const PETITION_SUBJECT = /投诉|举报|信访|检举|控告/;

/** Channels that show some answers only, chosen by the organ. */
const SELECTED = /选登|选编|精选|摘登|典型|热点(?:问题|问答)|常见问题|公示|回音壁/;

/** Not answered yet: taken up, passed on, being dealt with. */
const UNANSWERED =
  /^(?:待(?:回复|处理|办理|受理|答复)|未(?:回复|办结|处理|答复|受理)|正在(?:办理|处理|受理)|(?:办理|处理|受理)中|已受理|已转办)$/;

/** Whether a message is a petition or a complaint, by its channel or by what it is called. */
export function isPetition(channel: readonly string[], subject: string): boolean {
  return channel.some((name) => PETITION.test(name)) || PETITION_SUBJECT.test(subject);
}

/** Whether a channel shows selected answers only. */
export function isSelection(channel: readonly string[]): boolean {
  return channel.some((name) => SELECTED.test(name));
}

/** Whether a state says that there is no answer yet; 已受理 and 已转办 are none. */
export function isUnanswered(status: string): boolean {
  return UNANSWERED.test(status);
}
