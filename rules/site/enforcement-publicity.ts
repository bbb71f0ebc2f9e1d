import { columnDuty } from './search/column-duty.ts';

export const enforcementPublicity = columnDuty({
  id: 'enforcement-publicity',
  title: {
    zh: '行政许可、行政处罚等执法信息有近期公示',
    en: 'Licences, penalties and other enforcement are shown currently',
  },
  severity: 'warning',
  cites: [
    { clause: 'jiading-2023/8', basis: 'stated' },
    { clause: 'chongming-2025/14', basis: 'derived' },
    { clause: 'songjiang-2025/17', basis: 'derived' },
  ],
  appliesTo: 'any',
  yearly: false,
  borrows: [
    {
      zh: '3个月是本工具的参数，不出自要点。',
      en: 'Three months is a parameter of this tool, not of a plan.',
    },
  ],
  column: { zh: '行政许可、行政处罚公示栏目', en: 'A column of licences and penalties' },
  names: {
    name: /[双两]公示|准予许可|审批结果|行政审批公[示开]|权力运行(?:结果|公示)|(?:处罚)?案件(?:公示|信息|公开)|行政(?:许可|处罚|强制)|(?:许可|处罚)(?:信息|结果|决定|公示)|许可(?:和|与|、)?处罚|执法(?:公示|信息|公开|结果|专栏|事项)|^行政执法$|信用公示/,
    but: /计划|依据|清单|指南|流程|标准|裁量/,
  },
  like: {
    name: /信用(?:信息|公开|专栏|\p{Script=Han}{2})|(?:城管|综合|市场|文化|环境|交通)执法$|执法(?:动态|监管)|权力运行|审批(?:信息|公[示告开])?$/u,
    but: /流程|指南|服务|改革|大厅|修复|承诺|^信用中国$/,
  },
  likeTitles: {
    name: /行政(?:许可|处罚|强制)(?:事项)?(?:决定|信息|结果|案件|公[示告开])/,
    but: /依据|清单|指南|流程|标准|裁量|基准|办法|规定|制度|通知$|培训|解读|统计|复议/,
  },
  items: null,
  period: 3,
  notBefore: null,
  weighs: { missing: 'warning', stale: 'warning' },
  elsewhereServes: true,
  why: {
    zh: '执法信息要集中公开，公众才能监督。',
    en: 'Enforcement has to be shown in one place to be watched.',
  },
  fix: {
    zh: '更新公示，或链接到统一的公示平台。',
    en: 'Bring it up to date, or link to the common platform.',
  },
});
