import { describe, expect, it } from 'vitest';
import { isUnsafeAddress, whyNotAsked } from '../../../links/policy/askable.ts';

const page = { url: 'http://www.jiading.gov.cn/zwgk/index.html' };
const why = (url: string, label = '详情', from = page) => whyNotAsked({ url, label }, from);
const ARTICLE = 'http://www.jiading.gov.cn/a/20250101/t1_1.html';

describe('whyNotAsked', () => {
  it.each([
    'mailto:a@b.cn',
    'tel:12345',
    'javascript:void(0)',
    'ftp://ftp.sh.gov.cn/a.zip',
    'data:text/plain,x',
    'file:///C:/a.doc',
    'http://',
    '',
  ])('%s is no web address', (url) => {
    expect(why(url)).toBe('notHttp');
  });

  describe('leaves labels alone that are an action', () => {
    it.each([
      '退出',
      '退出登录',
      '[退出]',
      '安全退出',
      '退 出',
      '注销',
      '【注销登录】',
      '登出',
      '退出登陆',
      '切换用户',
      '删除',
      '×删除',
      '删除该条信息',
      '立即支付',
      '去支付',
      '提交',
      '提交申请',
      '确认提交',
      '撤销',
      '撤回申请',
      '投票',
      '投他一票',
      '点赞',
      '退订',
      '取消订阅',
      '取消预约',
      '确定',
      '保存',
      '签到',
      '加入购物车',
      'Logout',
      'Log out',
      'SIGN OUT',
      'Delete',
      'Unsubscribe',
      'Pay now',
    ])('%s', (label) => {
      expect(why(ARTICLE, label)).toBe('unsafe');
    });
  });

  describe('asks for labels that only speak of an action', () => {
    it.each([
      '关于注销部分企业营业执照的公告',
      '企业注销指引',
      '退出机制',
      '关于建立市场主体退出机制的意见',
      '支付宝城市服务',
      '支付标准公示',
      '投票结果公示',
      '关于撤销行政许可的决定',
      '撤销公告',
      '提交材料清单',
      '删除权的法律规定',
      '取消一批证明事项',
      '取消收费',
      '保存期限',
      '确认书',
      '同意书下载',
      '我要投诉',
      '在线缴费',
      '网上申报',
      '登录',
      '注册',
      'How to log out',
      'Delete policy of the archive',
      '',
    ])('%s', (label) => {
      expect(why(ARTICLE, label)).toBeNull();
    });
  });

  it.each([
    'http://service.weibo.com/share/share.php?url=x&title=y',
    'http://v.t.sina.com.cn/share/share.php?title=x',
    'https://sns.qzone.qq.com/cgi-bin/qzshare/cgi_qzshare_onekey?url=x',
    'http://connect.qq.com/widget/shareqq/index.html?url=x',
    'http://share.baidu.com/code',
    'http://www.jiading.gov.cn/js/bdshare/api',
    'https://www.facebook.com/sharer/sharer.php?u=x',
    'https://twitter.com/intent/tweet?url=x',
    'https://x.com/intent/post?text=x',
    'https://www.linkedin.com/shareArticle?mini=true',
    'https://www.douban.com/share/service?href=x',
    'http://s.jiathis.com/send/?webid=tsina',
    'https://t.me/share/url?url=x',
  ])('%s is a share widget', (url) => {
    expect(why(url)).toBe('share');
  });

  it.each([
    'https://weibo.com/shjiading',
    'https://www.facebook.com/shanghai',
    'https://x.com/shanghai',
    'https://qzone.qq.com/',
    'https://connect.qq.com/',
    'http://www.jiading.gov.cn/share/data.html',
    'https://service.weibo.com.example.cn/share/share.php',
  ])('%s is no share widget', (url) => {
    expect(why(url)).toBeNull();
  });

  it('knows a share button of the site’s own by its label', () => {
    expect(why('http://www.jiading.gov.cn/go?to=1', '分享到微信')).toBe('share');
    expect(why('http://www.jiading.gov.cn/go?to=1', '分享经济发展报告')).toBeNull();
  });

  it.each(['http://10.1.2.3/a.doc', 'http://localhost:8080/', 'http://oa/', 'http://192.168.0.1/x'])(
    '%s from a public page is private',
    (url) => {
      expect(why(url)).toBe('private');
      expect(why(url, '详情', { url: 'http://10.1.2.9/index.html' })).toBeNull();
      expect(why(url, '详情', { url: 'file:///saved/page.html' })).toBeNull();
      expect(why(url, '详情', { url: '' })).toBeNull();
      expect(why(url, '详情', { url: 'https://a.gov.cn/' })).toBe('private');
    },
  );
});

