import { columnDuty } from './search/column-duty.ts';

/** What may be it under another name. */
const LIKE = {
  name: /公众参与|预公开|网上(?:听证|民意)|项目征集|征集/,
  but: /人民建议|结果|采纳|作品|招聘|供应商|线索/,
};

export const consultationActivity = columnDuty({
  id: 'consultation-activity',
  title: { zh: '意见征集、问卷调查今年有开展', en: 'Consultations and surveys are held this year' },
  severity: 'warning',
  cites: [
    { clause: 'jiading-2023/59', basis: 'stated' },
    { clause: 'huating-2025/16', basis: 'derived' },
    { clause: 'xujing-2023/9', basis: 'derived' },
  ],
  appliesTo: 'any',
  yearly: true,
  borrows: [
    {
      zh: '上半年没有征集不算问题：6月30日是本工具的参数，不出自要点。',
      en: 'None in the first half year is no fault: 30 June is a parameter of this tool, not of a plan.',
    },
  ],
  column: { zh: '意见征集、网上调查栏目', en: 'A column of consultations and surveys' },
  names: {
    name: /(?:民意|意见|建议|草案|网上|在线|公开|决策|民声)征[集询]|征集(?:与|及|和)?调查|调查(?:与|及|和)?征集|调查问卷|^征集$|(?:网上|在线|网络|投票)(?:调查|投票|评议|问卷)|问卷调查|政[务策]征询|征求意见|民意调查|草案公[开示]/,
    but: /人民建议征集|结果|(?<!征集[与及和、])反馈$|公开征集(?:作品|供应商|线索)/,
  },
  items: {
    title:
      /征求.{0,30}意见|意见征[集询]|征询.{0,20}意见|(?:公开|网上)听取.{0,20}意见|建议征集|征集.{0,20}(?:意见|建议)|问卷|(?:网上|在线|网络|满意度|民意)(?:调查|测评|投票|评议)|草案.{0,8}公示|公开征集/,
    but: /结果|反馈|采纳|人民建议|征集作品|招聘/,
  },
  like: LIKE,
  likeTitles: LIKE,
  period: 'year',
  notBefore: '06-30',
  weighs: { missing: 'warning', stale: 'warning' },
  elsewhereServes: false,
  why: {
    zh: '与群众切身相关的决策要听取意见。',
    en: 'Decisions that touch people’s lives are to be put to them.',
  },
  fix: {
    zh: '发布今年的征集或调查；在其他平台开展的，给出链接。',
    en: 'Publish this year’s consultations, or link to where they are held.',
  },
});
