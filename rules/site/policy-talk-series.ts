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
    name: /政策公开讲|[处科所局镇区]长讲政策|政务直播|办事小课堂|微直播|政策(?:直播间?|云课堂|大讲堂|宣讲)/,
    but: /宣传片|制度/,
  },
  items: {
    title: /政策公开讲|[处科所局镇区]长讲政策|政务直播|办事小课堂|微直播|政策(?:直播间?|云课堂|大讲堂)/,
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
