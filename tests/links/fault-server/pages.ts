import { page } from './behaviours.ts';

/** A page with so much text that no short notice can be meant. */
export const article = page(
  '关于印发《松江区公共租赁住房管理实施细则》的通知',
  ...Array.from(
    { length: 12 },
    (_, index) =>
      `第${index + 1}条 为规范公共租赁住房的管理，保障申请家庭的居住需求，根据有关规定，结合本区实际，制定本细则。`,
  ),
);

/** The same with places that a link can name behind `#`. */
export const withParts = article.replace(
  '</body>',
  '<a name="fujian"></a><h2 id="biao">附表</h2><h2 id="附件">附件</h2></body>',
);

/** The home page of the test portal. */
export const home = page('上海市松江区人民政府', '政务公开', '政民互动', '办事服务', '走进松江');

/** What portals and servers say in a 200 where there is nothing. */
export const notices: Readonly<Record<string, string>> = {
  missing: page('404', '对不起，您访问的页面不存在或已被删除。', '返回首页'),
  deleted: page('提示信息', '该信息已被删除！'),
  offline: page('系统提示', '您访问的内容已下线或者正在审核中。'),
  english: page('Page not found', 'The page you are looking for might have been removed.'),
  iis: '<!DOCTYPE html><html><head><title>IIS 8.5 Detailed Error - 404.0 - Not Found</title></head><body><h3>HTTP 错误 404.0 - Not Found</h3><p>您要找的资源已被删除、已更名或暂时不可用。</p></body></html>',
  tomcat:
    '<html><head><title>Apache Tomcat/7.0.47 - Error report</title></head><body><h1>HTTP Status 404 - /zwgk/1.html</h1><p><b>type</b> Status report</p></body></html>',
  nginx:
    '<html><head><title>404 Not Found</title></head><body><center><h1>404 Not Found</h1></center><hr><center>nginx</center></body></html>',
  trs: page(
    '无标题文档',
    '抱歉，您所访问的页面不存在，可能已被删除、已更改网址或暂时不可用。5 秒后自动跳转至首页。',
  ),
  jump: '<html><head><meta http-equiv="refresh" content="3;url=/"></head><body>文章不存在，3秒后返回首页</body></html>',
  script: '<script>alert("信息不存在或已删除！");history.back();</script>',
  noPermission: page('提示', '您没有权限访问该栏目或栏目已关闭'),
  columnClosed: page('栏目维护中', '该栏目正在维护中，请稍后访问'),
};

/** What mp.weixin.qq.com shows, in 200, in the place of articles. */
export const wechat: Readonly<Record<string, string>> = {
  deleted: wechatPage('该内容已被发布者删除', '此内容因违规无法查看'),
  violation: wechatPage('此内容因违规无法查看', '由用户投诉并经平台审核，涉嫌违反相关法律法规和政策'),
  migrated: wechatPage('该公众号已迁移', '该公众号已迁移至新的账号，原账号已回收'),
  expired: wechatPage('该链接已过期', ''),
  challenge: wechatPage('环境异常', '当前环境异常，完成验证后即可继续访问。'),
  blocked: wechatPage('此账号已被屏蔽, 内容无法查看', '用户投诉'),
};

function wechatPage(title: string, text: string): string {
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title></title></head><body><div class="weui-msg"><div class="weui-msg__title warn">${title}</div><p class="weui-msg__desc">${text}</p></div></body></html>`;
}

/** What others put where a portal's partner once was. */
export const gambling = page(
  '澳门新葡京娱乐城-官方网站-首页',
  '新葡京娱乐场官网提供真人百家乐、老虎机、时时彩、北京赛车PK10、六合彩开奖结果。',
  '注册即送彩金，存款立返，24小时客服在线，AG真人视讯、体育投注、棋牌游戏下载APP。',
);

/** A name that is for sale. */
export const parked = page(
  'example.test - 该域名正在出售',
  '您访问的域名 example.test 可以转让，This domain is for sale. 联系域名持有人，报价购买。',
);

/** A wall before a service. */
export const login = page(
  '统一身份认证平台 - 用户登录',
  '<form action="/cas/login" method="post"><input name="username"><input type="password" name="password"><button>登录</button></form>',
);
