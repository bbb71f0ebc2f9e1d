import { type SiteRule, siteRule } from '../site-contract.ts';
import { columnDuty } from './search/column-duty.ts';

const duty = columnDuty({
  id: 'subsidy-disclosure',
  title: {
    zh: '惠民惠农补贴和征收补偿当年有公示',
    en: 'Subsidies and compensation are shown in the year',
  },
  severity: 'warning',
  cites: [
    { clause: 'huating-2025/24', basis: 'stated' },
    { clause: 'jiading-2023/27', basis: 'stated' },
  ],
  appliesTo: 'any',
  yearly: true,
  borrows: [
    {
      zh: '上半年没有不算：6月30日是本工具的参数，不出自要点。',
      en: 'Nothing is held against the first half of a year: 30 June is a parameter of this tool, not of a plan.',
    },
  ],
  column: { zh: '惠民惠农补贴、补偿公示', en: 'Subsidies to people and farmers' },
  names: {
    name: /惠(?:民|农)惠?(?:民|农)?.{0,4}(?:补贴|补助|资金|政策)|(?:涉|强|支|助)农.{0,4}(?:补贴|补助|资金)|农业补[贴助]|补[贴助](?:公示|公开|发放|资金|信息|政策)|惠农.{0,4}一卡通|惠民惠农|惠农惠民|强农惠农|(?:种粮|民生|财政|政府|农机购置)补贴|(?:征收|征地|安置).{0,4}补偿|补偿(?:安置)?(?:方案|结果|公示)/,
    but: /以旧换新|交通卡|校园/,
  },
  like: {
    // 三农 alone is news in most towns.
    name: /补[贴助偿]|惠农|支农|三农.{0,2}(?:政策|资金|服务|专[栏项])|(?<!社保|保障|市民|敬老|公交|旅游|文化)一卡通|(?:资金|救助金?|补助)发放|(?:民生|救助|扶贫|涉农)资金|征地|拆迁|动迁|土地征收/,
    but: /以旧换新|交通卡|校园|解读|新闻|动态|招标|采购|赔偿/,
  },
  items: {
    title:
      /(?:惠农|惠民|农业|农民|农户|农机|种粮|粮食|耕地|地力|秸秆|水稻|稻谷|绿肥|有机肥|蔬菜|生猪|渔业|林业|公益林|生态|养老|高龄|老年|残疾|困难|低保|救助|帮困|就业|培训|创业|村居?|社区).{0,24}(?:补贴|补助|津贴|补偿|慰问金|救助金)|(?:补贴|补助)(?:资金)?.{0,6}(?:发放|公示)|(?:保障金|救助|扶助|帮困|尊老金|抚恤|优抚|流转费|生活费|独生子女|计划生育).{0,12}(?:发放|兑付)|(?:保障|救助|扶助|尊老|帮困)(?:资?金).{0,6}公示|(?:征收|征地|拆迁|动迁|安置).{0,20}补偿.{0,8}(?:方案|公告|公示|结果|决定|情况|标准)|补偿安置方案/,
    but: /招标|采购|中标|招聘|审计|会议|培训班|高温津贴|绩效|公务|判决|(?:建议|提案)的?(?:答复|办理)|征集|解读|图解|诈骗|骗取|指南|须知|(?:申[领请报]|办理)(?:流程|条件|材料)/,
  },
  period: 'year',
  notBefore: '06-30',
  weighs: { missing: 'warning', stale: 'warning' },
  elsewhereServes: false,
  why: {
    zh: '补贴政策和发放情况要让群众看得到、能监督。',
    en: 'People are to see who is paid what, and under which policy.',
  },
  fix: {
    zh: '公开政策和发放结果，名单中的个人信息要遮盖。',
    en: 'Publish policies and payments; mask personal data in lists.',
  },
});

type Name = keyof typeof duty.messages | 'onFile';

/** 嘉定's clause lets an organ keep the record on file instead, which leaves no page; 华亭's does not. */
export const subsidyDisclosure: SiteRule<'subsidy-disclosure', (typeof duty.needs)[number], Name> = siteRule({
  ...duty,
  messages: {
    ...duty.messages,
    onFile: {
      what: {
        zh: '当年没有看到补贴、补偿的公示；要点允许存档备查，网上可以没有。',
        en: 'Nothing of this year was seen; the plan lets an organ keep it on file, which leaves no page.',
      },
      fix: {
        zh: '请核对存档，或者本单位当年没有发放。',
        en: 'Look at the files, or whether anything was paid.',
      },
    },
  },
  judge(site, setting) {
    const verdicts = [duty.judge(site, setting)].flat();
    return verdicts.map((verdict) =>
      verdict.outcome === 'failed' && setting.plan !== 'huating-2025'
        ? { outcome: 'cantTell', message: 'onFile', places: verdict.places }
        : verdict,
    );
  },
});
