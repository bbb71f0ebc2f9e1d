import { columnDuty } from './search/column-duty.ts';

export const policyTalkSeries = columnDuty({
  id: 'policy-talk-series',
  title: {
    zh: '“政策公开讲”一类的系列解读有今年的内容',
    en: 'A series of talks explains policies, with something of this year',
  },
  severity: 'info',
  cites: [
    { clause: 'jiading-2023/50', basis: 'stated' },
    { clause: 'chongming-2025/8', basis: 'stated' },
    { clause: 'songjiang-2025/8', basis: 'stated' },
    { clause: 'xujing-2023/4', basis: 'derived' },
    { clause: 'xujing-2023/8', basis: 'derived' },
  ],
  appliesTo: 'any',
  yearly: true,
  column: { zh: '“政策公开讲”一类的系列解读', en: 'A series of talks on policies' },
  names: {
    name: /(?:政策|政务)公开讲|(?:[处科所局镇区县司]长|主任|书记|负责人|领导|一把手|专家|干部|[处科][（(][处科][）)]长)讲政策|政务直播|办事小课堂|微直播|政策(?:解读)?直播间?|政策(?:云|大|小|微|公开)?(?:课堂|讲堂|讲坛|公开课)|政策(?:宣讲|开讲|讲解|大家讲|我来讲)/,
    but: /宣传片|制度/,
  },
  like: {
    // 在线访谈 is on nearly every portal, on any subject: what its titles say counts.
    name: /讲政策|政策.{0,6}[讲课说听播]|政策(?:面对面|直通车|会客厅|早知道|解码|快递|访谈)|云讲|微[课讲]堂|云解读|(?:视频|音频|动漫|直播)解读/,
    but: /宣传片|制度|通知|说明/,
  },
  likeTitles: {
    name: /(?:访谈|直播|做客).{0,40}(?:政策|办法|条例|措施|解读)|(?:政策|办法|条例|措施|解读).{0,40}(?:访谈|直播|做客)/,
    but: /宣传片|制度|通知|直播带货/,
  },
  items: {
    title:
      /(?:政策|政务)公开讲|(?:[处科所局镇区县司]长|主任|书记|负责人|领导|一把手|专家|干部|[处科][（(][处科][）)]长)讲政策|政务直播|办事小课堂|微直播|政策(?:解读)?直播间?|政策(?:云|大|小|微|公开)?(?:课堂|讲堂|讲坛|公开课)|政策(?:开讲|大家讲|我来讲)/,
    but: /宣传片|通知$/,
  },
  period: 'year',
  notBefore: null,
  weighs: { missing: 'info', stale: 'info' },
  elsewhereServes: false,
  why: {
    zh: '要点要求以讲解、视频等形式持续解读政策。',
    en: 'The plan asks for policies to be explained in talks and films.',
  },
  fix: {
    zh: '发布今年的讲解，并集中到一个栏目。',
    en: 'Publish this year’s talks, and gather them in one column.',
  },
});
