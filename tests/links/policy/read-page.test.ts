import { describe, expect, it } from 'vitest';
import type { ErrorPage } from '../../../links/contract.ts';
import { readAnswer } from '../../../links/policy/read-answer.ts';
import { bytesOf } from '../../facts/read/bytes-of.ts';
import { answer, PAGE, page, prose, readBody, short } from './answers.ts';

const MENU =
  '<ul><li>网站首页</li><li>政务公开</li><li>政务服务</li><li>政民互动</li></ul><p>版权所有 沪ICP备1号</p>';

describe('a page that opens', () => {
  it('is described, and its error page is not asked for', () => {
    const sign = readBody(page('关于印发通知的通知', `<h1>关于印发通知的通知</h1>${prose(600)}`));
    expect(sign).toEqual({
      says: 'opens',
      kind: 'opens',
      reason: 'ok',
      status: 200,
      finalUrl: null,
      landing: { title: '关于印发通知的通知', headings: ['关于印发通知的通知'], textLength: 609 },
      needsErrorPage: false,
      retryAfter: null,
      ms: 12,
    });
  });

  it('says where redirects led, without a fragment', () => {
    const to = 'http://www.jiading.gov.cn/zwgk/zcwj/content_9.html';
    expect(readBody(page('通知', prose(600)), { finalUrl: `${to}#top` }).finalUrl).toBe(to);
    expect(readAnswer(PAGE, 'get', answer({ redirects: 2, body: prose(300) }), null).finalUrl).toBeNull();
  });

  it.each(['application/pdf', 'image/png', 'application/rss+xml', 'application/octet-stream', 'video/mp4'])(
    'is not read as %s',
    (type) => {
      expect(short(readAnswer(PAGE, 'get', answer({ headers: { 'content-type': type } }), null))).toBe(
        'opens opens ok',
      );
    },
  );

  it('by HEAD', () => {
    expect(short(readAnswer(PAGE, 'head', answer(), null))).toBe('opens opens ok');
    expect(short(readAnswer(PAGE, 'head', answer({ status: 202 }), null))).toBe(
      'unclear blocked otherRefusal',
    );
  });

  it('shows nothing', () => {
    expect(short(readBody(''))).toBe('unclear blocked otherRefusal');
    expect(short(readAnswer(PAGE, 'get', answer({ whole: false, brokeOff: true }), null))).toBe(
      'fails unreachable reset',
    );
  });

  it.each([
    '<html>',
    '<!doctype html><html><head><meta charset="utf-8"><title>通知</title></head><body></body></html>',
    '<html><body><p>&nbsp;</p><br></body></html>',
  ])('shows nothing: %s', (body) => {
    expect(short(readBody(body))).toBe('unclear blocked otherRefusal');
  });

  it.each([
    '<html><body><div id="app"></div><script src="/app.js"></script></body></html>',
    '<html><body><img src="/a.jpg"></body></html>',
    '<html><frameset cols="20%,80%"><frame src="/left.html"></frameset></html>',
    '<html><head><style>body{background:url(/poster.jpg)}</style></head><body></body></html>',
    '<html><body><input type="button" value="进入"></body></html>',
    '<html><head><meta http-equiv="refresh" content="0;url=/new/"></head></html>',
    '<html><body><video src="/a.mp4"></video></body></html>',
  ])('shows something, though no text: %s', (body) => {
    expect(short(readBody(body))).toBe('opens opens ok');
  });

  it('begins and does not go on', () => {
    const stalled = (body: string, way: 'get' | 'start' = 'get', status = 200) =>
      short(readAnswer(PAGE, way, answer({ body, whole: false, status }), null));
    expect(stalled('<html><head><title>通知')).toBe('unclear slow timeout');
    expect(stalled(page('通知', prose(60)))).toBe('unclear slow timeout');
    expect(stalled(page('通知', prose(500)))).toBe('opens opens ok');
    expect(stalled(page('404', '页面不存在'))).toBe('fails softNotFound saysNotFound');
    expect(stalled(page('通知', prose(60)), 'start', 206)).toBe('opens opens ok');
  });

  it.each([
    '<script>location.href="/404.html"</script>',
    '<html><head><meta http-equiv="refresh" content="0;url=/error/404.html"></head><body></body></html>',
    '<script>window.location.replace("http://www.jiading.gov.cn/notfound.html");</script>',
    '<html><head><title>跳转中</title></head><body>正在跳转，请稍候<script>location.href="../404.htm";</script></body></html>',
  ])('only sends on to the error page: %s', (body) => {
    expect(short(readBody(body))).toBe('fails softNotFound saysNotFound');
  });

  it.each([
    '<script>if(!window.Promise){location.href="/404.html"}</script><div id="app"></div>',
    '<script>location.href=ok?u:e;location.href="/404.html"</script>',
    `<script>location.href="/404.html"</script>${prose(60)}`,
    '<script>location.href="/new/index.html"</script>',
  ])('may lead elsewhere than to the error page: %s', (body) => {
    expect(short(readBody(body))).toBe('opens opens ok');
  });

  it('breaks off', () => {
    const cut = (body: string) =>
      short(readAnswer(PAGE, 'get', answer({ body, whole: false, brokeOff: true }), null));
    expect(cut(page('通知', prose(500)))).toBe('unclear unreachable cutShort');
    expect(cut('<title>页面不存在</title><p>您访')).toBe('fails softNotFound saysNotFound');
    expect(
      short(readAnswer(PAGE, 'get', answer({ body: page('通知', prose(500)), whole: false }), null)),
    ).toBe('opens opens ok');
  });

  it.each(['http://a.gov.cn/%zz/1.html', 'no address'])('is read whatever the address: %s', (url) => {
    expect(['opens', 'unclear']).toContain(
      readBody(page('好', prose(300)), { url, finalUrl: 'http://a.gov.cn/x' }).says,
    );
  });
});

