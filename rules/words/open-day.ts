/** 政府开放月, 公众开放日, 机关开放周, 政务公开日. 开放日期, 政务公开日常工作 and 对外开放月度统计 are other words. */
const NAMED =
  /(?:政府|政务|公众|机关|部门|市民)开放(?:月(?!度|报)|周(?!期|边|年|末|刊)|日(?!期|常|记|报)|季(?!度)|活动)|政府开放体验|开放的政府|政务公开(?:主题|体验)活动|(?<!对外)开放月(?!度|报|份)|政务公开(?:活动)?(?:日(?!常|期|志|报)|周(?!期|边|年|末|刊)|月(?!度|报|份))/;
/** A mere 开放日 is one of the government's only where an organ holds it. */
const BARE = /开放[日周](?!期|常|记|报|边|年|末|刊)/;
const ORGAN =
  /政府|机关|局|委(?!托)|办事处|街道|镇|政务|行政|执法|消防|派出所|公安|城管|税务|气象|受理(?:服务)?中心|城运/;
const OTHER_HOUSE =
  /校园|学校|幼儿园|小学|中学|大学|学院|高校|高中|招生|家长|博物馆|美术馆|图书馆|科技馆|文化馆|体育馆|场馆|景区|公园|实验室|楼盘|医院|养老院|法院|庭审|检察|军营|企业开放日/;

const NOTICE = /预告|预约|报名|招募|邀请函|公告|通知|方案|安排|征集|时间表|日程|一览表|即将/;
const FEEDBACK =
  /(?:意见|建议|诉求|问题).{0,16}(?:反馈|采纳|回应|答复|回复|吸纳)|(?:反馈|采纳|回应|答复).{0,10}(?:情况|意见|建议)/;
const TURNS = /座谈|问卷|答疑|恳谈|面对面|提问|问答|互动/;

/** What is only promised: 将认真研究吸纳. */
const PROMISE = /将(?:会|对|把|认真|逐一|及时|进一步|根据|结合|充分)|下一步|后续|拟|表示/;

/** Whether a title or a column is about an activity by which the government opens its doors. */
export function isOpenDay(words: string): boolean {
  const name = words.replace(/\s/g, '');
  return NAMED.test(name) || (BARE.test(name) && ORGAN.test(name) && !OTHER_HOUSE.test(name));
}

/** Whether a title announces an activity rather than reports on it. */
export function isOpenDayNotice(title: string): boolean {
  return NOTICE.test(title) && !isOpenDayFeedback(title);
}

/** Whether a title is that of a reply to the opinions that were collected. */
export function isOpenDayFeedback(title: string): boolean {
  return FEEDBACK.test(title);
}

/** Whether words name a part of an activity in which visitors have their say: talks, questionnaires, questions. */
export function hasTurns(words: string): boolean {
  return TURNS.test(words);
}

/** Whether a passage says what became of opinions, and does not only promise it. */
export function isReplyGiven(passage: string): boolean {
  return FEEDBACK.test(passage) && !PROMISE.test(passage);
}
