import { describe, expect, it } from 'vitest';
import { documentPage, factsOf } from './facts-of.ts';
import { outcomesOf } from './judged.ts';

const title = '<h1>某区人民政府关于印发《某区公共停车场管理办法》的通知</h1>';
const number = '<p>文号：某府规〔2024〕1号 发布日期：2024-05-06</p>';
const running =
  '<p>各镇人民政府：</p><p>第一条 为了规范本区公共停车场的管理，结合本区实际，制定本办法。</p><p>第二条 区交通行政管理部门负责组织实施本办法，并做好依申请公开工作。</p>';
const label = (mark: string, end: string) =>
  outcomesOf(
    factsOf(
      documentPage(`${title}${mark}${number}`, `${running}<p>某区人民政府</p><p>2024年5月6日</p>${end}`),
    ),
  )['publicity-attribute-label'];

describe('whether a document may be published', () => {
  it.each([
    '<p>（此件公开发布）</p>',
    '<p>（本件公开发布）</p>',
    '<p>此文公开发布</p>',
    '<p>（本文件主动公开）</p>',
    '<p>【主动公开】</p>',
    '<p>主动公开</p>',
    '<p>公开属性：主动公开</p>',
    '<p>信息公开方式: 主动公开</p>',
    '<p>信息公开选项：主动公开</p>',
    '<p>公开方式：主动公开　　印发日期：2024年5月7日</p>',
    '</div><p class="note">（此件主动公开）</p><div>',
  ])('is said behind the text: %s', (end) => {
    expect(label('', end)).toBe('passed open');
  });

  it.each([
    '<span class="tag">主动公开</span>',
    '<p>〔主动公开〕</p>',
    '<p>2024-05-06 | 主动公开 | 打印</p>',
    '<table><tr><th>公开选项</th><td>主动公开</td></tr></table>',
    '<table><tr><th>公开性质</th><td>主动公开</td></tr></table>',
  ])('is said beside the title: %s', (mark) => {
    expect(label(mark, '')).toBe('passed open');
  });

  it.each(['<p>公开属性：不予公开</p>', '<p>（本文件不予公开）</p>', '<p>【依申请公开】</p>'])(
    'is denied behind the text: %s',
    (end) => {
      expect(label('', end)).toBe('failed closed');
    },
  );

  it.each([
    ['<p><a href="/zdgk/">主动公开</a></p>', ''],
    ['<p>主动公开 | 依申请公开</p>', ''],
    ['<div>主动公开</div><div>依申请公开</div>', ''],
    ['<span class="tag">依申请公开</span>', ''],
    ['', '<p>本文件自公开发布之日起施行。</p>'],
    ['', '<p>本文由区交通委公开征求意见后形成。</p>'],
    ['', '<p>公开方式：主动公开 依申请公开</p>'],
    ['', '</div><p>此件公开发布后，请各单位认真学习并组织落实。</p><div>'],
    ['', '<p>主动公开政府信息的范围由区政府办公室规定。</p>'],
  ])('is not said by this: %s %s', (mark, end) => {
    expect(label(mark, end)).toBe('failed missing');
  });
});