describe('a page that says that there is nothing', () => {
  describe('in its title or main heading, whatever surrounds it', () => {
    it.each([
      '页面不存在',
      '404',
      '404 Not Found',
      '404错误',
      '404-页面不存在',
      '页面不存在_上海市嘉定区人民政府',
      '上海市嘉定区人民政府-页面未找到',
      '您访问的页面不存在',
      '您访问的页面不存在或已删除！',
      '抱歉，找不到该页面',
      '对不起，您要访问的页面不存在',
      '找不到网页',
      '您所请求的页面无法访问',
      '该信息已被删除',
      '文章不存在',
      '文件不存在',
      'HTTP Status 404 – 未找到',
      'HTTP Status 404 - Not Found',
      '404 - 找不到文件或目录。',
      '404 - File or directory not found.',
      'Page not found',
      'The resource cannot be found.',
      'Oops! That page can’t be found.',
      "We can't find that page",
      '页面走丢了',
      '链接已失效',
    ])('%s', (title) => {
      expect(short(readBody(page(title, MENU)))).toBe('fails softNotFound saysNotFound');
      expect(short(readBody(page('嘉定区', `<h1>${title}</h1>${MENU}`)))).toBe(
        'fails softNotFound saysNotFound',
      );
    });
  });

  describe('as a message on a short page', () => {
    it.each([
      '您访问的页面不存在或已删除',
      '抱歉，您访问的页面不存在！',
      '对不起，您访问的页面不存在，可能已被删除。5秒后自动返回首页',
      '非常抱歉，您访问的页面不存在，或者已经被移除！',
      '抱歉，您要查看的信息不存在或已被删除，请返回首页',
      '您请求的页面不存在',
      '您正在访问的内容不存在',
      '此页面未找到，请检查您输入的网址是否正确',
      '该信息已被删除',
      '该内容已被删除或未发布',
      '您查看的文章不存在',
      '抱歉，没有找到您要访问的页面',
      '哎呀，页面找不到了',
      '暂无此内容',
      '查无此信息',
      '没有找到站点',
      'Sorry, the page you are looking for could not be found.',
      'Sorry, page not found',
      'HTTP 404: 未找到',
    ])('%s', (words) => {
      expect(short(readBody(page('上海市嘉定区人民政府', `${MENU}<div>${words}</div>`)))).toBe(
        'fails softNotFound saysNotFound',
      );
      expect(short(readBody(page('', `<p>${words}</p>`)))).toBe('fails softNotFound saysNotFound');
    });

    it('under a menu and above a foot', () => {
      const menu = `<div>${'<a>政务公开</a> <a>政务服务</a> <a>走进嘉定</a> '.repeat(20)}</div>`;
      const foot =
        '<p>主办：上海市嘉定区人民政府办公室，承办：嘉定区大数据中心，地址：嘉定区博乐南路111号，电话：69989000。</p>';
      expect(short(readBody(page('上海嘉定', `${menu}<p>您访问的页面不存在或已删除！</p>${foot}`)))).toBe(
        'fails softNotFound saysNotFound',
      );
    });

    it.each(['该信息不存在', '您访问的页面不存在！', '文件不存在或已被删除'])('in a box: %s', (words) => {
      expect(short(readBody(`<script>alert('${words}');history.back();</script>`))).toBe(
        'fails softNotFound saysNotFound',
      );
    });

    it('in GBK', () => {
      const body = bytesOf('<meta charset=gbk><title>提示</title><p>您访问的页面不存在或已删除', 'gbk');
      const headers = { 'content-type': 'text/html' };
      expect(short(readAnswer(PAGE, 'get', answer({ body, headers }), null))).toBe(
        'fails softNotFound saysNotFound',
      );
    });

    it('as plain text or JSON', () => {
      const as = (type: string, body: string) =>
        short(readAnswer(PAGE, 'get', answer({ body, headers: { 'content-type': type } }), null));
      expect(as('text/plain', '404 Not Found')).toBe('fails softNotFound saysNotFound');
      expect(as('application/json', '{"code":404,"msg":"页面不存在"}')).toBe(
        'unclear softNotFound saysNotFound',
      );
    });
  });

  describe('not where it only speaks of it', () => {
    it.each([
      ['an article’s title', page('关于网站404错误页面规范设置的通知', prose(400))],
      ['a question', page('网页提示“页面不存在”怎么办？', prose(400))],
      [
        'a rectification report',
        page('关于部分页面无法访问问题整改情况的通报', `<p>部分页面不存在，现已整改。</p>${prose(300)}`),
      ],
      ['a long article', page('公开指南', `${prose(3000)}<p>您访问的页面不存在或已删除</p>${prose(900)}`)],
      ['a letter', page('咨询', `<p>您好，我点击后提示页面不存在，望修复，谢谢。</p>${prose(250)}`)],
      ['a letter in the first person', page('咨询', `<p>我打不开网页，页面不存在</p>${prose(250)}`)],
      [
        'an expired document',
        page('关于印发办法的通知', `<p>该文件已失效</p><p>此文件已废止</p>${prose(300)}`),
      ],
      ['a search without results', page('搜索', `<p>没有找到相关信息</p>${MENU}${prose(150)}`)],
      ['an empty column', page('通知公告', `<p>暂无内容</p><p>暂无数据</p>${MENU}${prose(130)}`)],
      ['a script with the words', page('通知', `${prose(200)}<script>alert('页面不存在')</script>`)],
      [
        'a box that a script may open',
        page('', `<div id=app></div><script>${'var a=1;'.repeat(60)}if(!a)alert('页面不存在')</script>`),
      ],
      ['a hidden template', page('通知', `${prose(200)}<div style="display:none">您访问的页面不存在</div>`)],
      ['a number', page('第404号提案答复', `<h2>第404号</h2>${prose(200)}`)],
      ['a page about deletion', page('被删除个人信息的权利', prose(200))],
      ['a lost-and-found', page('寻物启事：文件找不到了', prose(200))],
    ])('%s', (_why, body) => {
      expect(short(readBody(body))).toBe('opens opens ok');
    });
  });

  it('leaves a hint on a tiny page to the site’s own error page', () => {
    const body = page('', '<p>system: id=12 不存在</p>');
    expect(readBody(body)).toMatchObject({ says: 'unclear', reason: 'saysNotFound', needsErrorPage: true });
    const other: ErrorPage = {
      status: 200,
      finalUrl: 'http://www.jiading.gov.cn/x',
      title: '',
      print: '另外一页的文字',
    };
    expect(readBody(body, { errorPage: other })).toMatchObject({ says: 'unclear', needsErrorPage: false });
    expect(readBody(body, { errorPage: { ...other, status: 404 } })).toMatchObject({ says: 'opens' });
    expect(readBody(body, { errorPage: { ...other, print: 'system不存在' } })).toMatchObject({
      says: 'fails',
      reason: 'siteErrorPage',
    });
  });

  it.each(['/404.html', '/404', '/error/404.htm', '/notfound.html', '/page-not-found', '/error404.html'])(
    'by the address it was sent to: %s',
    (path) => {
      const read = (url: string) =>
        short(readBody(page('嘉定区', MENU), { url, finalUrl: `http://www.jiading.gov.cn${path}` }));
      expect(read(PAGE)).toBe('fails softNotFound saysNotFound');
      expect(read(`http://www.jiading.gov.cn${path}`)).toBe('opens opens ok');
    },
  );
});

