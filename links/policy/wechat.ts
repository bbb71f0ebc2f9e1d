import type { PageSeen } from '../page-seen.ts';

/** Where WeChat shows the articles of public accounts. */
const HOST = 'mp.weixin.qq.com';

/** Its messages leave no room for an article. Characters. */
const MESSAGE_TEXT = 400;

const CAPTCHA = /captcha|secitptpage|verify/i;
const CHALLENGE = /环境异常|完成验证|去验证|访问过于频繁|操作(?:过于)?频繁|请在微信客户端打开/;
/** The page has a button that leads to the article. */
const MOVED = /(?:[帐账]号|公众号)已(?:经)?(?:被)?迁移/;
const GONE = new RegExp(
  [
    '(?:该|此)?内容已被(?:发布者|作者)?删除|(?:该|此)?(?:内容|文章|图文)已删除|(?:该|此)(?:内容|文章)不存在',
    '(?:此|该)内容(?:因违规|因涉嫌|被投诉|经举报|涉嫌|发送失败|暂时?|已被)?[^。]{0,20}(?:无法查看|不可查看|无法访问)',
    '违规(?:已)?(?:被)?(?:删除|无法查看)|被投诉且经审核|涉嫌(?:侵权|违反相关法律)',
    '(?:此|该)?(?:[帐账]号|公众号)(?:已(?:经)?(?:被)?|自主)?(?:屏蔽|封禁|冻结|注销|自主注销|回收|停用)',
    '(?:该|此)?链接已(?:经)?(?:过期|失效)|参数错误|根据作者隐私设置|(?:该|此)内容已过期',
  ].join('|'),
);

/** What a page of WeChat's stands for; null where the host is another, or it is not known. */
export function readWechat(final: URL, page: PageSeen): 'article' | 'moved' | 'deleted' | 'challenge' | null {
  if (final.hostname !== HOST) return null;
  if (CAPTCHA.test(final.pathname)) return 'challenge';
  if (page.textLength > MESSAGE_TEXT) return 'article';
  const lines = [page.title, ...page.lines];
  if (lines.some((line) => CHALLENGE.test(line))) return 'challenge';
  if (lines.some((line) => MOVED.test(line))) return 'moved';
  return lines.some((line) => line.length <= MESSAGE_TEXT && GONE.test(line)) ? 'deleted' : null;
}
