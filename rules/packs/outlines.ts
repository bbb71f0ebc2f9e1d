import { chongming2025 } from '../plans/chongming-2025.ts';
import type { Clause } from '../plans/contract.ts';
import { huating2025 } from '../plans/huating-2025.ts';
import type { ClauseId, PlanId } from '../plans/index.ts';
import { jiading2023 } from '../plans/jiading-2023.ts';
import { songjiang2025 } from '../plans/songjiang-2025.ts';
import { xujing2023 } from '../plans/xujing-2023.ts';
import type { Group } from './contract.ts';

/** A heading as the plan prints it, in English, the last numbered clause under it, and the sections of prose that belong to it. */
type Heading = readonly [zh: string, en: string, last: number, prose?: string];

/** Puts each numbered clause under its heading, and each clause that only the prose has under that of its section. */
function outline<Id extends ClauseId>(
  plan: { readonly clauses: readonly Clause<Id>[] },
  headings: readonly Heading[],
): Group[] {
  let first = 1;
  return headings.map(([zh, en, last, prose], index) => {
    const from = first;
    first = last + 1;
    const clauses = plan.clauses.filter(({ id }) => {
      const number = id.slice(id.indexOf('/') + 1);
      if (number.startsWith('prose-')) return prose !== undefined && number.startsWith(`prose-${prose}.`);
      return Number(number) >= from && Number(number) <= last;
    });
    return { id: String(index + 1), title: { zh, en }, clauses: clauses.map(({ id }) => id) };
  });
}

/** 任务分解表的“任务名称”。 */
const jiading = outline(jiading2023, [
  ['城市空间格局优化提升信息公开', 'Information on the shape of the city', 3],
  ['扩大有效投资和产业发展信息公开', 'Information on investment and industry', 6],
  ['优化营商环境政策举措集成公开', 'Measures for the business environment, gathered', 9],
  ['碳达峰碳中和信息公开', 'Information on carbon peaking and neutrality', 12],
  ['住房保障、改造和招生入学信息公开', 'Information on housing, renewal and school enrolment', 16],
  ['就业、养老、托育和民生保障待遇信息公开', 'Information on work, old age, child care and benefits', 19],
  ['公共文化活动和促进消费信息供给', 'Information on culture and consumption', 22],
  ['风险隐患排查和整治情况公开', 'Risks found and removed', 25],
  ['公共资源交易和配置信息公开', 'Information on public resources', 27],
  ['财政和审计整改信息公开', 'Information on public finance and audits', 31],
  [
    '公共服务和投诉集中领域监管信息公开',
    'Supervision of public services and of what people complain about',
    34,
  ],
  ['完善政策公开源头管理', 'Publication of policies, from the source on', 36],
  ['推进政策集中发布', 'Policies published in one place', 40],
  ['扩大政策精准推送覆盖面', 'Policies sent to those whom they concern', 44],
  ['持续提高政策解读质量', 'Quality of interpretation', 48],
  ['探索政社合作、多元参与的政策沟通和辅导机制', 'Guidance on policies together with society', 51],
  ['强化政策咨询和办理服务', 'Consultation and handling', 54],
  ['加强政策咨询窗口和知识库建设', 'Consultation desks and knowledge base', 57],
  ['严格落实重大行政决策听取意见制度', 'Hearing opinions on major decisions', 61],
  ['扎实推进重大行政决策事项目录管理', 'Catalogue of major decisions', 64],
  ['持续优化政民互动主渠道建设', 'Main channels between government and citizens', 67],
  ['不断扩大政府开放活动影响力', 'Open-government activities', 70],
  ['严格执行政府信息公开审查制度', 'Review before publication', 72],
  ['巩固政务公开标准化规范化建设成果', 'Standards of openness', 74],
  ['规范政府网站和政务新媒体建设', 'Government websites and new media', 78],
  ['高质量办好政府公报和政务公开专区', 'Gazette and openness zones', 81],
  ['进一步提升依申请办理质效', 'Disclosure on request', 83],
  ['加强组织领导', 'Leadership', 84],
  ['强化指导培训', 'Guidance and training', 87],
  ['强化考核评估', 'Assessment', 89],
  ['狠抓工作落实', 'Carrying it out', 91],
]);

/** 正文第一至第五部分。 */
const xujing = outline(xujing2023, [
  ['总体要求', 'General requirements', 0, '1'],
  ['提升政策公开服务能级', 'Better publication of policies', 8],
  ['多渠道深化政民互动和公众参与', 'Interaction and participation by many channels', 16],
  ['严对标夯实工作基础', 'Solid groundwork, up to the standards', 25],
  ['工作指导监督和保障', 'Guidance, supervision and support', 28],
]);

/** 正文第一至第四部分。 */
const chongming = outline(chongming2025, [
  ['依法履行政府信息公开职责', 'Disclosure as the law asks', 5],
  ['发挥以公开促落实、优服务、强监督的功能作用', 'Openness that carries out, serves and supervises', 14],
  ['持续深化政民(企)互动和公众参与', 'Interaction with citizens and enterprises, and participation', 18],
  ['不断提升政务公开质效', 'Quality and effect of openness', 23],
]);

/** 任务分解表的一级指标；二级指标是其下各条。 */
const songjiang = outline(songjiang2025, [
  ['依法履行政府信息公开职责', 'Disclosure as the law asks', 4],
  ['发挥以公开促落实、优服务、强监督的功能作用', 'Openness that carries out, serves and supervises', 17],
  ['持续深化政民(企)互动和公众参与', 'Interaction with citizens and enterprises, and participation', 21],
  ['不断提升政务公开质效', 'Quality and effect of openness', 27],
]);

/** 任务分解表第一列；正文缺第六部分，其第五部分即表中第六部分。 */
const huating = outline(huating2025, [
  ['进一步夯实政务公开工作基础', 'Groundwork of openness', 7, '1'],
  ['进一步提高解读和回应实效', 'Interpretation and response', 14, '2'],
  ['进一步推进更高水平决策公开和公众参与', 'Open decisions and participation', 19, '3'],
  ['进一步加强政务公开标准化规范化建设', 'Standards of openness', 23, '4'],
  ['进一步优化重点领域信息公开', 'Information on key areas', 24],
  ['进一步强化平台建设和渠道建设', 'Platforms and channels', 28, '5'],
  ['严格强化工作保障和监督', 'Support and supervision', 34, '7'],
]);

/** Each plan's own outline: what an assessor's sheet is grouped by. */
export const outlines: Readonly<Record<PlanId, readonly Group[]>> = {
  'jiading-2023': jiading,
  'xujing-2023': xujing,
  'chongming-2025': chongming,
  'songjiang-2025': songjiang,
  'huating-2025': huating,
};