describe('a home page in place of another', () => {
  const HOME = page('上海市嘉定区人民政府', prose(2000));
  const land = (url: string, finalUrl: string) => short(readBody(HOME, { url, finalUrl }));

  it.each([
    [PAGE, 'http://www.jiading.gov.cn/'],
    [PAGE, 'https://www.jiading.gov.cn/index.html'],
    [PAGE, 'https://jiading.gov.cn/default.aspx'],
    [PAGE, 'http://www.jiading.gov.cn/zh/'],
    ['http://a.gov.cn/zwgk/zcwj/', 'http://a.gov.cn/'],
    ['http://a.gov.cn/zwgk/zcwj/gfxwj/index.html', 'http://www.a.gov.cn/'],
    ['http://a.gov.cn/show.jsp?id=12345', 'http://a.gov.cn/index.jsp'],
  ])('%s → %s', (url, finalUrl) => {
    expect(land(url, finalUrl)).toBe('fails softNotFound landsOnHome');
  });

  it.each([
    ['http://a.gov.cn', 'https://www.a.gov.cn/'],
    ['http://a.gov.cn/', 'http://a.gov.cn/index.html'],
    ['http://a.gov.cn/index.html', 'http://a.gov.cn/'],
    ['http://a.gov.cn/zh', 'http://a.gov.cn/'],
    ['http://a.gov.cn/en/index.html', 'http://a.gov.cn/'],
    ['http://a.gov.cn/jiading/', 'http://jiading.a.gov.cn/'],
    ['http://a.gov.cn/jiading', 'http://a.gov.cn/'],
    ['http://a.gov.cn/zfxxgk/zn/index.html', 'https://zfxxgk.b.gov.cn/'],
    ['https://t.cn/A6xyzabc', 'http://www.jiading.gov.cn/'],
    ['https://dwz.cn/12345678', 'http://www.jiading.gov.cn/'],
    ['https://w.url.cn/s/A123456', 'http://www.jiading.gov.cn/'],
    ['http://a.gov.cn/link/out.jsp?id=123&url=http%3A%2F%2Fwww.b.gov.cn%2F', 'http://www.b.gov.cn/'],
    [PAGE, PAGE.replace('http:', 'https:')],
    [PAGE, 'http://www.jiading.gov.cn/?id=881234'],
    [PAGE, 'http://www.jiading.gov.cn/#/detail/881234'],
    [PAGE, 'http://www.jiading.gov.cn/zwgk/zcwj/content_99.html'],
  ])('not %s → %s', (url, finalUrl) => {
    expect(land(url, finalUrl)).toBe('opens opens ok');
  });

  it.each(['http://m.jiading.gov.cn/', 'http://www.new-portal.gov.cn/'])(
    'of the mobile site, or of another, is a matter for the error page: %s',
    (finalUrl) => {
      const read = (errorPage: ErrorPage | null) => readBody(HOME, { url: PAGE, finalUrl, errorPage });
      expect(read(null)).toMatchObject({ says: 'unclear', reason: 'landsOnHome', needsErrorPage: true });
      const known = { status: 200, finalUrl: PAGE, title: '', print: '' };
      expect(short(read({ ...known, finalUrl }))).toBe('fails softNotFound landsOnHome');
      expect(short(read({ ...known, status: 404 }))).toBe('opens opens ok');
      expect(short(read(known))).toBe('unclear softNotFound landsOnHome');
    },
  );
});

