import { describe, expect, it } from 'vitest';
import { documentPage, factsOf } from './facts-of.ts';
import { outcomesOf } from './judged.ts';

const title = '<h1>某区人民政府关于印发《某区公共停车场管理办法》的通知</h1>';
const number = '<p>文号：某府规〔2024〕1号 发布日期：2024-05-06</p>';
const outcomes = (badge: string) => outcomesOf(factsOf(documentPage(`${title}${badge}${number}`)));

const marked = (words: string) => [
  `<span class="tag">${words}</span>`,
  `<div class="zt"><em>${words}</em></div>`,
  `<p>【${words}】</p>`,
  `<p>2024-05-06 | ${words} | 打印</p>`,
];

describe('a mark beside the title', () => {
  it.each(
    [
      '全文有效',
      '长期有效',
      '暂时有效',
      '仍有效',
      '有效中',
      '有效期内',
      '在有效期内',
      '全文废止',
      '全文失效',
      '现已废止',
      '已经失效',
      '已宣布失效',
      '宣布废止',
      '自动失效',
      '已过期',
      '已被修改',
    ].flatMap(marked),
  )('tells the status: %s', (badge) => {
    expect(outcomes(badge)['validity-label']).toBe('passed shown');
  });

  it.each(
    [
      '生效中',
      '已生效',
      '未生效',
      '待生效',
      '施行中',
      '执行中',
      '实施中',
      '正在执行',
      '正在实施',
      '现行',
      '在用',
      '停止执行',
      '已停止施行',
      '已停用',
      '已撤销',
      '部分修改',
      '已修订',
      '已到期',
      '有效期满',
      '有效期届满',
      '拟废止',
      '无效',
    ].flatMap(marked),
  )('leaves it open in words of its own: %s', (badge) => {
    expect(outcomes(badge)['validity-label']).toBe('cantTell otherBadge');
  });

  it.each([
    '<span class="tag">执行标准</span>',
    '<span class="tag">修改</span>',
    '<p>正在建设</p>',
    '<span>字号：大 中 小</span>',
    '<span class="tag">现行标准目录</span>',
    '<p>现行 | 废止 | 全部</p>',
    '<p>无效链接请报错</p>',
    '<ul><li><a href="/a.html">某区公共停车场收费管理规定</a><span>生效中</span></li></ul>',
  ])('is not this: %s', (badge) => {
    expect(outcomes(badge)['validity-label']).toBe('failed missing');
  });

  it('of a document that holds without end is a term', () => {
    expect(outcomes('<span class="tag">长期有效</span>')['validity-accuracy']).toBe('passed permanent');
  });

  it('behind the title is one, too', () => {
    for (const end of ['（已宣布失效）', '（自动失效）', '【长期有效】'])
      expect(
        outcomesOf(factsOf(documentPage(`${title.replace('</h1>', `${end}</h1>`)}${number}`))),
      ).toMatchObject({
        'validity-label': 'passed shown',
      });
  });
});

it('a field that says that a document is to be repealed does not say that it is', () => {
  const field =
    '<table><tr><th>文号</th><td>某府规〔2024〕1号</td><th>有效性</th><td>拟废止</td></tr></table>';
  expect(outcomes(field)['validity-label']).toBe('cantTell otherWords');
});
