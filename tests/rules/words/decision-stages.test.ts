import { describe, expect, it } from 'vitest';
import { requiredStages, stagesOf, stagesOfHead } from '../../../rules/words/decision-stages.ts';

describe('what a label speaks of', () => {
  it.each([
    ['决策草案', ['draft']],
    ['征求意见稿', ['draft']],
    ['公开征求意见', ['draft']],
    ['关于《集市管理办法（草案）》公开征求意见的公告', ['draft']],
    ['起草说明', ['explanation']],
    ['草案说明', ['explanation']],
    ['草案及其说明', ['draft', 'explanation']],
    ['草案、起草说明和草案解读', ['draft', 'explanation', 'interpretation']],
    ['制订背景', ['background']],
    ['草案解读', ['interpretation']],
    ['一图读懂', ['interpretation']],
    ['意见采纳情况', ['adoption']],
    ['意见采纳情况说明', ['adoption']],
    ['公众参与情况', ['adoption']],
    ['意见征集采纳情况', ['adoption']],
    ['征求意见情况', ['adoption', 'draft']],
    ['关于《集市管理办法（草案）》的意见采纳情况反馈', ['adoption']],
    ['会议审议情况', ['meeting']],
    ['代表列席', ['meeting']],
    ['区政府第30次常务会议', ['meeting']],
    ['决策结果', ['result']],
    ['审议结果', ['meeting', 'result']],
    ['审议通过', ['meeting', 'result']],
    ['会议审议情况及结果', ['meeting', 'result']],
    ['决策文件', ['result']],
    ['正式发布', ['result']],
    ['执行反馈', ['execution']],
    ['落实情况反馈', ['execution']],
    ['意见反馈', ['adoption']],
    ['项目进展', ['execution']],
    ['进展情况', []],
    ['关于印发《集市管理办法》的通知', ['result']],
    ['正式文件', ['result']],
    ['执行情况', ['execution']],
    ['实施情况', ['execution']],
    ['实施效果评估', []],
    ['风险评估', []],
    ['专家论证', []],
    ['查看', []],
    ['《会议中心建设规划》', []],
  ])('%s', (words, stages) => {
    expect(stagesOf(words).toSorted()).toEqual([...stages].toSorted());
  });

  it.each(['承办部门', '决策依据', '计划出台时间', '征求意见时间', '决策事项名称', '序号', '实施主体'])(
    'no head of a stage: %s',
    (head) => {
      expect(stagesOfHead(head)).toEqual([]);
    },
  );
});

it('asks for what each plan names, and elsewhere for what all of them name', () => {
  const plans = ['jiading-2023', 'xujing-2023', 'chongming-2025', 'songjiang-2025', 'huating-2025'] as const;
  expect(plans.map((plan) => requiredStages(plan).length)).toEqual([6, 7, 3, 3, 5]);
  for (const stage of requiredStages(null)) {
    expect(plans.every((plan) => requiredStages(plan).includes(stage))).toBe(true);
  }
});