describe('a log-in', () => {
  const LOGIN = page(
    '统一身份认证平台',
    '<form>用户名<input>密码<input type="password"><button>登录</button></form>',
  );
  it.each([
    'https://sso.jiading.gov.cn/',
    'https://www.jiading.gov.cn/login.jsp',
    'https://zwdtuser.sh.gov.cn/uc/login/user.html',
    'https://a.gov.cn/cas/login?service=x',
    'https://a.gov.cn/oauth2/authorize?client_id=1',
    'https://a.gov.cn/user/toLogin.do',
    'https://a.gov.cn/app/#/login?redirect=x',
    'https://passport.a.com/',
  ])('redirect to %s', (finalUrl) => {
    expect(short(readBody(page('办事', prose(300)), { finalUrl }))).toBe('unclear login loginPage');
  });

  it.each([
    ['a form', LOGIN],
    ['a request to log in', page('提示', '<p>您还没有登录，请先登录！</p>')],
    ['an ended session', page('', '<script>alert("登录超时");top.location.href="/login.jsp";</script>')],
    ['a refresh to the log-in', '<meta http-equiv=refresh content="0;url=/sso/login">'],
    ['no right', page('提示', '<p>您没有权限访问</p>')],
  ])('%s', (_why, body) => {
    expect(short(readBody(body))).toBe('unclear login loginPage');
  });

  it('is where a link to it leads', () => {
    expect(readBody(LOGIN, { url: 'https://www.jiading.gov.cn/login.html' }).says).toBe('opens');
    expect(
      readBody(LOGIN, { url: 'https://sso.a.gov.cn/', finalUrl: 'https://sso.a.gov.cn/cas/login' }).says,
    ).toBe('opens');
  });

  it('is not a page with a log-in in its corner, or one that tells how to log in', () => {
    expect(readBody(page('门户', `${prose(900)}<input type=password>`)).says).toBe('opens');
    expect(readBody(page('办理指南', `<p>请先登录平台，再提交材料。</p>${prose(400)}`)).says).toBe('opens');
    expect(
      readBody(page('通知', prose(300)), { finalUrl: 'http://www.jiading.gov.cn/catalog/casting/1.html' })
        .says,
    ).toBe('opens');
  });
});

