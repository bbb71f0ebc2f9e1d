import { describe, expect, it } from 'vitest';
import type { Finding } from '../../audit/finding.ts';
import { judgePage } from '../../audit/judge.ts';
import { wordingOf } from '../../audit/wording.ts';
import type { LinkVerdict } from '../../facts/link-verdict.ts';
import type { Link } from '../../facts/shape/links.ts';
import { packFor } from '../../rules/packs/index.ts';
import { linkTarget } from '../../rules/page/link-target.ts';
import { type Change, pageOf } from './page-of.ts';
import { link, nowhere, target } from './parts-of-page.ts';
import { ruleTable } from './rule-table.ts';
import { broken, landing, checkedPage as page, unclear, verdict } from './verdicts.ts';

const rental = '关于印发《嘉定区人才公寓配租管理细则》的通知';
const games = '嘉定区第三届市民运动会秩序册公告_上海嘉定';
const other = 'https://www.jiading.gov.cn/content_67890.html';
const wechat = 'https://mp.weixin.qq.com/s/AbCdEfGh';
const abroad = 'https://www.example.com.cn/news/20250304/12345.html';
const home = { kind: { kind: 'home' as const, normative: 'no' as const, policy: 'no' as const } };

type TableCase = readonly [why: string, change: Change, expected?: { message: string }];

/** One link, and the title of what it opened. */
function opened(
  label: string,
  title: string,
  change: Partial<LinkVerdict> = {},
  its: Partial<Link> = {},
): Change {
  const url = change.url ?? page;
  return {
    links: [link(label, url, its)],
    linkVerdicts: [verdict({ landing: landing(title), ...change })],
  };
}

/** One link, and what was said of its address. */
function answered(label: string, said: LinkVerdict): Change {
  return { links: [link(label, said.url)], linkVerdicts: [said] };
}

/** A link that no reader sees. */
function hidden(label: string, url: string, change: Partial<Link> = {}): Link {
  return link(label, url, { hidden: true, ...change });
}

