import { describe, expect, it } from 'vitest';
import type { PageFacts } from '../../facts/page.ts';
import { countTraditional, simplified } from '../../rules/words/traditional.ts';
import { documentPage, factsOf } from './facts-of.ts';
import { outcomesOf } from './judged.ts';
import { twins } from './traditional-pages.ts';

/** Facts without the words that stay as the page writes them. */
function withoutEvidence(facts: PageFacts): unknown {
  return JSON.parse(
    JSON.stringify(facts, (name, value: unknown) =>
      name === 'written'
        ? undefined
        : typeof value === 'object' && value !== null && 'selector' in value && 'text' in value
          ? value.selector
          : value,
    ),
  );
}

/** The words of every spot of a page. */
function evidenceOf(facts: PageFacts): string[] {
  const found: string[] = [];
  JSON.stringify(facts, (_, value: unknown) => {
    if (typeof value === 'object' && value !== null && 'selector' in value && 'text' in value)
      found.push(String(value.text));
    return value;
  });
  return found;
}

/** The words of a page, less what holds no character. */
function wordsOf(html: string): string {
  return html
    .replace(/<(?:[^>"]|"([^"]*)")*>/g, ' $1 ')
    .replace(/&gt;/g, '>')
    .replace(/\s/g, '');
}

describe.each(twins)('$name', ({ url, simplified: plain, traditional }) => {
  it('is read and judged alike in both scripts', () => {
    const one = factsOf(plain, { url });
    const other = factsOf(traditional, { url });
    expect(countTraditional(traditional).traditional).toBeGreaterThan(20);
    expect(withoutEvidence(other)).toEqual(withoutEvidence(one));
    expect(outcomesOf(other)).toEqual(outcomesOf(one));
  });

  it('is shown as the page writes it', () => {
    const words = wordsOf(traditional);
    for (const text of evidenceOf(factsOf(traditional, { url }))) {
      for (const piece of text.split(/[：:…\s]+/)) expect(words).toContain(piece);
    }
  });
});

describe('the script of a page', () => {
  it('is simplified where only a name or a link is in the other one', () => {
    const facts = factsOf(
      documentPage(
        '<h1>关于印发《某区公共停车场管理办法》的通知</h1><p><a href="/big5/">繁體版</a> 書法：張後華</p>',
      ),
    );
    expect(facts.links?.map(({ label }) => label)).toContain('繁體版');
  });

  it('is traditional where its menu is not', () => {
    const first = twins[0]?.traditional ?? '';
    const menu = Array.from({ length: 60 }, (_, i) => `<a href="/${i}/">政务公开</a>`).join('');
    const { kind } = factsOf(first.replace('<body>', `<body><div class="menu">${menu}</div>`));
    expect(kind?.normative).toBe('yes');
  });

  it('changes no address', () => {
    const [first] = twins;
    if (first === undefined) throw new Error('no pages');
    const href = '/附件/規範性文件解讀.pdf?q=廢止';
    const { links } = factsOf(first.traditional.replace('</h1>', `</h1><a href="${href}">下載</a>`), first);
    const added = links?.find(({ target }) => target.file === 'pdf');
    expect(decodeURI(added?.target.url ?? '')).toMatch(/規範性文件解讀\.pdf\?q=廢止$/);
  });

  it('leaves a masked number as it is', () => {
    const [first] = twins;
    if (first === undefined) throw new Error('no pages');
    const html = first.traditional.replace(
      '（此件',
      '張三身份證號碼：310114199001011236，住嘉定區某路。（此件',
    );
    const { personalData } = factsOf(html, { url: first.url });
    expect(personalData).toMatchObject([{ type: 'id-number', masked: false }]);
    expect(personalData?.[0]?.at.text).not.toContain('19900101');
  });
});

describe('a word in simplified script', () => {
  it.each([
    ['規範性文件', '规范性文件'],
    ['發文字號', '发文字号'],
    ['時效性', '时效性'],
    ['現行有效', '现行有效'],
    ['繼續有效', '继续有效'],
    ['廢止', '废止'],
    ['政策解讀', '政策解读'],
    ['圖解', '图解'],
    ['一圖讀懂', '一图读懂'],
    ['徵求意見', '征求意见'],
    ['意見徵集', '意见征集'],
    ['關於', '关于'],
    ['留言闆', '留言板'],
    ['發佈機構', '发布机构'],
    ['公開屬性', '公开属性'],
    ['主動公開', '主动公开'],
    ['批覆', '批复'],
    ['答覆意見', '答复意见'],
    ['覆蓋', '覆盖'],
    ['信息公開年報', '信息公开年报'],
    ['辦事指南', '办事指南'],
    ['領導信箱', '领导信箱'],
    ['重大行政決策事項目錄', '重大行政决策事项目录'],
    ['政府公報', '政府公报'],
    ['標準目錄', '标准目录'],
    ['滬府規〔2024〕3號', '沪府规〔2024〕3号'],
    ['說明', '说明'],
    ['説明', '说明'],
  ])('is %s as %s', (traditional, plain) => {
    expect(simplified(traditional)).toBe(plain);
  });

  it.each(['规范性文件', '有效性', '2024-05-06', '', '乾隆', '显著', '瞭望', 'ABC《》'])(
    'stays where it is so already: %s',
    (words) => {
      expect(simplified(words)).toBe(words);
    },
  );
});