describe('a page that others put there', () => {
  const read = (body: string, host: string) =>
    short(readBody(body, { url: `http://${host}/a/content_12345.html` }));
  const BETTING = '百家乐 老虎机 真人荷官 开元棋牌 时时彩 六合彩 体育投注 送彩金 '.repeat(5);

  it.each([
    ['title', page('澳门新葡京娱乐场_开元棋牌官网', prose(500))],
    [
      'title in entities',
      page('&#28595;&#38376;&#26032;&#33889;&#20140;-&#24320;&#20803;&#26827;&#29260;', prose(300)),
    ],
    ['keywords', page('某公司', BETTING, '<meta name=keywords content="真人百家乐,彩票平台,时时彩">')],
    ['text', page('欢迎光临', `<p>${BETTING}</p>`)],
    ['brands', page('亚博app下载-体育投注平台', prose(200))],
    ['pornography', page('国产精品一区二区三区无码_久久精品', prose(300))],
  ])('shows gambling or pornography: %s', (_why, body) => {
    expect(read(body, 'www.old-company.com')).toBe('fails hijacked gambling');
  });

  it.each([
    ['the police', page('警方打击网络赌博：百家乐、时时彩团伙被捣毁', `<p>${BETTING}</p>`), 'www.news.com'],
    [
      'a report',
      page(
        '网络赌局的真相',
        `<p>${BETTING}</p><p>公安机关提醒：网络赌博是违法犯罪，谨防诈骗，欢迎举报。</p>${prose(300)}`,
      ),
      'www.news.com',
    ],
    ['a fight of the government’s', page('反诈宣传', `<p>${BETTING}</p>`), 'www.jiading.gov.cn'],
    ['spam in a government’s list', page('留言列表', `<p>${BETTING}</p>`), 'www.jiading.gov.cn'],
    [
      'the state lottery',
      page('中国福利彩票_双色球开奖', `<p>福彩3D 快3 彩票投注站 购彩须知</p>${prose(300)}`),
      'www.cwl.com',
    ],
    [
      'a place of that name',
      page('贵州金沙县人民政府', `<p>金沙县永利村</p>${prose(300)}`),
      'www.gzjinsha.com',
    ],
    ['one word', page('澳门威尼斯人酒店', prose(300)), 'www.hotel.com'],
    ['a magazine', page('棋牌协会赛事通知', prose(300)), 'www.chess.com'],
  ])('not %s', (_why, body, host) => {
    expect(read(body, host)).toBe('opens opens ok');
  });

  it('holds for a government’s own page where the title is plain', () => {
    expect(read(page('澳门新葡京_开元棋牌', prose(300)), 'www.jiading.gov.cn')).toBe(
      'fails hijacked gambling',
    );
  });

  it.each([
    ['a sale', page('example.com', '<p>该域名正在出售，有意者请联系</p>')],
    ['a sale by another name', page('example.com 可以转让', '<p>您正在访问的域名可以转让！</p>')],
    ['English', page('example.com is for sale | HugeDomains', '<p>Buy this domain</p>')],
    ['Sedo', page('example.com', '<p>The domain example.com is for sale. Sedo Domain Parking</p>')],
    ['parked', page('域名停放', '<p>此域名已停放</p>')],
    ['expired', page('域名到期', '<p>该域名已过期，请尽快续费</p>')],
  ])('offers its domain: %s', (_why, body) => {
    expect(read(body, 'www.old-company.com')).toBe('fails hijacked parkedDomain');
  });

  it('is led to a market of domains', () => {
    const finalUrl = 'https://www.hugedomains.com/domain_profile.cfm?d=old-company.com';
    expect(
      short(readBody(page('old-company.com', prose(2000)), { url: 'http://old-company.com/', finalUrl })),
    ).toBe('fails hijacked parkedDomain');
  });

  it.each([
    ['an article', page('域名出售有陷阱', `<p>有人发现该域名正在出售。</p>${prose(2000)}`), 'www.news.com'],
    ['a registrar', page('域名交易平台', prose(600)), 'www.registrar.com'],
    ['a government', page('通知', `<p>该域名已过期</p>${prose(300)}`), 'www.jiading.gov.cn'],
  ])('does not: %s', (_why, body, host) => {
    expect(read(body, host)).toBe('opens opens ok');
  });
});

