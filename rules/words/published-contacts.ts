/** Words of an office: such a number is published on purpose. */
const OFFICE =
  /联[系络]人|联系方式|联系(?!电话|号码|手机|地址)|致电|拨打|来电|警官|工作人员|咨询|监督|举报|投诉|热线|值班|办公|受理|服务|窗口|[经承]办|对接人|收[件信]人|发言人|报名|预约|[抢检报]修|负责人|法定代表|单位|公司|医院|学校|门诊|居委|村委|街道|局|委员|中心|所|站|传真|客服|维修|项目|技术支持|运维|法人|合作社|农场|养殖场|商户|门店|药店|诊所|物业|老师|经理|主任|书记|[镇乡区县市科处组班队]长|会计|同志/;
/** `电话：王老师 138…`: a line that gives a number to call, not a person's record. */
const NUMBER_FIRST = /^\s*(?:联系|服务|移动)?(?:电话|手机)(?:号码)?\s*[:：]/;
/** A column of people on duty: their numbers are published for the public to call. */
const DUTY =
  /服务电话|办公|值班|医[生师]|药师|民警|警[号官]|责任[人区]|巡查[员人]|监测[员人]|包[保联片]|河长|网格|干部|职务|书记|主任|[村校园院所站队科处局镇组]长|负责人|[对联][接络][员人]|联系人|律师|调解员?|公证员|仲裁员|顾问|陪审员|[专管]员|委员(?!会)|社工|导师|专家|[代帮]办|协管|安全员|服务员|维修(?:[点员部工站]|网点)|机手|带队|收购[人点商]|经理|代表|讲师|教练|执业证|(?:所属|执业|服务|签约|所在)机构|服务(?:区域|范围|内容)|签约电话/;
/** The same in the row itself, of people who serve a neighbourhood. */
const ON_DUTY = /网格[长员]|[河湖田林路楼]长|楼组长|联络员|片警|带班/;
/** What a page of people on duty is called. */
const DUTY_TITLE =
  /值班|带班|联络[员人]|通讯录|联系(?:表|方式|电话|人)|[河湖田林路]长|楼组长|网格|责任人|医[生师]|专家|律师|调解员?|[代帮]办|特派员|代表(?![处团])|委员(?!会)|物业|村医|干部|维修(?:点|网点|单位|站)|服务(?:团队|人员|名单|站|信息)|(?:企业|单位|机构|合作社|学校|门店)(?:名单|名录|目录|一览)/;
/** Right before a number: an answer tells whom to call, beside the name of the person who asked. */
const TO_BE_CALLED =
  /(?:请|可)(?:直接)?(?:与|跟|向)?[^，。；]{0,8}联系|致电|拨打|警官|民警|工作人员|窗口|(?<!紧急)联\s*[系络]\s*人|[经承]办人|负责人|咨询/;

/** `联 系 人`: labels set in spaces. */
function packed(words: string): string {
  return words.replace(/(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])/g, '');
}

/** Whether words are of an office, or of somebody who is to be called. */
export function isOfOffice(words: string): boolean {
  return OFFICE.test(words) || NUMBER_FIRST.test(words) || OFFICE.test(packed(words));
}

/** Whether a list's columns are of people on duty. */
export function isColumnOfDuty(heads: string): boolean {
  return DUTY.test(heads) || DUTY.test(packed(heads));
}

/** Whether a row is of people who serve a neighbourhood. */
export function isOnDuty(row: string): boolean {
  return ON_DUTY.test(row);
}

/** Whether a page's title is that of a list of people on duty. */
export function isTitleOfDuty(title: string): boolean {
  return DUTY_TITLE.test(title);
}

/** Whether the words right before a number tell whom to call. */
export function isToBeCalled(before: string): boolean {
  return TO_BE_CALLED.test(before);
}
