import { describe, expect, it } from 'vitest';
import type { Finding } from '../../audit/finding.ts';
import { judgePage } from '../../audit/judge.ts';
import { packFor } from '../../rules/packs/index.ts';
import { workingLink } from '../../rules/page/working-link.ts';
import { type Change, pageOf } from './page-of.ts';
import { frame, link, media, nowhere, target } from './parts-of-page.ts';
import { ruleTable } from './rule-table.ts';

const missingPart = target('#fujian', { fragment: 'fujian', partExists: false });
const localFile = target('file:///C:/Users/a/通知.docx', { type: 'file', scheme: 'file' });
const drive = target('c:\\docs\\通知.docx', { type: 'page', scheme: 'c' });
const intranetPage: Change['address'] = {
  url: 'http://10.20.1.8/preview/1.html',
  scheme: 'http',
  host: '10.20.1.8',
};
const savedPage: Change['address'] = { url: 'file:///home/a/page.html', scheme: 'file', host: '' };
const home = { kind: { kind: 'home' as const, normative: 'no' as const, policy: 'no' as const } };

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
    ['只写了井号', { links: [link('文字解读', '#')] }, { message: 'placeholder', severity: 'warning' }],
    ['href 为空', { links: [link('文字解读', '')] }, { message: 'placeholder' }],
    ['没有 href', { links: [link('文字解读：《办法》的文件解读', nowhere)] }, { message: 'placeholder' }],
    [
      'about:blank',
      {
        links: [link('文字解读', target('about:blank', { type: 'here', scheme: 'about', path: 'blank' }))],
      },
      { message: 'placeholder' },
    ],
    [
      '井号加占位词',
      { links: [link('文字解读', target('#none', { partExists: false }))] },
      { message: 'placeholder' },
    ],
    [
      '只有图片的链接，用 alt 称呼',
      { links: [link('一图读懂', '#', { labelFrom: 'alt' })] },
      { message: 'placeholder' },
    ],
    [
      '渲染之后花括号还在',
      {
        gathering: { mode: 'live' },
        links: [link('详情', 'https://www.jiading.gov.cn/%7B%7Burl%7D%7D')],
      },
      { message: 'placeholder' },
    ],
  ],
  cantTell: [
    [
      '导航中的井号多由脚本展开菜单',
      { links: [link('政民互动', '#', { place: 'navigation' })] },
      { message: 'menuHead' },
    ],
    ['首页的短标签多是选项卡', { ...home, links: [link('最新文件', '#')] }, { message: 'menuHead' }],
    [
      '网址待脚本填充',
      { links: [link('详情', 'https://www.jiading.gov.cn/%7B%7Burl%7D%7D')] },
      { message: 'unfilled' },
    ],
  ],
  inapplicable: [
    ['没有链接', {}, { message: 'nothing' }],
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
    [
      '其他应用的协议',
      { links: [link('打开应用', target('alipays://a', { type: 'page', scheme: 'alipays' }))] },
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
    const links = Array.from({ length: 80 }, (_, at) => link(`第${at}条政策`, '#'));
    const [finding] = findingsOf({ links });
    expect(finding?.data.count).toBe(80);
    expect(finding?.evidence).toHaveLength(50);
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
