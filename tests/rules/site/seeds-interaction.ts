import type { SiteVisit } from '../../../facts/site.ts';
import { article, column, columnOf, dropColumn, type Portal } from './portal.ts';
import type { SeedTable } from './seed.ts';

/** A board's only message. */
function message(asked: string, answered: string | null, status = answered === null ? '办理中' : '已回复') {
  return (portal: Portal) => {
    columnOf(portal, 'board').messages = [{ title: '小区周边停车难的问题', asked, answered, status }];
  };
}

function unlink(label: string) {
  return (portal: Portal) => {
    columnOf(portal, 'interaction').links = columnOf(portal, 'interaction').links.filter(
      (link) => link.label !== label,
    );
  };
}

function visits(failing: number, of: number, error: SiteVisit['error'] = 'timeout'): SiteVisit[] {
  return Array.from({ length: of }, (_, at) => ({
    url: 'https://www.qinghe.gov.cn/',
    at: `2025-12-0${1 + (at % 9)}T01:00:00Z`,
    status: at < failing ? null : 200,
    ms: at < failing ? 15_000 : 900,
    error: at < failing ? error : null,
  }));
}

function footer(words: string) {
  return (portal: Portal) => {
    portal.footer = words;
  };
}

const LIVE = { live: true } as const;
const CAPPED = { complete: false } as const;

