/** Labels that are the name of an action and nothing else. An article about 注销 or 支付宝 has a longer label. */
const LABEL = new RegExp(
  `^(?:${[
    '(?:安全|立即|确认|一键)?(?:退出|登出|注销)(?:登[录陆]|系统|[账帐][号户]|当前[账帐][号户]|用户|平台|后台|管理)?',
    '切换(?:用户|[账帐][号户]|身份|角色)',
    '(?:确认|批量|彻底|永久|立即|一键)?(?:删除|移除|清空|作废)(?:(?:本|该|此|这)?[条篇项个](?:信息|记录|留言|评论|内容)?|信息|记录|留言|评论|文件|文章|附件|回收站|全部|所选|选中项?)?',
    '(?:立即|确认|马上|我要|去|在线)?(?:支付|付款|结算|下单|购买)(?:订单)?',
    '(?:加入|添加到?)购物车',
    '(?:确认|立即|保存并|我要)?提交(?:申请|订单|表单|留言|评论|审核|信息|问卷|投票)?',
    '(?:确认|申请)?(?:撤销|撤回)(?:申请|操作|发布|留言|投诉)?',
    '(?:我要|给[他她它]|为[他她它TA]+|投[他她它TA]*)?(?:投票|一票)',
    '点赞|赞|顶一下|踩一下|签到|签退|打卡',
    '(?:点击)?退订|取消(?:订阅|关注|收藏|预约|报名|订单|申请|点赞|授权|绑定)?',
    '确定|确认|保存|同意|拒绝|驳回|审核通过|启用|禁用|停用|重置|置顶|下架|解除绑定|解绑',
    'log ?out|sign ?out|log ?off|sign ?off|switch (?:user|account)',
    'delete|remove|destroy|submit|pay|pay now|check ?out|buy now|add to cart|vote|vote now|unsubscribe|opt ?out',
    'cancel|save|confirm|approve|reject|reset|revoke|enable|disable|deactivate|like|unlike|unfollow',
  ].join('|')})$`,
  'i',
);

const ORNAMENT = /[^\p{L}\p{N} ]/gu;
const LONGEST_LABEL = 16;

/** Whether a link's label is the very word of an action that must not be set off: 退出登录, 删除, Submit. */
export function isActionLabel(label: string): boolean {
  const words = label.replace(ORNAMENT, ' ').replace(/\s+/g, ' ').trim();
  if (words.length > LONGEST_LABEL) return false;
  return LABEL.test(words) || LABEL.test(words.replaceAll(' ', ''));
}

/** Names of handlers that do nothing but harm when asked for, in any place of a path. */
const LEAVE =
  /^(?:do|to|user|sys|admin|site|sso|cas|my|ajax)?[_-]?(?:logout|loginout|logoff|log[_-]out|log[_-]off|signout|sign[_-]out|signoff|end_?session|j_spring(?:_cas)?_security_logout)(?:[_-]?(?:success|action|do|oidc|user|handler))?$/i;
const DESTROY =
  /^(?:do|to|ajax|batch)?[_-]?(?:delete|del|remove|destroy|unsubscribe|opt-?out)(?:(?:_|[A-Z])\w*|byid|all)?$/;
/** Names that are columns of a portal as often as handlers: a handler only where a program answers. */
const ACT =
  /^(?:do|to|ajax)?[_-]?(?:exit|pay|dopay|payment|checkout|submit|vote|addvote|castvote|praise|zan|cancel|revoke|save|saveorupdate|update|insert|approve|reject|disable|enable|reset)(?:(?:_|[A-Z])\w*)?$/;

const ACTION_PARAMETER =
  /^(?:action|act|method|m|a|do|op|opt|oper|operate|operation|cmd|command|func|function|event|task|handler)$/i;
const STATIC_PAGE = /\.(?:s?html?|xhtml)$/i;
const PROGRAM = /\.(?:do|action|jspx?|aspx?|ashx|php|cgi|asmx)$/i;

/** A segment's name without extension, matrix parameters and, in Struts (`user!logout.action`), the class. */
function handlerOf(segment: string): string {
  const name = segment.split(';')[0] ?? '';
  const dot = name.lastIndexOf('.');
  const stem = dot > 0 ? name.slice(0, dot) : name;
  return stem.slice(stem.lastIndexOf('!') + 1);
}

function isCapitalised(name: string): boolean {
  return name === name.toUpperCase();
}

/** DELETE and Delete are the same handler as delete; deleteUser keeps the capital that tells it from `deleted`. */
function matches(pattern: RegExp, name: string): boolean {
  return pattern.test(name) || pattern.test(isCapitalised(name) ? name.toLowerCase() : lowerFirst(name));
}

function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

function actsByPath({ pathname, search }: URL): boolean {
  const segments = pathname.split('/').filter((segment) => segment !== '');
  const last = segments.at(-1) ?? '';
  const names = segments.map(handlerOf);
  if (names.some((name) => LEAVE.test(name))) return true;
  if (STATIC_PAGE.test(last)) return false;
  if (names.some((name) => matches(DESTROY, name))) return true;
  return (PROGRAM.test(last) || search !== '') && matches(ACT, handlerOf(last));
}

function isActionParameter(name: string, value: string): boolean {
  const isHarm = (word: string) => LEAVE.test(word) || matches(DESTROY, word);
  if (ACTION_PARAMETER.test(name)) return isHarm(value) || matches(ACT, value);
  // `type=vote` is a sort of list; `type=delete` is none.
  if (/^type$/i.test(name)) return isHarm(value);
  const isNamed = LEAVE.test(name) || /^(?:delete|del|remove|unsubscribe)$/i.test(name);
  return isNamed && !/^(?:0|false|no)$/i.test(value);
}

function actsByQuery(parameters: URLSearchParams): boolean {
  for (const [name, value] of parameters) if (isActionParameter(name, value)) return true;
  return false;
}

/** Whether an address names an action (log-out, delete, submit, pay, vote …) by a whole path segment or parameter. */
export function isActionAddress(address: URL): boolean {
  return actsByPath(address) || (address.search !== '' && actsByQuery(address.searchParams));
}
