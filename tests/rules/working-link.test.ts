import { describe, expect, it } from 'vitest';
import type { Finding } from '../../audit/finding.ts';
import { judgePage } from '../../audit/judge.ts';
import type { LinkVerdict } from '../../facts/link-verdict.ts';
import { packFor } from '../../rules/packs/index.ts';
import { workingLink } from '../../rules/page/working-link.ts';
import { type Change, pageOf } from './page-of.ts';
import { frame, link, media, nowhere, target } from './parts-of-page.ts';
import { ruleTable } from './rule-table.ts';
import { broken, checkedPage as page, unclear, verdict } from './verdicts.ts';

const missingPart = target('#fujian', { fragment: 'fujian', partExists: false });
const localFile = target('file:///C:/Users/a/通知.docx', { type: 'file', scheme: 'file' });
const drive = target('c:\\docs\\通知.docx', { type: 'page', scheme: 'c' });
const intranetPage: Change['address'] = {
  url: 'http://10.20.1.8/preview/1.html',
  scheme: 'http',
  host: '10.20.1.8',
};
const savedPage: Change['address'] = { url: 'file:///home/a/page.html', scheme: 'file', host: '' };
const other = 'https://www.jiading.gov.cn/content_2.html';
const gone = 'https://www.gov.cn/zhengce/2020-1';

const biao = { part: 'biao', certain: true };

const dead = (change: Partial<LinkVerdict> = {}) => broken('dead', 'notFound', { status: 404, ...change });

