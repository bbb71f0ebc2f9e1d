const PRIVATE =
  '户主|农户|申请人|当事人|被保障人|获得者|获奖人|中奖人|参保人|学生|家长|村民|居民|考生|业主|承租人|受益人|权利人|被征收人|被拆迁人|残疾人|监护人|失主|患者|家庭成员|留言人|来信人|写信人|提问人|求助人|投诉人|举报人|信访人|补贴对象|救助对象';
const PRIVATE_PERSON = new RegExp(PRIVATE);
const PRIVATE_COLUMN = new RegExp(`姓名|人员名单|${PRIVATE}`);
const LABELLED = new RegExp(`(?:姓名|${PRIVATE})\\s*[:：]`);

/** What a page that names private persons is called; a column of notices (公示公告) says nothing of its pages. */
const PRIVATE_PAGE =
  /名单|名册|公示|[中获]奖|抽奖|摇号|补贴|补助|救助|低保|特困|残疾|抚恤|优抚|征[收地]|[拆动]迁|安置|危房|公租房|廉租|保障(?:性?住)?房|录[取用]|聘用|入学|面试|成绩|落户|积分|资助|奖学金/;
const COLUMN_OF_NOTICES = /公示公[告开]|(?:通知|公告)公示|公示栏/g;

/** The most usual surnames: two or three characters that begin with one may be a name. */
const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤施俞倪殷包柏骆瞿诸';
/** Not 白鹤镇, 金额, 方案. */
const NAME = new RegExp(
  `(?<![\\u4e00-\\u9fff])[${SURNAMES}][\\u4e00-\\u9fff＊*某]{1,2}(?<![镇乡村区县市局厂店额案款号馆])(?![\\u4e00-\\u9fff])`,
);

/** Whether words hold what may be a person's name. */
export function hasName(words: string): boolean {
  return NAME.test(words);
}

/** Whether words name somebody in a private capacity: 户主, 申请人, 学生. */
export function isPrivatePerson(words: string): boolean {
  return PRIVATE_PERSON.test(words);
}

/** Whether the head of a column, or of all columns, is of persons: 姓名, 户主. */
export function isColumnOfPersons(head: string): boolean {
  return PRIVATE_COLUMN.test(head);
}

/** Whether words label a private person: `户主：`, `姓名：`. */
export function isLabelledPrivate(words: string): boolean {
  return LABELLED.test(words);
}

/** Whether a page's title is that of a list or notice of private persons. */
export function isPrivatePage(title: string): boolean {
  return PRIVATE_PAGE.test(title.replace(COLUMN_OF_NOTICES, ''));
}
