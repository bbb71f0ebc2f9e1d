import { columnDuty } from './search/column-duty.ts';

/** What may be it under another name. */
const LIKE = {
  name: /^.{0,6}会议(?:开放|速递|情况|报道|决策|资讯)?$|^.{0,6}全会$|召开.{0,24}(?:常务会|办公会|政务会)|第.{1,6}次.{0,10}(?:会议|常务会|办公会)/,
  but: /国务院|国常会|政治局|会议通知|制度|人大|政协|代表大会|会议室|论坛|列席|旁听/,
};

export const meetingDisclosure = columnDuty({
  id: 'meeting-disclosure',
  title: { zh: '会议公开栏目有近期内容', en: 'Government meetings are shown, and kept up' },
  severity: 'warning',
  cites: [{ clause: 'huating-2025/16', basis: 'stated' }],
  appliesTo: 'any',
  yearly: false,
  borrows: [
    {
      zh: '3个月是本工具的参数，不出自要点。',
      en: 'Three months is a parameter of this tool, not of a plan.',
    },
  ],
  column: { zh: '政府会议、会议公开一类的栏目', en: 'A column of government meetings' },
  names: {
    name: /政府(?:工作|全体)?会议|常务会议?|会议公开|政务会议|党政会议|办公会|会议信息|会议纪要|全体会议|专题会议|重要会议|会议(?:动态|活动|议题|公告|决定|图解|精神)$|^(?:会议|区政府会议)$/,
    // What the state's cabinet does is reprinted on most portals.
    but: /国务院|国常会|政治局|通知|解读|制度|人大|政协|代表大会|预告$/,
  },
  items: null,
  like: LIKE,
  likeTitles: LIKE,
  period: 3,
  notBefore: null,
  weighs: { missing: 'warning', stale: 'warning' },
  elsewhereServes: false,
  why: {
    zh: '决策预公开、会议公开是公众参与的前提。',
    en: 'People can take part only in what they can see coming.',
  },
  fix: { zh: '在栏目中发布会议议题和结果。', en: 'Publish agendas and results of meetings in the column.' },
});
