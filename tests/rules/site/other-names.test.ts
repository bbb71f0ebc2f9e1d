import { expect, it } from 'vitest';
import type { SiteRuleId } from '../../../rules/site-registry.ts';
import { cleanPortal, type PortalName } from './clean-portal.ts';
import { columnOf } from './portal.ts';
import { judged, planOf } from './reading.ts';

/** Names under which portals keep the same column. */
const named: readonly (readonly [SiteRuleId, PortalName, string, ...string[]])[] = [
  [
    'power-list',
    'town-2025',
    'powers',
    '权责事项',
    '行政职权',
    '行政权力事项',
    '权力运行',
    '政府部门权责清单',
  ],
  ['meeting-disclosure', 'town-2025', 'meetings', '会议动态', '党政办公会', '会议信息', '政务会议', '会议'],
  ['hot-issue-response', 'town-2025', 'concerns', '关切回应', '社会热点', '互动回应', '回应民声', '热点关注'],
  ['enforcement-publicity', 'town-2025', 'enforcement', '行政执法', '执法信息', '信用信息双公示', '处罚公示'],
  [
    'consultation-activity',
    'town-2025',
    'consultations',
    '调查征集',
    '网上征集',
    '征集',
    '民意调查',
    '征求意见',
  ],
  [
    'public-institution-disclosure',
    'district-2023',
    'institutions',
    '公共企事业',
    '公用事业',
    '公用企事业单位',
  ],
  [
    'public-resource-disclosure',
    'district-2023',
    'resources',
    '公共资源',
    '公共资源配置',
    '公共资源交易公开',
  ],
  ['gazette', 'district-2023', 'gazette', '公报', '清河公报', '区政府公报', '政府公报（电子版）'],
  [
    'integrated-policy-topic',
    'district-2025',
    'benefits',
    '政策专题',
    '政策汇编',
    '惠企政策',
    '一站式政策服务',
  ],
  [
    'document-library',
    'district-2023',
    'library',
    '公文查询',
    '政策文件库',
    '文件库',
    '政策法规',
    '政府文件',
  ],
  ['normative-library', 'town-2025', 'normative', '规范性文件', '现行有效规范性文件', '镇规范性文件'],
  ['plan-disclosure', 'town-2025', 'plans', '规划计划', '发展规划', '专项规划', '国民经济和社会发展规划'],
  ['fiscal-disclosure', 'town-2025', 'fiscal', '财政预决算', '财政信息', '财务公开', '预决算及“三公”经费'],
  [
    'village-affairs-disclosure',
    'town-2025',
    'villages',
    '村务公开',
    '居务公开',
    '村（居）务公开',
    '三务公开',
  ],
  ['policy-talk-series', 'town-2025', 'talks', '政务直播', '政策云课堂', '局长讲政策', '政策直播间'],
  ['selected-messages', 'town-2025', 'selected', '来信选登', '回复选登', '信件选登', '留言精选'],
];

for (const [rule, portal, key, ...names] of named) {
  it.each(names)(`${rule} knows the column as “%s”`, (name) => {
    const renamed = cleanPortal(portal);
    columnOf(renamed, key).name = name;
    const own = judged(renamed, planOf[portal], 'trs').filter((finding) => finding.rule === rule);
    expect(own.map(({ outcome, message }) => `${outcome} ${message}`)).not.toContain('failed missing');
    expect(own.map(({ outcome }) => outcome)).toContain('passed');
  });
}