ruleTable(linkTarget, {
  passed: [
    ['链接自己就写着域名出售', opened('本单位旧域名出售公告', '域名出售公告', { url: abroad })],
    ['标题相同', opened(rental, `${rental}_规范性文件_上海嘉定`), { message: 'agrees' }],
    ['列表标题截断', opened('关于印发《嘉定区人才公寓…', rental)],
    ['截断用三个点', opened('关于印发《嘉定区人才公寓配...', rental)],
    ['截断得只剩开头，title 是全称', opened('关于印发《嘉定区…', rental, {}, { title: rental })],
    ['列表加了栏目名和日期', opened(`【规范性文件】${rental} 2025-03-04`, rental)],
    ['目标标题不带书名号和框架', opened(rental, '嘉定区人才公寓配租管理细则')],
    ['标题只在 h1 里', opened(rental, '上海嘉定', { landing: landing('上海嘉定', { headings: [rental] }) })],
    ['标题在站名之后', opened(rental, `上海嘉定-政务公开-${rental}`)],
    ['政策文件的解读', opened(`《嘉定区人才公寓配租管理细则》政策解读`, '人才公寓配租新政解读_上海嘉定')],
    ['全角与半角', opened('关于ＡＢ类人才公寓申请办法的通知', '关于AB类人才公寓申请办法的通知')],
    ['换了说法，仍有相同的词', opened('“小修小补”便民地图上线啦', '嘉定区商务委发布2025年便民服务点位图')],
    ['上一篇', opened(`上一篇：${rental}`, rental)],
    ['公众号标题相同', opened(rental, rental, { url: wechat })],
    ['重试后打开', opened(rental, rental, { kind: 'flaky', reason: 'okAfterRetry' })],
    ['转到新域名的同一篇', opened(rental, rental, { finalUrl: abroad })],
    [
      '同一篇在两个栏目各有网址，标题重复不等于模板',
      {
        links: [link(rental, page), link(rental, other)],
        linkVerdicts: [page, other].map((url) => verdict({ url, landing: landing(rental) })),
      },
    ],
    [
      '标题旁的摘要指向同一篇，用词不同',
      {
        links: [link(rental, page), link('住有所居让新市民安心落户圆梦', page)],
        linkVerdicts: [verdict({ landing: landing(rental) })],
      },
    ],
    [
      '标题旁的新闻式摘要指向同一篇',
      {
        links: [link(rental, page), link('上海嘉定举办首届汽车文化节吸引万名游客', page)],
        linkVerdicts: [verdict({ landing: landing(rental) })],
      },
    ],
    [
      '公众号文章，标题旁的摘要用词不同',
      {
        links: [link(rental, wechat), link('上海嘉定举办首届汽车文化节吸引万名游客', wechat)],
        linkVerdicts: [verdict({ url: wechat, landing: landing(rental) })],
      },
    ],
  ],
  failed: [
    ['打开另一篇', opened(rental, games), { message: 'opensOther', severity: 'warning' }],
    [
      '新闻标题打开另一篇',
      opened('上海嘉定举办首届汽车文化节吸引万名游客', '我区开展冬季消防安全大检查守护平安_上海嘉定'),
      { message: 'opensOther' },
    ],
    [
      '只有日期、地名和文种相同',
      opened(
        '嘉定区人民政府关于印发《2025年人才公寓配租管理细则》的通知',
        '嘉定区人民政府关于2025年市民运动会秩序册的通知',
      ),
      { message: 'opensOther' },
    ],
    [
      '相邻两行复制时没改网址',
      {
        links: [link(games.slice(0, -5), page), link(rental, page)],
        linkVerdicts: [verdict({ landing: landing(games) })],
      },
      { message: 'opensOther' },
    ],
    [
      '点名文件，打开的是首页',
      opened(rental, '上海嘉定', { url: 'https://www.jiading.gov.cn/' }),
      { message: 'opensHome', severity: 'warning' },
    ],
    [
      '深层网址转到首页',
      opened(rental, '上海嘉定', { finalUrl: 'https://www.jiading.gov.cn/index.html' }),
      { message: 'opensHome' },
    ],
    [
      '域名被他人接管',
      answered('区体育局', broken('hijacked', 'gambling', { url: abroad, status: 200 })),
      { message: 'hijacked', severity: 'error' },
    ],
    [
      '页脚的链接被他人接管',
      {
        links: [link('招商网', abroad, { place: 'footer' })],
        linkVerdicts: [broken('hijacked', 'parkedDomain', { url: abroad })],
      },
      { message: 'hijacked' },
    ],
    [
      '打开的是博彩网站',
      opened('法规检索', '澳门新葡京娱乐-官网注册', { url: abroad }),
      { message: 'hijacked', severity: 'error' },
    ],
    [
      '打开的是成人网站，标题在 h1',
      opened('法规检索', '', { url: abroad, landing: landing('', { headings: ['成人视频免费看'] }) }),
      { message: 'hijacked' },
    ],
    [
      '域名正在出售',
      opened('招商网', '此域名可转让 - example.com.cn', { url: abroad }),
      { message: 'hijacked' },
    ],
    ['英文的出售页', opened('招商网', 'This domain is for sale!', { url: abroad }), { message: 'hijacked' }],
    ['只写了井号', { links: [link('文字解读', '#')] }, { message: 'placeholder', severity: 'warning' }],
    ['href 为空', { links: [link('文字解读', '')] }, { message: 'placeholder' }],
    [
      '没有 href，写的是文件名',
      { links: [link('文字解读：《某区停车场管理办法》的文件解读', nowhere)] },
      { message: 'placeholder' },
    ],
    [
      'about:blank',
      { links: [link('文字解读', target('about:blank', { type: 'here', scheme: 'about', path: 'blank' }))] },
      { message: 'placeholder' },
    ],
    [
      '井号加占位词',
      { links: [link('文字解读', target('#none', { partExists: false }))] },
      { message: 'placeholder' },
    ],
    [
      '一排解读都只写了井号，不是按钮',
      { links: ['文字解读', '图片解读', '视频解读'].map((label) => link(label, '#')) },
      { message: 'placeholder' },
    ],
    [
      '以动词开头的文件名仍是文件',
      { links: [link('查看《某区公共停车场管理办法》', '#')] },
      { message: 'placeholder' },
    ],
    [
      '一排八个字的新闻标题，不是按钮',
      {
        links: ['春耕备耕有序推进', '防汛演练圆满收官', '汽车文化节今开幕'].map((label) => link(label, '#')),
      },
      { message: 'placeholder' },
    ],
    [
      '一排只有八个字的文件，不是按钮',
      {
        links: ['人民政府工作报告', '政府信息公开条例', '政府工作管理办法'].map((label) => link(label, '#')),
      },
      { message: 'placeholder' },
    ],
    [
      '一排短标签旁的长名称，不是按钮',
      {
        links: ['全市', '市政府文件', '区政府文件', '嘉定区住房保障综合管理平台'].map((label) =>
          link(label, '#'),
        ),
      },
      { message: 'placeholder' },
    ],
    [
      '两个短标签和一个按钮，不成一排',
      { links: ['最新文件', '区级文件', '在线咨询和办事预约服务'].map((label) => link(label, '#')) },
      { message: 'placeholder' },
    ],
    [
      '两个题目都没有 href',
      { links: [1, 2].map((one) => link(`某区关于停车场收费的第${one}号公告`, nowhere)) },
      { message: 'placeholder' },
    ],
    ['只有图片的链接', { links: [link('一图读懂', '#', { labelFrom: 'alt' })] }, { message: 'placeholder' }],
    [
      '渲染之后花括号还在',
      {
        gathering: { mode: 'live' },
        links: [link('详情', 'https://www.jiading.gov.cn/%7B%7Burl%7D%7D')],
      },
      { message: 'placeholder' },
    ],
    ...['javascript:void(0)', 'javascript:;', 'javascript:', 'javascript:void(0);'].map(
      (url): TableCase => [
        `点名文件，只写了 ${url}`,
        { links: [link(rental, url)] },
        { message: 'placeholder' },
      ],
    ),
    [
      '隐藏的博彩链接',
      { links: [hidden('澳门新葡京娱乐官网', 'https://www.example.com/')] },
      { message: 'hiddenTrade', severity: 'error' },
    ],
    [
      '隐藏的链接，域名是博彩',
      { links: [hidden('官网', 'https://www.casino-example.com/')] },
      { message: 'hiddenTrade' },
    ],
    [
      '隐藏的链接，title 是色情',
      { links: [hidden('更多', 'https://www.example.com/', { title: '成人视频在线' })] },
      { message: 'hiddenTrade' },
    ],
    [
      '暗链混在隐藏的菜单里',
      {
        links: [
          hidden('首页', 'https://www.jiading.gov.cn/', { place: 'navigation' }),
          hidden('六合彩开奖', 'https://www.example.com/', { place: 'navigation' }),
        ],
      },
      { message: 'hiddenTrade' },
    ],
  ],
  cantTell: [
    ['公众号标题不同', opened(rental, games, { url: wechat }), { message: 'elsewhere' }],
    ['媒体报道标题不同', opened(rental, games, { url: abroad }), { message: 'elsewhere' }],
    ['转到了别的网站', opened(rental, games, { finalUrl: abroad }), { message: 'elsewhere' }],
    [
      '转到了别的网站的首页',
      opened(rental, '某某科技公司', { finalUrl: 'https://www.example.com.cn/' }),
      { message: 'elsewhere' },
    ],
    ['要求登录', answered(rental, unclear('login', 'loginPage')), { message: 'unread' }],
    ['转到登录页', opened(rental, '用户登录', { finalUrl: `${page}?login` }), { message: 'unread' }],
    ['转到统一认证', opened(rental, '上海市统一身份认证欢迎您登录使用'), { message: 'unread' }],
    ['防护拦截', answered(rental, unclear('blocked', 'challenge', { status: 412 })), { message: 'unread' }],
    ['打开了，没有读内容', opened(rental, '', { landing: null }), { message: 'unread' }],
    ['打开的页面没有标题', opened(rental, ''), { message: 'unread' }],
    ['标题只是网站名', opened(rental, '上海市嘉定区人民政府'), { message: 'unread' }],
    ['标题只是栏目和网站名', opened(rental, '通知公告_上海市嘉定区人民政府门户网站'), { message: 'unread' }],
    ['标题只是“正文”', opened(rental, '正文页-上海嘉定'), { message: 'unread' }],
    ['标题是乱码', opened(rental, '鍏充簬寮€灞曠浜旀鍏ㄥ浗缁忔祹鏅煡鐨勫叕鍛'), { message: 'unread' }],
    [
      '各页共用一句口号作标题',
      {
        links: [link(rental, page), link('关于做好春耕备耕生产工作的通知', other)],
        linkVerdicts: [page, other].map((url) =>
          verdict({ url, landing: landing('权威发布惠民利企好消息速递到家') }),
        ),
      },
      { message: 'unread' },
    ],
    [
      '本页自己的标题就是这句口号',
      {
        title: { document: '权威发布惠民利企好消息速递到家' },
        ...opened(rental, '权威发布惠民利企好消息速递到家'),
      },
      { message: 'unread' },
    ],
    [
      '由脚本填充的空壳首页',
      opened(rental, '上海嘉定', {
        finalUrl: 'https://www.jiading.gov.cn/',
        landing: landing('上海嘉定', { textLength: 12 }),
      }),
      { message: 'unread' },
    ],
    ['图解的标题另起', opened('图解：新政来了，这些人能够受益', '《嘉定区人才公寓配租管理细则》政策图解')],
    [
      '点名的解读，目标另起标题',
      opened('《嘉定区人才公寓配租管理细则》政策解读', '住有所居！这份申请攻略请您收好'),
      { message: 'unlike' },
    ],
    [
      '标题短，换了说法也可能',
      opened('“老漂族”安家有了底气', '全区防汛防台工作会议召开_上海嘉定'),
      { message: 'unlike' },
    ],
    [
      '只差单位名的年报',
      opened(
        '嘉定区民政局2024年政府信息公开工作年度报告解释',
        '嘉定区绿化市容2024年政府信息公开工作年度报告',
      ),
    ],
    [
      '点击由脚本响应，未必去写着的网址',
      opened(rental, games, {}, { scripted: true }),
      { message: 'unlike' },
    ],
    [
      '一列题目都没有 href，多半由脚本打开',
      { links: [1, 2, 3].map((one) => link(`某区关于停车场收费的第${one}号公告`, nowhere)) },
      { message: 'handlerUnseen' },
    ],
    [
      '一排井号短标签，像是筛选按钮',
      { links: ['全市', '市政府文件', '区政府文件'].map((label) => link(label, '#')) },
      { message: 'handlerUnseen' },
    ],
    ...['提交留言', '我要咨询', '2024年', '一、总体要求', '在线申报'].map(
      (label): TableCase => [
        `井号按钮：${label}`,
        { links: [link(label, '#')] },
        { message: 'handlerUnseen' },
      ],
    ),
    ['井号按钮，名称较长', { links: [link('在线咨询和办事预约服务', '#')] }, { message: 'handlerUnseen' }],
    ['没有 href 的短标签', { links: [link('最新政策', nowhere)] }, { message: 'handlerUnseen' }],
    ['javascript: 的短标签', { links: [link('最新政策', 'javascript:;')] }, { message: 'handlerUnseen' }],
    [
      '一列 javascript: 由脚本打开',
      {
        links: ['关于做好春耕备耕生产工作的通知', rental, '关于开展第五次全国经济普查的公告'].map((label) =>
          link(label, 'javascript:void(0)'),
        ),
      },
      { message: 'handlerUnseen' },
    ],
    [
      '导航中的井号多由脚本展开菜单',
      { links: [link('政民互动', '#', { place: 'navigation' })] },
      { message: 'menuHead' },
    ],
    ['首页的短标签多是选项卡', { ...home, links: [link('最新文件', '#')] }, { message: 'menuHead' }],
    [
      '隐藏的贷款广告',
      { links: [hidden('无抵押贷款当天放款', 'https://www.example.com/')] },
      { message: 'hiddenDoubt' },
    ],
    [
      '藏着几家不相干的公司',
      { links: ['a', 'b', 'c'].map((name) => hidden(`${name} 公司`, `https://www.${name}-trade.com/`)) },
      { message: 'hiddenDoubt' },
    ],
  ],
  inapplicable: [
    ['没有链接', {}, { message: 'nothing' }],
    ...['更多', '查看详情', '点击进入', '下载', '图解', '政策解读', '点击查看详情内容更多下载'].map(
      (label): TableCase => [`泛称：${label}`, opened(label, games)],
    ),
    ['翻页', opened('下一页', games)],
    ['语言切换', opened('English', games)],
    ['繁体版', opened(rental, games, { url: 'https://www.jiading.gov.cn/big5/content_12345.html' })],
    ['没有文字的图标', { ...opened('', games), links: [link('', page)] }],
    ['用文件名称呼的图片', opened('政务公开栏目图标二十五号', games, {}, { labelFrom: 'file' })],
    ['栏目的标题不同', opened('规范性文件集中公开专栏', games)],
    ['部门名称', opened('上海市嘉定区住房保障和房屋管理局', games)],
    ['办事事项', opened('人才公寓准入资格申请', games)],
    ['栏目网址', opened(rental, games, { url: 'https://www.jiading.gov.cn/zwgk/gfxwj/index.html' })],
    ['导航里的名称', opened(rental, games, {}, { place: 'navigation' })],
    ['页脚里的名称', opened(rental, games, {}, { place: 'footer' })],
    ['附件以哈希命名', opened(`附件：${rental}`, '', { landing: null })],
    [
      '附件网址不带后缀',
      opened(rental, '', { url: 'https://www.jiading.gov.cn/attach/0a1b2c3d12345678', landing: null }),
    ],
    ['打开的是文件', opened(rental, '', { landing: null, finalUrl: 'https://www.jiading.gov.cn/9f8e.pdf' })],
    ['附件', opened(rental, games, { url: 'https://www.jiading.gov.cn/12345.pdf' })],
    [
      '首页的链接叫网站名',
      opened('上海市嘉定区人民政府门户网站', '上海嘉定', { url: 'https://www.jiading.gov.cn/' }),
    ],
    [
      '脚本路由的首页',
      {
        links: [link(rental, 'https://www.jiading.gov.cn/#/detail/12345')],
        linkVerdicts: [verdict({ url: 'https://www.jiading.gov.cn/', landing: landing('上海嘉定') })],
      },
    ],
    ['打不开归断链', answered(rental, broken('dead', 'notFound', { status: 404 }))],
    ['软 404 归断链', answered(rental, broken('softNotFound', 'landsOnHome', { status: 200 }))],
    ['隐藏的错链', { ...opened(rental, games), links: [hidden(rental, page)] }],
    ['退出登录不去访问', answered(rental, unclear('notAsked', 'unsafe'))],
    ['脚本响应的井号', { links: [link('住房保障政策汇编', '#', { scripted: true })] }],
    ['javascript: 调用函数', { links: [link(rental, "javascript:openDoc('1')")] }],
    ['有脚本属性的 javascript:', { links: [link(rental, 'javascript:;', { scripted: true })] }],
    ['导航里的 javascript:', { links: [link('政务公开', 'javascript:;', { place: 'navigation' })] }],
    [
      '打印、分享、翻页等控件',
      { links: ['打印', '分享到：', '上一页', '【大】', '2'].map((one) => link(one, 'javascript:;')) },
    ],
    [
      '只写了井号的控件和泛称',
      {
        links: ['查看更多', '加载更多', '没有了', '已经是最后一篇', '保存为PDF', '非常满意', '按时间'].map(
          (one) => link(one, '#'),
        ),
      },
    ],
    ['导航里没有 href 的当前项', { links: [link('正文', nowhere, { place: 'navigation' })] }],
    ['菜单中本栏目自己的一项', { links: [link('规范性文件', '')] }],
    ['列表中本页自己的一条，标题被截断', { links: [link('关于印发《嘉定区公共租赁住房', '')] }],
    ['同上，带省略号', { links: [link('关于印发《嘉定区公共租赁…', '#')] }],
    ['没有文字的锚点', { links: [link('', nowhere)] }],
    ['打击赌博的宣传', opened('警惕跨境赌博', '打击跨境网络赌博，远离百家乐等博彩_平安嘉定')],
    ['体彩中心', opened('体育彩票', '上海市体育彩票管理中心', { url: abroad })],
    ['地名与博彩同名', opened('对口支援', '金沙县人民政府门户网站', { url: abroad })],
    [
      '隐藏的菜单和移动版',
      {
        links: [
          hidden('政务公开', 'https://www.jiading.gov.cn/zwgk/', { place: 'navigation' }),
          hidden('移动版', 'https://m.jiading.gov.cn/', { place: 'navigation' }),
        ],
      },
    ],
    [
      '隐藏的备案、标识和统计',
      {
        links: [
          hidden('沪ICP备00000000号', 'https://beian.miit.gov.cn/'),
          hidden('沪公网安备', 'https://www.beian.gov.cn/portal/registerSystemInfo'),
          hidden('站长统计', 'https://www.cnzz.com/stat/website.php'),
          hidden('', 'https://tongji.baidu.com/'),
          hidden('党政机关', 'https://bszs.conac.cn/sitename'),
        ],
      },
    ],
    [
      '隐藏的分享、地图和无障碍工具',
      {
        links: [
          hidden('微博', 'https://service.weibo.com/share/share.php'),
          hidden('QQ空间', 'https://sns.qzone.qq.com/'),
          hidden('分享', 'https://www.jiathis.com/share'),
          hidden('地图', 'https://map.baidu.com/'),
          hidden('地图', 'https://www.amap.com/'),
        ],
      },
    ],
    [
      '隐藏的友情链接：媒体与企业',
      {
        links: ['东方网', '某集团', '某银行', '某超市'].map((label, at) =>
          hidden(label, `https://www.company${at}.com/`, { heading: '友情链接' }),
        ),
      },
    ],
    [
      '收起的下拉框里，企业与机关并列',
      {
        links: [
          hidden('市政府', 'https://www.shanghai.gov.cn/', { place: 'footer' }),
          ...['a', 'b', 'c'].map((name) =>
            hidden(name, `https://www.${name}-group.com/`, { place: 'footer' }),
          ),
        ],
      },
    ],
    ['隐藏的一家公司', { links: [hidden('技术支持', 'https://www.example-tech.com/')] }],
    ['隐藏的反赌宣传', { links: [hidden('远离网赌，警惕百家乐骗局', 'https://news.example.com/1')] }],
    ['公开的商业链接', { links: [link('澳门旅游', 'https://www.example.com/')] }],
  ],
  untested: [
    ['没有联网', { links: [link(rental, page)] }, { message: 'network' }],
    ['没有授权访问', answered(rental, unclear('notAsked', 'noLeave')), { message: 'network' }],
    [
      '查了别的，没查这个',
      { links: [link(rental, page)], linkVerdicts: [verdict({ url: other, landing: landing(games) })] },
      { message: 'network' },
    ],
  ],
});