describe('isUnsafeAddress', () => {
  it.each([
    'http://a.gov.cn/logout',
    'http://a.gov.cn/user/logout.do',
    'http://a.gov.cn/logout.jsp;jsessionid=AB12',
    'http://a.gov.cn/LogOut.aspx',
    'http://a.gov.cn/sys/loginOut.action',
    'http://a.gov.cn/user!logout.action',
    'http://a.gov.cn/logout.html',
    'https://sso.a.gov.cn/cas/logout?service=http://a.gov.cn/',
    'https://a.gov.cn/signout-oidc',
    'http://a.gov.cn/sign_out',
    'http://a.gov.cn/j_spring_security_logout',
    'http://a.gov.cn/msg/delete/12',
    'http://a.gov.cn/msg/deleteMessage.do?id=3',
    'http://a.gov.cn/DELETE?id=3',
    'http://a.gov.cn/api/remove?id=3',
    'http://a.gov.cn/msg.php?action=del&id=3',
    'http://a.gov.cn/msg.jsp?method=deleteById&id=3',
    'http://a.gov.cn/index.php?m=logout',
    'http://a.gov.cn/?logout=true',
    'http://a.gov.cn/list?del=4',
    'http://a.gov.cn/unsubscribe?u=1',
    'http://a.gov.cn/order/pay?id=1',
    'http://a.gov.cn/order/pay.do',
    'http://a.gov.cn/vote.do?id=4',
    'http://a.gov.cn/poll.jsp?act=vote&id=4',
    'http://a.gov.cn/form/submit.php',
    'http://a.gov.cn/x.do?op=save',
    'http://a.gov.cn/x.do?type=delete&id=1',
  ])('%s', (url) => {
    expect(isUnsafeAddress(url)).toBe(true);
    expect(why(url)).toBe('unsafe');
  });

  it.each([
    ...['dologout', 'tologout', 'userlogout', 'syslogout', 'adminlogout', 'sitelogout', 'ssologout'],
    ...['caslogout', 'mylogout', 'ajaxlogout', 'logoff', 'log-off', 'log_out', 'signoff', 'sign-out'],
    ...['end_session', 'endsession', 'j_spring_cas_security_logout', 'logout_success', 'logoutAction'],
    ...['logout-do', 'logoutuser', 'logouthandler', 'logout-oidc'],
  ])('a path named %s leaves, whatever answers', (name) => {
    expect(isUnsafeAddress(`http://a.gov.cn/x/${name}/`)).toBe(true);
    expect(isUnsafeAddress(`http://a.gov.cn/x?action=${name}`)).toBe(true);
  });

  it.each([
    ...['dodelete', 'todelete', 'ajax_delete', 'batch-delete', 'del', 'destroy', 'unsubscribe', 'opt-out'],
    ...['optout', 'delete_user', 'deleteAll', 'deleteall', 'removebyid', 'DeleteMessage', 'REMOVE'],
  ])('a path named %s destroys, unless it is a page at rest', (name) => {
    expect(isUnsafeAddress(`http://a.gov.cn/${name}/3`)).toBe(true);
    expect(isUnsafeAddress(`http://a.gov.cn/x?type=${name}`)).toBe(true);
    for (const end of ['html', 'shtml', 'htm', 'xhtml']) {
      expect(isUnsafeAddress(`http://a.gov.cn/${name}/t1.${end}`)).toBe(false);
    }
  });

  it.each([
    ...['doexit', 'topay', 'ajax_vote', 'exit', 'pay', 'dopay', 'payment', 'checkout', 'submit', 'vote'],
    ...['addvote', 'castvote', 'praise', 'zan', 'cancel', 'revoke', 'save', 'saveorupdate', 'update'],
    ...['insert', 'approve', 'reject', 'disable', 'enable', 'reset', 'saveUser', 'update_state'],
  ])('a path named %s acts where a program answers', (name) => {
    for (const end of ['do', 'action', 'jsp', 'jspx', 'asp', 'aspx', 'ashx', 'php', 'cgi', 'asmx']) {
      expect(isUnsafeAddress(`http://a.gov.cn/x/${name}.${end}`)).toBe(true);
    }
    expect(isUnsafeAddress(`http://a.gov.cn/x/${name}`)).toBe(false);
  });

  it.each([
    ...['action', 'act', 'method', 'm', 'a', 'do', 'op', 'opt', 'oper', 'operate', 'operation', 'cmd'],
    ...['command', 'func', 'function', 'event', 'task', 'handler', 'ACTION'],
  ])('a parameter named %s says what is done', (name) => {
    expect(isUnsafeAddress(`http://a.gov.cn/x?${name}=delete&id=3`)).toBe(true);
    expect(isUnsafeAddress(`http://a.gov.cn/x?${name}=vote`)).toBe(true);
    expect(isUnsafeAddress(`http://a.gov.cn/x?my${name}=delete`)).toBe(false);
    expect(isUnsafeAddress(`http://a.gov.cn/x?${name}name=delete`)).toBe(false);
  });

  it.each(['delete', 'del', 'remove', 'unsubscribe', 'logout', 'signout'])(
    'a parameter named %s is an action unless its value says no',
    (name) => {
      expect(isUnsafeAddress(`http://a.gov.cn/x?${name}=4`)).toBe(true);
      for (const no of ['0', 'false', 'no', 'No']) {
        expect(isUnsafeAddress(`http://a.gov.cn/x?${name}=${no}`)).toBe(false);
      }
      expect(isUnsafeAddress(`http://a.gov.cn/x?${name}=10`)).toBe(true);
      expect(isUnsafeAddress(`http://a.gov.cn/x?is${name}d=4`)).toBe(false);
    },
  );

  it.each([
    'http://a.gov.cn/catalogout/',
    'http://a.gov.cn/undelete/3',
    'http://a.gov.cn/x?undelete=4',
    'http://a.gov.cn/x?deleted=4',
    'http://a.gov.cn/x?subtype=delete',
    'http://a.gov.cn/x?typename=delete',
    'http://a.gov.cn/repay.do',
    'http://a.gov.cn/voted.do',
    'http://',
    'http://a.gov.cn/',
    'http://a.gov.cn/deleted/list.html',
    'http://a.gov.cn/delete/2024/t123.html',
    'http://a.gov.cn/vote/2024/index.html',
    'http://a.gov.cn/vote/',
    'http://a.gov.cn/pay/',
    'http://a.gov.cn/payment-guide.html',
    'http://a.gov.cn/submit.html',
    'http://a.gov.cn/search?q=delete',
    'http://a.gov.cn/search?keyword=logout&type=all',
    'http://a.gov.cn/search?searchword=删除',
    'http://a.gov.cn/login?service=http://a.gov.cn/logout-help',
    'http://a.gov.cn/model/delta.html',
    'http://a.gov.cn/removal-of-trees.html',
    'http://a.gov.cn/list.jsp?action=view&id=3',
    'http://a.gov.cn/list.jsp?logout=false',
    'http://a.gov.cn/list.jsp?type=vote&page=2',
    'http://a.gov.cn/exit-entry/index.do',
    'http://a.gov.cn/alipay/news.html',
    'http://a.gov.cn/zhifu/submitted',
    'mailto:x',
  ])('not %s', (url) => {
    expect(isUnsafeAddress(url)).toBe(false);
  });
});