ruleTable(workingLink, {
  passed: [
    [
      '页内链接都有对应的位置',
      {
        links: [
          link('第一章', target('#c1', { fragment: 'c1', partExists: true })),
          link('回到开头', target('#top', { fragment: 'top' })),
        ],
      },
      { message: 'sound' },
    ],
    ['打开了', { links: [link('通知', page)], linkVerdicts: [verdict()] }, { message: 'open' }],
    [
      '重试后打开',
      { links: [link('通知', page)], linkVerdicts: [verdict({ kind: 'flaky', reason: 'okAfterRetry' })] },
      { message: 'reopened' },
    ],
    [
      '所指位置在，缺的是别处链接所指的',
      {
        links: [link('查看附件', `${page}#fujian`), link('通知', page)],
        linkVerdicts: [verdict({ missingParts: [biao] })],
      },
      { message: 'open' },
    ],
    [
      '所指位置由脚本响应',
      {
        links: [link('查看附表', `${page}#biao`, { scripted: true })],
        linkVerdicts: [verdict({ missingParts: [biao] })],
      },
      { message: 'open' },
    ],
    [
      '慢，但打开了',
      { links: [link('通知', page)], linkVerdicts: [verdict({ kind: 'slow', reason: 'ok' })] },
      { message: 'open' },
    ],
  ],
  failed: [
    [
      '链接指向内网地址',
      { links: [link('办理结果', 'http://192.168.10.5/result')] },
      { message: 'privateAddress', severity: 'error' },
    ],
    ['链接指向本机', { links: [link('查看', 'http://localhost:8080/a')] }, { message: 'privateAddress' }],
    [
      '内网地址写成十进制整数',
      { links: [link('查看', 'http://3232235777/')] },
      { message: 'privateAddress' },
    ],
    ['内网的文件服务器', { links: [link('附件', 'ftp://10.0.0.3/a.doc')] }, { message: 'privateAddress' }],
    ['内网的直播', { links: [link('观看', 'rtmp://192.168.1.9/live')] }, { message: 'privateAddress' }],
    ['IPv6 本机地址', { links: [link('查看', 'http://[::1]/a')] }, { message: 'privateAddress' }],
    ['内网主机名', { links: [link('办公系统', 'http://oa/login')] }, { message: 'privateAddress' }],
    [
      '有脚本的内网链接仍打不开',
      { links: [link('查看', 'http://10.1.1.1/', { scripted: true })] },
      { message: 'privateAddress' },
    ],
    [
      '图片在内网',
      { media: [media('地图', { src: 'http://10.0.0.3/map.png' })] },
      { message: 'privateAddress' },
    ],
    [
      '框架在内网，省略协议',
      { frames: [frame({ src: '//172.16.3.4/board', host: '172.16.3.4' })] },
      { message: 'privateAddress' },
    ],
    ['附件在编辑者电脑上', { links: [link('附件', localFile)] }, { message: 'localFile', severity: 'error' }],
    ['盘符开头的地址', { links: [link('附件', drive)] }, { message: 'localFile' }],
    [
      '从 Word 粘贴的本地图片',
      { media: [media('', { src: 'file:///C:/Temp/image001.png' })] },
      { message: 'localFile' },
    ],
    [
      '内网页面上的本地文件也打不开',
      { address: intranetPage, links: [link('附件', localFile)] },
      { message: 'localFile' },
    ],
    [
      '网址无法解析',
      { links: [link('查看', target('http://www.jiading.gov.cn:端口/'))] },
      { message: 'malformed', severity: 'error' },
    ],
    [
      '协议写了两遍',
      { links: [link('上海嘉定', 'http://http//www.jiading.gov.cn')] },
      { message: 'malformed' },
    ],
    [
      '页内没有这个位置',
      { links: [link('查看附件', missingPart)] },
      { message: 'noPart', severity: 'warning' },
    ],
    [
      '所指页面能打开，没有这个位置',
      { links: [link('查看附表', `${page}#biao`)], linkVerdicts: [verdict({ missingParts: [biao] })] },
      { message: 'partMissing', severity: 'info' },
    ],
    ['404', { links: [link('通知', page)], linkVerdicts: [dead()] }, { message: 'dead', severity: 'error' }],
    [
      '域名不存在',
      { links: [link('通知', page)], linkVerdicts: [dead({ reason: 'noSuchHost', status: null })] },
      { message: 'dead', severity: 'error' },
    ],
    [
      '循环跳转',
      { links: [link('通知', page)], linkVerdicts: [dead({ reason: 'redirectLoop', status: 302 })] },
      { message: 'dead', severity: 'error' },
    ],
    [
      '附件打开是网页',
      { links: [link('通知', page)], linkVerdicts: [broken('wrongFile', 'htmlForFile', { status: 200 })] },
      { message: 'wrongFile', severity: 'error' },
    ],
    [
      '附件是空的',
      { links: [link('通知', page)], linkVerdicts: [broken('wrongFile', 'emptyFile', { status: 200 })] },
      { message: 'wrongFile', severity: 'error' },
    ],
    [
      '跳转到内网',
      { links: [link('通知', page)], linkVerdicts: [dead({ reason: 'redirectToPrivate', status: 302 })] },
      { message: 'privateRedirect', severity: 'error' },
    ],
    [
      '200 的错误页',
      {
        links: [link('通知', page)],
        linkVerdicts: [broken('softNotFound', 'saysNotFound', { status: 200 })],
      },
      { message: 'softNotFound', severity: 'warning' },
    ],
    [
      '深层网址转到首页',
      { links: [link('通知', page)], linkVerdicts: [broken('softNotFound', 'landsOnHome', { status: 200 })] },
      { message: 'softNotFound', severity: 'warning' },
    ],
    [
      '公众号文章已删除',
      {
        links: [link('通知', page)],
        linkVerdicts: [broken('softNotFound', 'deletedArticle', { status: 200 })],
      },
      { message: 'softNotFound', severity: 'warning' },
    ],
    [
      '服务器出错',
      { links: [link('通知', page)], linkVerdicts: [broken('serverError', 'serverError', { status: 502 })] },
      { message: 'serverError', severity: 'warning' },
    ],
    [
      '每次都超时',
      { links: [link('通知', page)], linkVerdicts: [broken('slow', 'timeout')] },
      { message: 'slow', severity: 'warning' },
    ],
    [
      '连接被拒绝',
      { links: [link('通知', page)], linkVerdicts: [broken('unreachable', 'refused')] },
      { message: 'unreachable', severity: 'warning' },
    ],
    [
      '整个网站连不上',
      { links: [link('通知', page)], linkVerdicts: [broken('unreachable', 'hostDown', { tries: [] })] },
      { message: 'hostDown', severity: 'warning' },
    ],
    [
      '其他网站的死链轻一等',
      { links: [link('国务院文件', gone)], linkVerdicts: [dead({ url: gone })] },
      { message: 'deadElsewhere', severity: 'warning' },
    ],
    [
      '其他网站的附件坏了也轻一等',
      {
        links: [link('附件', `${gone}.pdf`)],
        linkVerdicts: [broken('wrongFile', 'htmlForFile', { url: `${gone}.pdf`, status: 200 })],
      },
      { message: 'wrongFile', severity: 'warning' },
    ],
    [
      '同一区的部门网站是本网站',
      {
        links: [link('区教育局', 'https://jyj.jiading.gov.cn/1234.html')],
        linkVerdicts: [dead({ url: 'https://jyj.jiading.gov.cn/1234.html' })],
      },
      { message: 'dead', severity: 'error' },
    ],
    [
      '框架里是他人的内容',
      {
        frames: [frame({ src: page })],
        linkVerdicts: [broken('hijacked', 'gambling', { status: 200 })],
      },
      { message: 'hijacked', severity: 'error' },
    ],
    [
      '图片网址是相对的',
      {
        media: [media('地图', { src: '../images/地图.png' })],
        linkVerdicts: [dead({ url: 'https://www.jiading.gov.cn/images/%E5%9C%B0%E5%9B%BE.png' })],
      },
      { message: 'dead' },
    ],
    [
      '网址带片段，核验时不带',
      { links: [link('通知', `${page}#fujian`)], linkVerdicts: [dead()] },
      { message: 'dead' },
    ],
    [
      '有打开的，也有打不开的',
      {
        links: [link('通知', page), link('公告', other)],
        linkVerdicts: [dead(), verdict({ url: other })],
      },
      { message: 'dead' },
    ],
  ],
  cantTell: [
    [
      '所指位置不在源码中，脚本可能生成',
      {
        links: [link('查看附表', `${page}#biao`)],
        linkVerdicts: [verdict({ missingParts: [{ ...biao, certain: false }] })],
      },
      { message: 'partUnseen' },
    ],
    [
      '网址待脚本填充',
      { links: [link('详情', 'https://www.jiading.gov.cn/%7B%7Burl%7D%7D')] },
      { message: 'unfilled' },
    ],
    [
      '要求登录',
      { links: [link('通知', page)], linkVerdicts: [unclear('login', 'loginPage')] },
      { message: 'login' },
    ],
    [
      '跳转到登录',
      { links: [link('通知', page)], linkVerdicts: [unclear('login', 'unauthorized', { status: 401 })] },
      { message: 'login' },
    ],
    [
      '防护拦截',
      { links: [link('通知', page)], linkVerdicts: [unclear('blocked', 'challenge', { status: 412 })] },
      { message: 'blocked' },
    ],
    [
      '禁止访问',
      { links: [link('通知', page)], linkVerdicts: [unclear('blocked', 'forbidden', { status: 403 })] },
      { message: 'blocked' },
    ],
    [
      '访问过频',
      { links: [link('通知', page)], linkVerdicts: [unclear('blocked', 'tooManyRequests', { status: 429 })] },
      { message: 'blocked' },
    ],
    [
      '两次检查不一致',
      { links: [link('通知', page)], linkVerdicts: [unclear('dead', 'opinionsDiffer', { status: 404 })] },
      { message: 'opinionsDiffer' },
    ],
    [
      '证书问题',
      { links: [link('通知', page)], linkVerdicts: [unclear('unreachable', 'tls')] },
      { message: 'tls' },
    ],
    [
      '连不上但说不准',
      { links: [link('通知', page)], linkVerdicts: [unclear('unreachable', 'network')] },
      { message: 'uncertain' },
    ],
    [
      '从境外访问，整个网站连不上',
      { links: [link('通知', page)], linkVerdicts: [unclear('unreachable', 'hostDown')] },
      { message: 'uncertain' },
    ],
    [
      '没有授权',
      { links: [link('通知', page)], linkVerdicts: [unclear('notAsked', 'noLeave')] },
      { message: 'noLeave' },
    ],
    [
      '超出预算',
      { links: [link('通知', page)], linkVerdicts: [unclear('notAsked', 'overBudget')] },
      { message: 'overBudget' },
    ],
    [
      '中途取消',
      { links: [link('通知', page)], linkVerdicts: [unclear('notAsked', 'cancelled')] },
      { message: 'cancelled' },
    ],
    [
      '本机断网',
      { links: [link('通知', page)], linkVerdicts: [unclear('notAsked', 'offline')] },
      { message: 'offline' },
    ],
    [
      'robots 不允许',
      { links: [link('通知', page)], linkVerdicts: [unclear('notAsked', 'robots')] },
      { message: 'robots' },
    ],
    [
      '内网地址没有访问',
      { links: [link('通知', page)], linkVerdicts: [unclear('notAsked', 'private')] },
      { message: 'leftPrivate' },
    ],
    [
      '结论自相矛盾',
      { links: [link('通知', page)], linkVerdicts: [broken('login', 'loginPage')] },
      { message: 'uncertain' },
    ],
  ],
  inapplicable: [
    ['没有链接', {}, { message: 'nothing' }],
    [
      '退出登录不去访问',
      { links: [link('通知', page)], linkVerdicts: [unclear('notAsked', 'unsafe')] },
      { message: 'nothing' },
    ],
    [
      '分享不去访问',
      { links: [link('通知', page)], linkVerdicts: [unclear('notAsked', 'share')] },
      { message: 'nothing' },
    ],
    [
      '被劫持的链接归错链',
      { links: [link('通知', page)], linkVerdicts: [broken('hijacked', 'gambling', { status: 200 })] },
      { message: 'nothing' },
    ],
    [
      '没有网址的链接归错链',
      { links: ['#', '', 'javascript:void(0)'].map((url) => link('住房保障政策汇编', url)) },
      { message: 'nothing' },
    ],
    [
      '隐藏的死链',
      { links: [link('旧版', page, { hidden: true })], linkVerdicts: [dead()] },
      { message: 'nothing' },
    ],
    ['脚本响应的井号', { links: [link('住房保障政策汇编', '#', { scripted: true })] }],
    ['javascript: 是控件', { links: [link('查看全部政策', 'javascript:void(0)')] }],
    [
      '邮件、电话、内嵌数据',
      {
        links: [
          link('邮箱', target('mailto:a@sh.gov.cn', { type: 'contact', scheme: 'mailto' })),
          link('电话', target('tel:021-1', { type: 'contact', scheme: 'tel' })),
          link('图', target('data:,', { type: 'data', scheme: 'data' })),
        ],
      },
    ],
    ['隐藏的内网链接', { links: [link('旧版', 'http://192.168.1.1/', { hidden: true })] }],
    ['隐藏的内网图片', { media: [media('', { src: 'http://10.0.0.3/a.png', hidden: true })] }],
    [
      '打印、分享、翻页等控件',
      { links: ['打印', '分享到：', '上一页', '【大】', '2'].map((one) => link(one, '#')) },
    ],
    ['导航里没有 href 的当前项', { links: [link('正文', nowhere, { place: 'navigation' })] }],
    ['菜单中本栏目自己的一项', { links: [link('规范性文件', '')] }],
    ['没有文字的锚点', { links: [link('', nowhere)] }],
    [
      '脚本路由',
      { links: [link('详情', target('#/detail/1', { fragment: '/detail/1', partExists: false }))] },
    ],
    ...['1', '!detail', '?page=2', 'tab-2'].map((fragment): readonly [string, Change] => [
      `井号后是给脚本的 ${fragment}`,
      { links: [link('详情', target(`#${fragment}`, { fragment, partExists: false }))] },
    ]),
    [
      '其他应用的协议',
      { links: [link('打开应用', target('alipays://a', { type: 'page', scheme: 'alipays' }))] },
    ],
    [
      '浏览器保存的页面，图片和框架在旁边的文件夹里',
      {
        address: { status: null },
        media: [media('', { src: './上海松江_files/logo.png' })],
        frames: [frame({ src: '上海松江_files/saved_resource.html' })],
      },
    ],
    ['保存的页面上，本地地址不算', { address: savedPage, links: [link('附件', localFile)] }],
  ],
  untested: [
    [
      '能否打开要问网络',
      { links: [link('附件', 'https://www.jiading.gov.cn/a.pdf')] },
      { message: 'network' },
    ],
    [
      '内网页面链接内网，不算问题',
      { address: intranetPage, links: [link('附件', 'http://10.20.1.9/a.pdf')] },
      { message: 'network' },
    ],
    ['http 变 https 不算问题', { links: [link('上海', 'http://www.shanghai.gov.cn/')] }],
    ['图片也要问网络', { media: [media('')] }, { message: 'network' }],
    [
      '网站发来的页面，图片确在这样的文件夹里',
      { media: [media('', { src: './上海松江_files/logo.png' })] },
      { message: 'network' },
    ],
    [
      '保存的页面上，其他图片照问',
      { address: { status: null }, media: [media('', { src: '/my_files/logo.png' })] },
      { message: 'network' },
    ],
    [
      '别的网址查过了，这个没有',
      { links: [link('通知', page)], linkVerdicts: [dead({ url: other })] },
      { message: 'network' },
    ],
  ],
});

