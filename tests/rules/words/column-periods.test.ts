import { describe, expect, it } from 'vitest';
import { freshSince, isAtRest, rhythmOf } from '../../../rules/words/column-periods.ts';

describe('a column at rest', () => {
  it.each([
    ...['历史文件', '往届会议', '往期公报', '往年预算', '归档', '存档', '档案', '已结束的征集', '工作回顾'],
    ...['2023年', '1999', '第十五届', '第3届', '文明创建专题', '专栏', '招生', '入学', '中考', '高考'],
    ...['政府开放月', '开放日', '疫情通报', '联防联控防控', '防汛', '两会', '党代会', '人民代表大会'],
    ...['主题教育', '学习教育', '人口普查', '村居换届', '废止文件', '失效文件', '方志', '征兵'],
  ])('is known by its name: %s', (name) => {
    expect(isAtRest(name, [])).toBe(true);
    expect(isAtRest('通知公告', ['首页', name])).toBe(true);
    expect(isAtRest([...name].join(' '), [])).toBe(true);
  });

  it.each(['通知公告', '工作动态', '政府信息公开年报', '重大决策', '第三产业', '人事任免'])(
    'is not: %s',
    (name) => {
      expect(isAtRest(name, ['首页', '政务公开'])).toBe(false);
    },
  );
});

describe('how often something new is to stand in a column', () => {
  it.each([
    ...['年报', '政府信息公开年报', '政府信息公开工作年度报告', '预决算', '财政预决算公开', '部门预决算信息'],
    ...['预算', '部门预算', '政府决算', '财政预算公开', '决算公开', '重大行政决策事项目录', '重大决策目录'],
    '政务公开工作要点',
  ])('once a year: %s', (name) => {
    expect(rhythmOf(name)).toBe('yearly');
  });

  it.each(['动态', '工作动态', '嘉定要闻', '图片新闻', '街镇快讯', '要 闻'])(
    'every two weeks: %s',
    (name) => {
      expect(rhythmOf(name)).toBe('two-weeks');
    },
  );

  it.each([
    ...['通知', '公告', '公示', '通告', '通知公告', '公示公告', '公告公示', '通知通告', '最新通知', '区公告'],
    ...['镇公告', '部门通知', '街镇公示', '本级公告', '政策', '文件', '政策文件', '政策发布', '最新政策'],
    ...['区政府文件', '镇政府文件', '政府文件', '区文件', '镇文件', '部门文件', '街镇政策文件发布'],
  ])('every six months: %s', (name) => {
    expect(rhythmOf(name)).toBe('six-months');
  });

  it.each([
    ...['机构职能', '政府规章', '年报解读', '预算编制办法', '决策目录说明', '工作要点解读', '新闻发布会'],
    ...['嘉定区各街镇新闻动态汇总一览的动态', '通知书下载', '人事公告栏', '政策解读', '文件下载', '惠企政策'],
  ])('nothing is laid down for %s', (name) => {
    expect(rhythmOf(name)).toBeNull();
  });

  it('is counted back from today', () => {
    expect(freshSince('two-weeks', '2025-11-03')).toBe('2025-10-20');
    expect(freshSince('six-months', '2025-11-03')).toBe('2025-05-03');
    expect(freshSince('yearly', '2025-11-03')).toBe('2024-10-03');
  });
});