describe('an article on WeChat', () => {
  const url = 'https://mp.weixin.qq.com/s/AbCdEf';
  const message = (words: string) =>
    page(
      '',
      `<div class="weui-msg"><h2 class="weui-msg__title warn">${words}</h2></div><script>${'var a=1;'.repeat(500)}</script>`,
    );
  it.each([
    '该内容已被发布者删除',
    '此内容因违规无法查看',
    '此内容被投诉且经审核涉嫌侵权，无法查看。',
    '此帐号已被屏蔽, 内容无法查看',
    '此账号已自主注销，内容无法查看',
    '该公众号已被封禁',
    '链接已过期',
    '参数错误',
    '此内容发送失败无法查看',
    '根据作者隐私设置，无法查看该内容',
  ])('%s', (words) => {
    expect(short(readBody(message(words), { url }))).toBe('fails softNotFound deletedArticle');
    expect(readBody(message(words), { url: 'http://www.jiading.gov.cn/a/1.html' }).reason).not.toBe(
      'deletedArticle',
    );
  });

  it.each([
    '环境异常',
    '当前环境异常，完成验证后即可继续访问。去验证',
    '访问过于频繁，请用微信扫描二维码进行访问',
  ])('%s', (words) => {
    expect(short(readBody(message(words), { url }))).toBe('unclear blocked challenge');
  });

  it('stands elsewhere by now, behind a button', () => {
    const words = '该公众号已迁移至新的帐号，原帐号已回收。若需访问原文章链接，请点击下方按钮。访问文章';
    expect(short(readBody(message(words), { url }))).toBe('unclear softNotFound deletedArticle');
  });

  it('asks for proof elsewhere', () => {
    const finalUrl = 'https://mp.weixin.qq.com/mp/wappoc_appmsgcaptcha?poc_token=1';
    expect(short(readBody(page('', ''), { url, finalUrl }))).toBe('unclear blocked challenge');
  });

  it('opens, though it writes about deletion', () => {
    const body = page('微信文章提示“该内容已被发布者删除”怎么办', `${prose(600)}<p>该内容已被发布者删除</p>`);
    expect(short(readBody(body, { url }))).toBe('opens opens ok');
  });
});

