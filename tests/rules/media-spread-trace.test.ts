import { mediaSpreadTrace } from '../../rules/guided/media-spread-trace.ts';
import { guidedTable } from './guided-table.ts';
import { keyPassages } from './key-passage.ts';
import { spot } from './page-of.ts';
import { link, target } from './parts-of-page.ts';
import { article, columnPage, interpretationPage } from './rows-of.ts';

const TITLE = '《嘉定区公共租赁住房管理办法》解读';
const post = 'https://mp.weixin.qq.com/s/AbCdEfGh123';
const report = 'https://www.thepaper.cn/newsDetail_forward_2345678';

guidedTable(mediaSpreadTrace, {
  evidence: [
    [
      '链到公众号推文',
      interpretationPage(TITLE, { links: [link('上海嘉定微信推文', post)] }),
      { message: 'linked', suggests: 'spread' },
    ],
    [
      '推文用参数',
      interpretationPage(TITLE, {
        links: [link('点此阅读', 'https://mp.weixin.qq.com/s?__biz=MzA3&mid=26512345&idx=1')],
      }),
      { message: 'linked', suggests: 'spread' },
    ],
    [
      '链到媒体报道',
      interpretationPage(TITLE, { links: [link('澎湃新闻报道', report, { place: 'related' })] }),
      { message: 'linked', suggests: 'spread' },
    ],
    [
      '链到一条微博',
      interpretationPage(TITLE, { links: [link('微博', 'https://weibo.com/2539961154/NxYz12345')] }),
      { message: 'linked' },
    ],
    ['政策文件页链到媒体报道', { links: [link('媒体报道', report)] }, { message: 'linked' }],
    [
      '写明谁转发，没有链接',
      interpretationPage(TITLE, { keyPassages: keyPassages('该政策由解放日报、上海嘉定微信公众号转发。') }),
      { message: 'named', suggests: null },
    ],
    [
      '本站的“媒体解读”链接',
      interpretationPage(TITLE, {
        links: [link('媒体解读', 'https://www.jiading.gov.cn/mtjd/content_20250601')],
      }),
      { message: 'named', suggests: null },
    ],
    [
      '推文打不开',
      interpretationPage(TITLE, {
        links: [link('公众号推文', post)],
        linkVerdicts: [
          {
            url: post,
            verdict: 'broken',
            kind: 'dead',
            reason: 'deletedArticle',
            status: 200,
            finalUrl: null,
            at: '2025-11-03T10:00:00+08:00',
            landing: null,
            tries: [],
          },
        ],
      }),
      { message: 'named', suggests: null },
    ],
    [
      '解读栏目抽查',
      columnPage('政策解读', [[TITLE], ['《停车管理办法》解读']]),
      { message: 'rows', suggests: null },
    ],
    [
      '解读栏目直接链到推文',
      columnPage('政策解读', [[TITLE, '2025-06-01', post]]),
      { message: 'rows', suggests: 'spread' },
    ],
    ['媒体解读栏目', columnPage('媒体解读', [['解放日报：公租房新办法怎么看']]), { message: 'rows' }],
  ],
  nothing: [
    ['解读页没有转发痕迹', interpretationPage(TITLE)],
    [
      '分享按钮',
      interpretationPage(TITLE, {
        links: [
          link('分享到微博', 'https://service.weibo.com/share/share.php?url=x'),
          link('微信', target('javascript:share()', { type: 'script' })),
        ],
      }),
    ],
    [
      '分享按钮没有字',
      interpretationPage(TITLE, {
        links: [link('', 'https://connect.qq.com/widget/shareqq/index.html?url=x', { labelFrom: 'none' })],
      }),
    ],
    [
      '账号主页',
      interpretationPage(TITLE, {
        links: [
          link('官方微博', 'https://weibo.com/jiadingfabu'),
          link('澎湃号', 'https://www.thepaper.cn/'),
        ],
      }),
    ],
    ['工具条里的推文', interpretationPage(TITLE, { links: [link('二维码', post, { place: 'toolbar' })] })],
    ['页脚的公众号', interpretationPage(TITLE, { links: [link('公众号', post, { place: 'footer' })] })],
    ['新闻转发', article('工作动态', '区领导调研', { links: [link('原文', report)] })],
    ['媒体聚焦栏目是新闻', columnPage('媒体聚焦', [['嘉定新城建设加快']])],
    ['解读栏目没有条目', columnPage('政策解读', [])],
    ['解读栏目第二页', columnPage('政策解读', [[TITLE]], { path: '/zcjd/index_3.html' })],
    [
      '早年的解读',
      interpretationPage(TITLE, {
        links: [link('报道', report)],
        dates: { published: { date: '2016-01-01', from: 'line', at: spot('') } },
      }),
    ],
  ],
});
