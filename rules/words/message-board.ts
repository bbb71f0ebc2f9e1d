import { holdsOwn } from './own-words.ts';
import { simplified } from './traditional.ts';

/** 我要问 and 点我提问, 政策留言板, 政策咨询, 留言咨询, 我要留言, 我要咨询, 在线咨询, 网上咨询 and their kin; 留言 alone. */
const BOARD =
  /^(?:留言|咨询|提问|我要问)$|(?:点击|点此|点我|我来|在线|立即|马上)提问|咨询(?:投诉|建议)|投诉咨询|留言(?:互动|反馈|提问)|互动留言|政策(?:留言|咨询|问询)|留言咨询|咨询留言|留言板|我要(?:留言|咨询|提问)|(?:在线|网上|网站|公众|互动|政务|业务)(?:咨询|留言)/;

/** Other channels, and words about consulting that are no way to write: a hotline, an event, an archive. */
const NOT_BOARD =
  /信箱|信访|纠错|找错|电话|热线|\d{5,}|选登|精选|统计|公示|须知|说明|指南|(?:咨询|留言)(?:会|日|周|月|活动|方式|公司|委员|专家|机构|单位|费|答复|回复|选)|开展|举办|举行|组织|召开|走进|进(?:社区|企业|园区)|现场|上线|启用|开通|升级|培训|情况|通报|制度|案例/;

/** What may lead to a question, by its name: 我有疑问, 一键咨询, 智能客服, 网民留言, 政策答疑, 意见反馈, 问. */
const MAY_BE_BOARD =
  /疑问|(?:一键|点击|点此|马上|立即)(?:咨询|留言)|(?:政策|在线|智能)答疑|智能问答|客服|机器人|网[民友](?:留言|提问)|写留言|说两句|[我想]问一?问|我想问|网上问政|(?:意见|建议)反馈|反馈意见|意见建议|提(?:个|条)?(?:意见|建议)|建言|有话(?:要)?说|^[问询]$/;

const CLOSED =
  /已关闭|(?:功能|服务|留言|咨询|栏目)(?:已|暂时?|现)?(?:关闭|停用|下线)|暂停|停止(?:使用|服务|受理|留言)|维护中|暂未开[放通]|尚未开[放通]/;

/** In the address of a frame: liuyan, liuyanban, zaixian liuyan, and the usual English names. */
const BOARD_ADDRESS =
  /liuyan|guestbook|message-?board|leaveword|(?:^|[^a-z])(?:lyb|zxly|wyly|zcly|zclyb|consult)(?![a-z])/i;

const OTHER_FORM = /纠错|找错|信箱|信访|评论|评价|满意|订阅|翻译|搜索|检索/;

const INTERACTION = /互动|参与|问政|留言|咨询/;

/** Whether a label is that of a message board or a way to put a question; `own` are further names of boards. */
export function isBoardEntry(label: string, own: readonly string[]): boolean {
  const words = label.replace(/\s/g, '');
  if (words.length > 24) return false;
  if (holdsOwn(words, own)) return true;
  const said = simplified(words);
  return BOARD.test(said) && !NOT_BOARD.test(said);
}

/** Whether a label may be that of a way to put a question, under a name of its own. */
export function mayBeBoardEntry(label: string): boolean {
  const said = simplified(label.replace(/\s/g, ''));
  return said.length <= 12 && MAY_BE_BOARD.test(said) && !NOT_BOARD.test(said);
}

/** Whether a page's title is that of a leader's mailbox or of petitions. */
export function isMailbox(title: string): boolean {
  return /信箱|信访/.test(title) && !BOARD.test(title);
}

/** Whether words say that a board is closed or suspended. */
export function saysClosed(words: string): boolean {
  return CLOSED.test(simplified(words.replace(/\s/g, '')));
}

/** Whether a frame's address names a board. */
export function isBoardAddress(url: string): boolean {
  return BOARD_ADDRESS.test(url);
}

/** Whether a form with a text area is for something other than a question: a rating, a correction … */
export function isOtherForm(label: string): boolean {
  return OTHER_FORM.test(label);
}

/** Words behind which a portal keeps its channels of interaction. */
export function isInteraction(label: string): boolean {
  return label.length <= 12 && INTERACTION.test(simplified(label));
}

/** A code that leads to a question on WeChat, not the page's own code for opening it on a telephone. */
export function isConsultingCode(label: string): boolean {
  return /二维码|扫码|扫一扫|微信/.test(label) && /咨询|留言|客服|公众号|提问/.test(label);
}