describe('a page that only leads on', () => {
  it.each([
    '<meta http-equiv="refresh" content="0;url=/new/index.html">',
    '<script>window.location.href="/zwgk/new.html"</script>',
    '<html><frameset><frame src="/main.html"></frameset></html>',
    '<html><body><div id="app"></div><script src="/app.js"></script></body></html>',
  ])('%s', (body) => {
    expect(readBody(body)).toMatchObject({ says: 'opens', needsErrorPage: true });
  });
});

describe('the site’s own error page', () => {
  const known = (differs: Partial<ErrorPage>): ErrorPage => ({
    status: 200,
    finalUrl: 'http://www.jiading.gov.cn/zwgk/no-such-page-1.html',
    title: '',
    print: '',
    ...differs,
  });

  it.each([
    ['short', page('嘉定', '<p>短</p>'), PAGE, true],
    ['led elsewhere', page('嘉定', prose(500)), 'http://www.jiading.gov.cn/tips.html', true],
    ['ordinary', page('嘉定', prose(500)), PAGE, false],
    ['https', page('嘉定', prose(500)), PAGE.replace('http', 'https'), false],
  ])('is asked for where a page is %s', (_why, body, finalUrl, needs) => {
    expect(readBody(body, { finalUrl }).needsErrorPage).toBe(needs);
    expect(readBody(body, { finalUrl, errorPage: known({}) }).needsErrorPage).toBe(false);
  });

  it('is not asked for on account of a home page', () => {
    expect(readBody(page('嘉定', '短'), { url: 'http://www.jiading.gov.cn/' }).needsErrorPage).toBe(false);
  });

  it('is known by its title, where that is no page’s', () => {
    expect(short(readBody(page('系统提示', '<p>x</p>'), { errorPage: known({ title: '系统提示' }) }))).toBe(
      'fails softNotFound siteErrorPage',
    );
    expect(short(readBody(page('嘉定区', '<p>x</p>'), { errorPage: known({ title: '嘉定区' }) }))).toBe(
      'opens opens ok',
    );
  });

  it('is known by its address', () => {
    const finalUrl = 'http://www.jiading.gov.cn/tips.html?from=1';
    const errorPage = known({ finalUrl: 'http://www.jiading.gov.cn/tips.html' });
    expect(short(readBody(page('嘉定', prose(300)), { finalUrl, errorPage }))).toBe(
      'fails softNotFound siteErrorPage',
    );
  });

  it('is a true 404: then a short page is to be believed', () => {
    expect(short(readBody(page('嘉定', '<p>短</p>'), { errorPage: known({ status: 404 }) }))).toBe(
      'opens opens ok',
    );
  });
});

describe('a notice of repair', () => {
  it.each(['网站维护中', '系统升级中，请稍后访问', '网站建设中', '该栏目正在维护中，请稍后访问'])(
    '%s',
    (words) => {
      expect(short(readBody(page('', `<h1>${words}</h1>`)))).toBe('unclear serverError serverError');
    },
  );
});

describe('hostile pages', () => {
  it.each([
    ['comments', '<!---->'.repeat(30_000)],
    ['open tags', '<div '.repeat(40_000)],
    ['depth', '<div>'.repeat(40_000)],
    ['a refresh of spaces', `<meta http-equiv=refresh content="${' ;'.repeat(50_000)}x">`],
    ['one word', 'a'.repeat(250_000)],
    ['one sign', '并'.repeat(80_000)],
    ['half sentences', '您访问的页面或'.repeat(10_000)],
    ['a title without end', `<title>${'404 '.repeat(50_000)}`],
    ['quotes', `<script>location.href='${"' '".repeat(50_000)}`],
  ])('%s', (_why, body) => {
    expect(['opens', 'unclear', 'fails']).toContain(readBody(body).says);
    expect(['opens', 'unclear', 'fails']).toContain(readBody(body, { url: 'http://a.gov.cn/a.doc' }).says);
  });
});
