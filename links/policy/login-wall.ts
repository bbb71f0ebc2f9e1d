import type { PageSeen } from '../page-seen.ts';
import { parseAddress } from './file-type.ts';

const HOST =
  /^(?:sso|cas|passport|login|auth|oauth2?|idp|uaa|iam|ids|signin|accounts?|authserver|uias|ucenter|zwdtuser|tyrz|tysfrz|sfrz)\d*[.-]/i;
const SEGMENT =
  /^(?:to|user|unified|sys|admin|do|site|web|member|my|pc|front|person|corp)?[_-]?(?:login|logon|signin|sign-in|sso|cas|oauth2?|passport|authorize|authserver|idp|saml2?|openid|unauth)(?:[_-]?(?:page|index|form|in|user|auth|view|html))*(?:\.(?:s?html?|jspx?|php|aspx?|do|action))?$/i;

/** Room for a log-in form and its frame, but not for a portal that has one in a corner. Characters. */
const FORM_TEXT = 600;
const NOTICE_TEXT = 200;
const WORDS =
  /(?:请|需要?|必须)(?:您|你)?(?:先|重新)?(?:进行)?登[录陆]|(?:您|你|用户)?(?:还|尚)?(?:未|没有)登[录陆]|登[录陆](?:已|信息已?|状态已?|会话已?)?(?:超时|失效|过期)|会话(?:已经?)?(?:超时|失效|过期)|(?:没有|无)(?:访问|查看|浏览|操作)?(?:该|此|本)?(?:页面|内容|资源)?的?权限?(?:访问|查看)?$|无权(?:限)?(?:访问|查看|浏览)|(?:没有|无)权限(?:访问|查看|浏览)|请使用.{0,12}登[录陆]|please (?:log|sign) ?in|session (?:has )?expired|you (?:must|need to) (?:log|sign) ?in/i;

/** Whether an address is one where people say who they are. */
export function isLoginAddress({ hostname, pathname, hash }: URL): boolean {
  if (HOST.test(hostname)) return true;
  const route = /^#!?\/([\w/-]+)/.exec(hash)?.[1] ?? '';
  return [...pathname.split('/'), ...route.split('/')].some((segment) =>
    SEGMENT.test(segment.split(';')[0] ?? ''),
  );
}

/** Whether a log-in stands where another page was asked for. A link to the log-in itself leads where it says. */
export function isLoginWall(asked: URL, final: URL, page: PageSeen): boolean {
  if (isLoginAddress(asked)) return false;
  if (final.href !== asked.href && isLoginAddress(final)) return true;
  const { textLength, hasPasswordField, jump, lines, alerts, title } = page;
  if (hasPasswordField && textLength <= FORM_TEXT) return true;
  if (textLength > NOTICE_TEXT) return false;
  const next = jump === null ? null : parseAddress(jump, final);
  if (next !== null && isLoginAddress(next)) return true;
  return [title, ...lines, ...alerts].some((line) => WORDS.test(line));
}