/** Channels, messages and their answers, and what the home page has to offer. */
export const interactionSeeds: SeedTable = {
  'message-reply-deadline': {
    faults: [
      {
        what: '第6个工作日才答复',
        in: 'town-2025',
        change: message('2025-09-26', '2025-10-11'),
        says: 'late',
      },
      {
        what: '第6个工作日才答复，2023年的调休',
        in: 'district-2023',
        change: message('2023-09-25', '2023-10-09'),
        says: 'late',
      },
      { what: '一直没有答复', in: 'town-2025', change: message('2025-12-11', null), says: 'unanswered' },
    ],
    misses: [
      {
        what: '第5个工作日，隔着长假',
        in: 'town-2025',
        change: message('2025-09-26', '2025-10-10'),
        comes: 'passed',
        says: 'kept',
      },
      {
        what: '第5个工作日是调休的星期日',
        in: 'district-2023',
        change: message('2023-09-25', '2023-10-08'),
        comes: 'passed',
        says: 'kept',
      },
      {
        what: '第5个工作日过去，后一天是星期六',
        in: 'town-2025',
        change: message('2025-12-12', null),
        comes: 'inapplicable',
        says: 'pending',
      },
      {
        what: '投诉另有期限',
        in: 'town-2025',
        change: (portal) => {
          message('2025-09-26', '2025-11-11')(portal);
          columnOf(portal, 'board').name = '投诉咨询';
          portal.columns.push(
            column('ask', '网上咨询', 'interaction', { markup: '<p>请拨打电话咨询。</p>' }),
          );
        },
        comes: 'inapplicable',
        says: 'petitions',
      },
      {
        what: '去年的留言',
        in: 'town-2025',
        change: message('2024-12-12', '2025-01-20'),
        comes: 'inapplicable',
        says: 'none',
      },
    ],
  },
  'selected-messages': {
    faults: [
      {
        what: '三个月没有更新',
        in: 'town-2025',
        change: (portal) => {
          dropColumn(portal, 'board');
          portal.columns.push(
            column('ask', '网上咨询', 'interaction', { markup: '<p>请拨打电话咨询。</p>' }),
          );
          columnOf(portal, 'selected').articles = [
            article('old1', '关于助餐补贴标准的来信', '2025-09-19'),
            article('old2', '关于路灯维修的来信', '2025-08-19'),
          ];
        },
        says: 'stale',
      },
      {
        what: '没有选登，也没有留言列表',
        in: 'district-2023',
        change: (portal) => {
          dropColumn(portal, 'selected');
          columnOf(portal, 'board').messages = [];
          columnOf(portal, 'board').markup =
            '<form action="/ask"><textarea name="words"></textarea><button>提交</button></form>';
        },
        says: 'missing',
      },
    ],
    misses: [
      {
        what: '正好三个月',
        in: 'town-2025',
        change: (portal) => {
          columnOf(portal, 'selected').articles = [
            article('due1', '关于助餐补贴标准的来信', '2025-09-20'),
            article('due2', '关于路灯维修的来信', '2025-08-19'),
          ];
        },
        comes: 'passed',
        says: 'recent',
      },
      {
        what: '留言全部公开，不需选登',
        in: 'town-2025',
        change: (portal) => dropColumn(portal, 'selected'),
        comes: 'inapplicable',
        says: 'fullList',
      },
      {
        what: '首页读到了，互动栏目没有读',
        in: 'district-2023',
        change: (portal) => dropColumn(portal, 'selected'),
        seeing: { ...CAPPED, only: (key) => key === '/' || key === 'index' },
        comes: 'cantTell',
        says: 'unseen',
      },
    ],
  },
  'interaction-channels': {
    faults: [
      {
        what: '没有领导信箱',
        in: 'district-2023',
        change: unlink('区长信箱'),
        says: 'lacking',
      },
      {
        what: '没有进度查询，也没有热线平台',
        in: 'district-2023',
        change: (portal) => {
          unlink('办理进度查询')(portal);
          portal.links = portal.links.filter(({ label }) => !label.includes('12345'));
        },
        says: 'noProgress',
      },
      {
        what: '入口打不开',
        in: 'town-2025',
        seeing: { broken: /letters\.qinghe\.gov\.cn\/head/ },
        says: 'dead',
      },
    ],
    misses: [
      {
        what: '信箱是图片，替代文字写明',
        in: 'district-2023',
        change: (portal) => {
          unlink('区长信箱')(portal);
          portal.markup =
            '<a href="https://letters.qinghe.gov.cn/head"><img src="/images/a1.png" alt="区长信箱"></a>';
        },
        comes: 'passed',
        says: 'complete',
      },
      {
        what: '12345只写在页脚的联系方式里',
        in: 'district-2023',
        change: (portal) => {
          portal.links = portal.links.filter(({ label }) => !label.includes('12345'));
          portal.footer += '<p>联系电话：021-00000000　市民服务热线：12345</p>';
        },
        comes: 'passed',
        says: 'complete',
      },
      {
        what: '12345没有看到，可能写在文字里',
        in: 'district-2023',
        change: (portal) => {
          portal.links = portal.links.filter(({ label }) => !label.includes('12345'));
        },
        comes: 'cantTell',
        says: 'hotlineUnseen',
      },
      {
        what: '只读了首页，首页没有互动栏目的入口',
        in: 'district-2023',
        change: (portal) => {
          columnOf(portal, 'interaction').linked = false;
        },
        seeing: { ...CAPPED, only: (key) => key === '/' },
        comes: 'cantTell',
        says: 'unseen',
      },
      {
        what: '互动栏目没有读',
        in: 'district-2023',
        change: unlink('区长信箱'),
        seeing: { ...CAPPED, only: (key) => key !== 'interaction' },
        comes: 'cantTell',
        says: 'unseen',
      },
    ],
  },
  'consultation-platform': {
    faults: [
      {
        what: '五类分散在各处',
        in: 'district-2023',
        change: (portal) => {
          for (const [key, under] of [
            ['advice', 'services'],
            ['surveys', 'content'],
            ['projects', 'index'],
          ] as const) {
            const one = columnOf(portal, key);
            portal.columns = portal.columns.filter((other) => other !== one);
            portal.columns.push({ ...one, under });
          }
        },
        says: 'scattered',
        // 民意征集 may itself be the platform.
        dialects: ['trs', 'founder'],
      },
    ],
    misses: [
      {
        what: '少一类，其余在一处',
        in: 'district-2023',
        change: (portal) => dropColumn(portal, 'open-topics'),
        comes: 'cantTell',
        says: 'unseen',
        dialects: ['trs', 'founder'],
      },
      {
        what: '只读到一类',
        in: 'district-2023',
        seeing: { ...CAPPED, only: (key) => ['/', 'interaction', 'advice'].includes(key) },
        comes: 'cantTell',
        says: 'unseen',
        dialects: ['trs', 'founder'],
      },
    ],
  },
  'disclosure-platform': {
    faults: [
      {
        what: '没有指南',
        in: 'district-2023',
        change: (portal) => dropColumn(portal, 'guide'),
        says: 'lacking',
      },
      {
        what: '没有依申请公开',
        in: 'town-2025',
        change: (portal) => dropColumn(portal, 'application'),
        says: 'noApplication',
      },
      {
        what: '指南打不开',
        in: 'town-2025',
        seeing: { broken: 'guide' },
        says: 'dead',
      },
    ],
    misses: [
      {
        what: '公开目录没有读',
        in: 'district-2023',
        change: (portal) => dropColumn(portal, 'guide'),
        seeing: { ...CAPPED, only: (key) => key !== 'index' },
        comes: 'cantTell',
        says: 'unseen',
      },
      {
        what: '链接到区里的平台',
        in: 'town-2025',
        change: (portal) => {
          for (const key of ['guide', 'regulations', 'application']) dropColumn(portal, key);
          const one = columnOf(portal, 'index');
          one.name = '栏目总览';
          portal.links.push({ label: '政府信息公开', to: 'https://www.qinghe.gov.cn/zwgk/' });
        },
        comes: 'inapplicable',
        says: 'elsewhere',
      },
    ],
  },
  'new-media-accounts': {
    faults: [
      {
        what: '没有账号',
        in: 'district-2023',
        change: footer('<p>主办单位：上海市清河区人民政府</p>'),
        seeing: LIVE,
        says: 'none',
      },
      {
        what: '没有列出要点所说的账号',
        in: 'town-2025',
        change: footer('<p><a href="https://weibo.com/u/100">官方微博</a></p>'),
        says: 'notOwn',
      },
      { what: '账号链接打不开', in: 'district-2023', seeing: { broken: /weibo\.com/ }, says: 'dead' },
    ],
    misses: [
      {
        what: '没有运行脚本，账号可能由脚本写入',
        in: 'district-2023',
        change: footer('<p>主办单位：上海市清河区人民政府</p>'),
        comes: 'cantTell',
        says: 'unseen',
      },
      {
        what: '只有二维码',
        in: 'district-2023',
        change: footer('<p><img src="/images/ewm.png"></p>'),
        seeing: LIVE,
        comes: 'cantTell',
        says: 'codeOnly',
      },
      {
        what: '分享按钮不是账号',
        in: 'district-2023',
        change: footer('<p><a href="https://service.weibo.com/share/share.php">分享到微博</a></p>'),
        comes: 'cantTell',
        says: 'unseen',
      },
    ],
  },
  'smart-search': {
    faults: [
      {
        what: '没有搜索',
        in: 'district-2023',
        change: (portal) => {
          portal.search = false;
        },
        seeing: LIVE,
        says: 'noSearch',
      },
      {
        what: '没有智能问答',
        in: 'town-2025',
        change: (portal) => {
          portal.links = portal.links.filter(({ label }) => label !== '智能问答');
        },
        seeing: LIVE,
        says: 'noAnswers',
      },
      { what: '智能问答打不开', in: 'town-2025', seeing: { broken: /robot/ }, says: 'deadAnswers' },
    ],
    misses: [
      {
        what: '没有运行脚本，搜索可能由脚本写入',
        in: 'district-2023',
        change: (portal) => {
          portal.search = false;
        },
        comes: 'cantTell',
        says: 'unseen',
      },
      {
        what: '试过三次都有结果',
        in: 'town-2025',
        change: (portal) => {
          for (const word of ['停车', '养老', '垃圾']) {
            portal.columns.push(
              column(`found ${word}`, '搜索结果', null, {
                linked: false,
                articles: [
                  article(`${word}1`, `${word}服务有关通知`, '2025-12-01'),
                  article(`${word}2`, `${word}服务有关公告`, '2025-11-01'),
                  article(`${word}3`, `${word}服务有关说明`, '2025-10-01'),
                ],
              }),
            );
          }
        },
        comes: 'passed',
        says: 'works',
      },
      {
        what: '还没有到期',
        in: 'town-2025',
        change: (portal) => {
          portal.search = false;
          portal.today = '2025-09-30';
        },
        seeing: LIVE,
        comes: 'inapplicable',
        says: 'notDue',
      },
    ],
  },
  'site-availability': {
    faults: [
      { what: '20次里1次打不开', in: 'town-2025', seeing: { visits: visits(1, 20) }, says: 'down' },
      { what: '证书无效', in: 'district-2023', seeing: { visits: visits(1, 20, 'tls') }, says: 'tls' },
      {
        what: '赌博链接',
        in: 'district-2025',
        change: (portal) => {
          portal.markup = '<a href="https://www.bet365-vip.com/" style="display:none">澳门赌场真人娱乐城</a>';
        },
        says: 'hijacked',
      },
      {
        what: '加密页面里有不加密的框架',
        in: 'district-2023',
        change: (portal) => {
          portal.markup = '<iframe src="http://weather.example.com/"></iframe>';
        },
        says: 'mixed',
      },
    ],
    misses: [
      {
        what: '21次里1次，不到5%',
        in: 'town-2025',
        seeing: { visits: visits(1, 21) },
        comes: 'cantTell',
        says: 'shaky',
      },
      {
        what: '防火墙拒绝的不算',
        in: 'town-2025',
        seeing: { visits: [...visits(3, 3, 'blocked'), ...visits(0, 20)] },
        comes: 'passed',
        says: 'steady',
      },
      {
        what: '有维护公告',
        in: 'town-2025',
        change: (portal) => {
          columnOf(portal, 'notices').articles.unshift(
            article('off', '关于网站升级暂停服务的公告', '2025-12-13'),
          );
        },
        seeing: { visits: visits(5, 20) },
        comes: 'inapplicable',
        says: 'maintenance',
      },
      {
        what: '反诈宣传不是赌博',
        in: 'district-2025',
        change: (portal) => {
          columnOf(portal, 'news').articles.unshift(
            article('police', '警方打击网络赌博宣传活动', '2025-12-19'),
          );
        },
        comes: 'passed',
        says: 'steady',
      },
    ],
  },
};
