import type { PageSeen } from '../page-seen.ts';

type Headers = Readonly<Record<string, string>>;

/** A page with less text than this consists of its scripts. Characters. */
const NO_TEXT = 200;
/** Room for the words of a firewall. Characters. */
const NOTICE_TEXT = 800;

/**
 * Traces of firewalls' scripts. Firewalls put the same scripts into pages that they let through, so that they
 * tell a challenge only where there is nothing else.
 */
const SCRIPT = new RegExp(
  [
    '\\$_ts\\b',
    '_cf_chl_opt|cf-browser-verification|/cdn-cgi/challenge-platform/|challenges\\.cloudflare\\.com',
    'acw_sc__v[23]|\\barg1\\s*=\\s*[\'"][0-9A-F]{20,}',
    '__jsl_clearance|__jsluid',
    'wzws-waf-cgi|WZWS-RAY|wzwsconfirm|wzwschallenge',
    'yunsuo_session|security_session_verify|security_verify_data',
    '_guard/(?:auto|slide|click|html|encrypt)\\.js|guardret',
    'SafeLineChallenge|safeline|chaitin|sl-challenge',
    'waf-static\\.tencent|waf\\.tencent\\.com|TencentCaptcha|captcha\\.qq\\.com|EO_Bot_Ssid|__tst_status',
    'HWWAFSESID|hwwaf',
    'btwaf|cdn_sec_tc|_waf_[a-z]+',
    'AliyunCaptcha|nocaptcha|_nc_token|punish\\?x5secdata|x5sec',
    '_Incapsula_Resource|awswaf|aws-waf-token|datadome|px-captcha|ddos-guard',
    'geetest|hcaptcha|recaptcha|turnstile',
  ].join('|'),
  'i',
);

/** A page that sets a cookie and asks for itself again. */
const SETS_COOKIE = /document\s*(?:\.|\[['"])cookie/;
const GOES_ON = /\blocation\b|\breload\b|\.submit\s*\(/;

/** What firewalls say to those whom they stop or ask to wait. */
const WORDS = new RegExp(
  [
    '(?:您的)?访问请求可能对网站造成(?:安全)?威胁|(?:您的)?请求(?:可能)?存在威胁|由于您访问的URL有?可能对网站造成安全威胁',
    '(?:您的)?(?:访问|请求|操作)(?:已|可能)?被(?:云防护|防火墙|系统|网站管理员|安全策略)?[^。]{0,10}(?:拦截|阻断|拒绝)',
    '疑似(?:黑客)?攻击|疑似(?:机器|爬虫|恶意)(?:访问|请求|行为)|不合法参数|非法请求已被',
    '当前(?:访问|网络)环境(?:存在)?异常|(?:当前|您的)环境异常|完成验证后即可继续访问',
    '人机(?:身份)?验证|安全验证|滑动(?:滑块|验证)|拖动滑块|请完成(?:安全)?验证|请输入验证码(?:以|后)?继续|访问验证',
    '浏览器安全检[查测]|正在(?:进行)?(?:安全|浏览器)?检[查测](?:您的|你的)?(?:浏览器|环境)|客户端安全检测|安全检查中',
    '(?:访问|请求|操作)(?:过于|太|次数过于)频繁|访问频率(?:过高|过快)|请求(?:过快|次数过多)',
    '请(?:开启|启用|打开) ?(?:浏览器的? ?)?java ?script|enable javascript and cookies to continue|please enable java ?script and (?:refresh|reload)',
    'checking your browser|just a moment|attention required! \\| cloudflare|verify(?:ing)? (?:that )?you are (?:a )?human|ddos protection by|one more step|please wait while we verify',
    'the requested url was rejected\\. please consult|your support id is|incident id|access denied[^.]{0,80}(?:sucuri|imperva|reference ?#)|request unsuccessful\\. incapsula|this request was blocked by|error from cloudfront',
  ].join('|'),
  'i',
);

/** Firewalls by name. Sites boast of them in their footers, so that a name tells only where access was refused. */
const NAMES =
  /web(?:应用)?防火墙|网站(?:应用)?防火墙|web ?application ?firewall|网站卫士|云防护|创宇盾|玄武盾|安全狗|云锁|雷池|护卫神|d盾|知道创宇|拦截事件|[攻击拦截]{2} ?id|event ?id/i;

/** Statuses by which firewalls answer in place of the page. */
const BY_FIREWALL = new Set([202, 400, 403, 405, 406, 412, 418, 429, 430, 468, 493, 521, 567]);

function marksItself(status: number, headers: Headers): boolean {
  if (headers['cf-mitigated'] !== undefined || headers['x-amzn-waf-action'] !== undefined) return true;
  if (status === 521) return /__jsl|__jsluid/.test(headers['set-cookie'] ?? '');
  return status === 403 && headers['x-datadome'] !== undefined;
}

function setsCookieAndReturns({ source, scripts }: PageSeen): boolean {
  return scripts > 0 && SETS_COOKIE.test(source) && GOES_ON.test(source);
}

/** Whether an answer is a firewall's in place of the page's: a riddle for the browser, or a block. */
export function isChallenge(status: number, headers: Headers, page: PageSeen | null): boolean {
  if (marksItself(status, headers)) return true;
  if (page === null) return false;
  const { textLength, title, lines, source, scripts } = page;
  const refused = BY_FIREWALL.has(status);
  const speaks = (line: string) => WORDS.test(line) || (refused && NAMES.test(line));
  if (textLength <= (refused ? NOTICE_TEXT : NO_TEXT) && [title, ...lines].some(speaks)) return true;
  if (textLength > NO_TEXT) return false;
  if (refused && scripts > 0) return true;
  return SCRIPT.test(source) || setsCookieAndReturns(page);
}

/** Whether a refusal of the ordinary sort (404, 5xx) is a firewall's all the same, by words that it alone uses. */
export function isBlockPage({ title, textLength, lines }: PageSeen): boolean {
  return textLength <= NOTICE_TEXT && [title, ...lines].some((line) => WORDS.test(line));
}
