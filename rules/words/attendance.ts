const ATTENDANCE = /列席|旁听/;
/** Who attended, or that it is a record: heads of offices attend meetings too. */
const OF_CITIZENS =
  /市民|(?:居民|村民|职工)(?!代?表?(?:会|大会))|群众|公众|企业家|民营企业|小微企业|利益相关|利害关系|(?:企业|行业|商会|协会|社区|基层|青年|妇女|家长|业主|服务对象|社会)代表|(?:列席|旁听)(?:情况|记录|代表)/;
/** Rules, plans and calls speak of attendance to come; a court has listeners of its own. */
const NO_RECORD =
  /制度|办法|方案|规则|要点|计划|招募|征集|报名|公开遴选|庭审|法庭|开庭|党代会|人代会|人民代表大会|政协/;
const MEETING = /会|审议|讨论|研究|议题|决策/;

/** Whether the title of a row names a record of citizens who attended a meeting. */
export function isAttendanceRow(title: string): boolean {
  return ATTENDANCE.test(title) && OF_CITIZENS.test(title) && !NO_RECORD.test(title);
}

/** Whether a page records that citizens attended: by its title, or by a sentence on a meeting. */
export function isAttendanceRecord(title: string, passages: readonly { readonly text: string }[]): boolean {
  if (NO_RECORD.test(title)) return false;
  return isAttendanceRow(title) || passages.some(({ text }) => MEETING.test(text) && !NO_RECORD.test(text));
}

/** Delegates attend by their office; they are no citizens' representatives. */
const DELEGATES = /(?:人大|党|政协)代表|政协委员|人大常委/g;
const PUBLIC = /市民|公众|居民|村民|群众|社会|企业|利益相关|利害关系|行业|商户|青年|业主|家长/;

/** Whether words speak of citizens who attended, not of delegates alone. */
export function isPublicAttendance(words: string): boolean {
  return ATTENDANCE.test(words) && PUBLIC.test(words.replace(DELEGATES, ''));
}

/** The number of a meeting (第93次常务会议) as written; null where none is named. */
export function meetingNumber(words: string): string | null {
  return /第\s*([\d一二三四五六七八九十百零〇]{1,6})\s*次/.exec(words)?.[1] ?? null;
}