describe('link-target, several findings', () => {
  const findingsOf = (change: Change): Finding[] =>
    judgePage(pageOf(change), packFor('huating-2025')).filter(({ rule }) => rule === 'link-target');

  it('quotes what was opened, when, and how often it was tried', () => {
    const [finding] = findingsOf(opened(rental, games));
    expect(finding?.data).toMatchObject({ count: 1, landed: games, at: '2025-11-04 00:05', tries: 1 });
    expect(finding?.clauses).toEqual(['huating-2025/prose-1.2.3b']);
  });

  it('does not repeat the words of a hidden link', () => {
    const [finding] = findingsOf({ links: [hidden('澳门新葡京娱乐官网', 'https://www.example.com/')] });
    if (finding === undefined) throw new Error('no finding');
    expect(wordingOf(finding, 'zh').what).toContain('www.example.com');
    expect(wordingOf(finding, 'zh').what).not.toContain('葡京');
  });

  it('says of a link without an address one thing, and quotes an article before a short label', () => {
    const findings = findingsOf({ links: [link('文字解读', '#'), link(rental, nowhere)] });
    expect(findings.map(({ message, data }) => [message, data.count, data.name])).toEqual([
      ['placeholder', 2, rental],
    ]);
  });

  it('says one thing for each kind of fault, each under its own fingerprint', () => {
    const findings = findingsOf({
      links: [
        hidden('百家乐', 'https://www.example.com/'),
        link('招商网', abroad),
        link(rental, page),
        link(rental, other),
        link('文字解读', '#'),
      ],
      linkVerdicts: [
        broken('hijacked', 'gambling', { url: abroad }),
        verdict({ landing: landing(games) }),
        verdict({ url: other, finalUrl: 'https://www.jiading.gov.cn/', landing: landing('上海嘉定') }),
      ],
    });
    expect(findings.map(({ message, severity }) => [message, severity])).toEqual([
      ['hiddenTrade', 'error'],
      ['hijacked', 'error'],
      ['opensOther', 'warning'],
      ['opensHome', 'warning'],
      ['placeholder', 'warning'],
    ]);
    expect(new Set(findings.map(({ fingerprint }) => fingerprint)).size).toBe(5);
  });

  it.each<[why: string, change: Change]>([
    ['a link without an address', { links: [link('文字解读', '#')] }],
    ['a link that others took over', answered('招商网', broken('hijacked', 'gambling', { url: abroad }))],
    ['a dead link', answered(rental, broken('dead', 'notFound', { status: 404 }))],
    ['a link that lands on the home page', answered(rental, broken('softNotFound', 'landsOnHome'))],
    ['a link that opens another article', opened(rental, games)],
  ])('leaves %s to one of the two rules on links', (_why, change) => {
    const failed = judgePage(pageOf(change), packFor('huating-2025')).filter(
      ({ rule, outcome }) => outcome === 'failed' && (rule === 'link-target' || rule === 'working-link'),
    );
    expect(failed).toHaveLength(1);
  });
});
