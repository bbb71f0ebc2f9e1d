import { columnDuty } from './search/column-duty.ts';

export const auditRectificationDisclosure = columnDuty({
  id: 'audit-rectification-disclosure',
  title: { zh: '审计查出问题的整改结果公开', en: 'Results of rectification after audits are public' },
  severity: 'info',
  cites: [{ clause: 'jiading-2023/31', basis: 'stated' }],
  appliesTo: 'any',
  yearly: true,
  column: { zh: '审计整改结果', en: 'The results of rectification after audits' },
  names: { name: /审计整改|整改(?:结果|情况)公(?:告|开|示)/, but: /巡[视察]|环保|督察/ },
  items: {
    title: /审计.{0,20}(?:整改|纠正)|整改.{0,12}审计/,
    but: /巡[视察]|督察|办法|制度|方案|培训|座谈|会召开|召开.{0,20}会|(?:加强|做好|推进|部署|深化).{0,12}审计/,
  },
  period: 'year',
  notBefore: null,
  weighs: { missing: 'info', stale: 'info' },
  elsewhereServes: false,
  why: { zh: '被审计单位要公开整改结果。', en: 'Audited units have to publish what they put right.' },
  fix: {
    zh: '发布整改结果；由上级统一公布的，给出链接。',
    en: 'Publish the results, or link to where they are.',
  },
});