describe('working-link, several findings', () => {
  const findingsOf = (change: Change): Finding[] =>
    judgePage(pageOf(change), packFor('huating-2025')).filter(({ rule }) => rule === 'working-link');

  it('says one thing for each kind of fault, with all its places, and what the network must answer', () => {
    const findings = findingsOf({
      links: [
        link('甲', 'http://10.0.0.1/'),
        link('乙', 'http://10.0.0.2/'),
        link('丙', localFile),
        link('丁', missingPart),
        link('戊', 'https://www.jiading.gov.cn/1'),
        link('己', 'https://www.jiading.gov.cn/1'),
      ],
    });
    expect(findings.map(({ message, data }) => [message, data.count])).toEqual([
      ['privateAddress', 2],
      ['localFile', 1],
      ['noPart', 1],
      ['network', 1],
    ]);
    expect(findings[0]?.evidence.map(({ text }) => text)).toEqual(['甲', '乙']);
    expect(new Set(findings.map(({ fingerprint }) => fingerprint)).size).toBe(4);
  });

  it('counts all places and lists fifty', () => {
    const links = Array.from({ length: 80 }, (_, at) => link(`第${at}条政策`, `http://10.0.0.${at}/`));
    const [finding] = findingsOf({ links });
    expect(finding?.data.count).toBe(80);
    expect(finding?.evidence).toHaveLength(50);
  });

  it('counts an address once, however many links bear it, and shows them all', () => {
    const [finding] = findingsOf({
      links: [link('', page, { title: '一图读懂' }), link('通知', page), link('公告', other)],
      linkVerdicts: [dead(), dead({ url: other })],
    });
    expect(finding?.data).toMatchObject({ count: 2, places: 3, name: '一图读懂', status: 'HTTP 404' });
    expect(finding?.evidence).toHaveLength(3);
  });

  it('says when it was checked, in Shanghai, and how often it was tried', () => {
    const [finding] = findingsOf({ links: [link('通知', page)], linkVerdicts: [dead()] });
    expect(finding?.data).toMatchObject({ at: '2025-11-04 00:05', tries: 2 });
  });

  it('names a picture by its file where nothing else does', () => {
    const src = 'https://www.jiading.gov.cn/images/%E5%9C%B0%E5%9B%BE.png';
    const [finding] = findingsOf({ media: [media('', { src })], linkVerdicts: [dead({ url: src })] });
    expect(finding?.data.name).toBe('地图.png');
  });

  it('makes one finding of a class and one of a host that is down', () => {
    const hosts = ['a.example.com', 'a.example.com', 'b.example.com'].map(
      (host, at) => `https://${host}/${at}00`,
    );
    const findings = findingsOf({
      links: hosts.map((url) => link('通知', url)),
      linkVerdicts: hosts.map((url) => broken('unreachable', 'hostDown', { url })),
    });
    expect(findings.map(({ message, data }) => [message, data.host, data.count])).toEqual([
      ['hostDown', 'a.example.com', 2],
      ['hostDown', 'b.example.com', 1],
    ]);
    expect(new Set(findings.map(({ fingerprint }) => fingerprint)).size).toBe(2);
  });

  it('keeps its fingerprint when another link of the class breaks', () => {
    const links = [link('通知', page), link('公告', other)];
    const fingerprints = [
      [dead(), verdict({ url: other })],
      [dead({ url: other }), verdict()],
    ].map((linkVerdicts) => findingsOf({ links, linkVerdicts })[0]?.fingerprint);
    expect(fingerprints[0]).toContain('dead');
    expect(fingerprints[0]).toBe(fingerprints[1]);
  });

  it('tells how many opened only when tried again', () => {
    const [finding] = findingsOf({
      links: [link('通知', page), link('公告', other)],
      linkVerdicts: [verdict(), verdict({ url: other, kind: 'flaky', reason: 'okAfterRetry' })],
    });
    expect(finding?.data).toEqual({ count: 2, flaky: 1 });
  });

  it('weighs a class by its gravest case', () => {
    const files = ['https://www.jiading.gov.cn/a.pdf', `${gone}.pdf`];
    const findings = findingsOf({
      links: files.map((url) => link('附件', url)),
      linkVerdicts: files.map((url) => broken('wrongFile', 'htmlForFile', { url, status: 200 })),
    });
    expect(findings.map(({ message, severity }) => [message, severity])).toEqual([['wrongFile', 'error']]);
  });
});

it.each([
  ['file:///D:/%E9%99%84%E4%BB%B6%201.doc', 'file:///D:/附件%201.doc'],
  ['file:///D:/%D5%FE%20a.doc', 'file:///D:/%D5%FE%20a.doc'],
])('shows %s so that a person can read it', (url, shown) => {
  const page = pageOf({ links: [link('附件', target(url, { type: 'file', scheme: 'file' }))] });
  const found = judgePage(page, packFor('jiading-2023')).find(({ message }) => message === 'localFile');
  expect(found?.data.url).toBe(shown);
});
