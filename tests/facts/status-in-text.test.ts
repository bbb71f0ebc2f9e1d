import { describe, expect, it } from 'vitest';
import { documentPage, factsOf } from './facts-of.ts';
import { outcomesOf } from './judged.ts';

const head =
  '<h1>某区人民政府关于印发《某区公共停车场管理办法》的通知</h1><p>文号：某府规〔2024〕1号 发布日期：2024-05-06</p>';

/** How a document comes out with more in its text, behind its last article. */
function label(more: string): string | undefined {
  const text = `<p>各镇人民政府：</p><p>第一条 为了规范本区公共停车场的管理，结合本区实际，制定本办法。</p><p>第二条 区交通行政管理部门负责组织实施本办法。</p>${more}<p>某区人民政府</p><p>2024年5月6日</p>`;
  return outcomesOf(factsOf(documentPage(head, text)))['validity-label'];
}

describe('a status that stands in the text of a document', () => {
  it.each([
    '<p>有效性：有效</p>',
    '<p>（有效性：现行有效）</p>',
    '<p><b>时效性</b>：<span>已废止</span></p>',
    '<div>文件状态:失效</div>',
    '<p>第三条 本办法自印发之日起施行。有效性：有效。</p>',
    '<p>【有效】</p>',
    '<p style="text-align:right">现行有效</p>',
    '<p>有效性：有效<br>（此页无正文）</p>',
  ])('is said, though not conspicuously: %s', (more) => {
    expect(label(more)).toBe('failed onlyInBody');
  });

  it.each([
    '<p>数据有效性：有效数据应当占全部数据的九成以上。</p>',
    '<p>（有效期内的许可证除外）</p>',
    '<p>现行有效的许可证继续使用。</p>',
    '<p>提高公共数据的时效性：每周更新一次。</p>',
    '<table><tr><td>甲办法</td><td>（废止）</td></tr><tr><td>乙办法</td><td>（有效）</td></tr><tr><td>丙办法</td><td>（失效）</td></tr></table>',
  ])('is not this: %s', (more) => {
    expect(label(more)).toBe('failed missing');
  });
});
