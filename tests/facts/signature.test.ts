import { describe, expect, it } from 'vitest';
import { documentPage, factsOf } from './facts-of.ts';

const title = '<h1>关于印发《某区公共停车场管理办法》的通知</h1>';
const opening =
  '<p>各镇人民政府、各街道办事处：</p><p>现将《某区公共停车场管理办法》印发给你们，请认真按照执行，执行中遇到的问题请及时反映。</p>';
const articles = Array.from(
  { length: 44 },
  (_, i) => `<p>第${i + 1}条 为了规范本区公共停车场的管理，根据有关规定，结合本区实际，制定本办法。</p>`,
).join('');

function signed(text: string): (string | undefined)[] {
  const { body, dates } = factsOf(documentPage(title, opening + text));
  return [body?.signatory?.words, dates?.issued?.date];
}

const lines = (...all: string[]) => all.map((line) => `<p align="right">${line}</p>`).join('');

describe('the signature of a document', () => {
  it.each([
    [lines('某区人民政府', '2025年5月6日'), '某区人民政府'],
    [lines('某区人民政府（印章）', '二〇二五年五月六日'), '某区人民政府'],
    [lines('某区 民政局', '2025 年 5 月 6 日'), '某区 民政局'],
    [lines('某区民政局　　2025年5月6日'), '某区民政局'],
    [lines('某区人民政府办公室　　　　2025年5月6日印发'), '某区人民政府办公室'],
    [lines('某区九里亭街道办事处', '2025.5.6'), '某区九里亭街道办事处'],
    [lines('某区消防救援支队', '2025年5月6日'), '某区消防救援支队'],
    [lines('某区总工会', '2025年5月6日'), '某区总工会'],
    [lines('某 区 人 民 政 府', '2025年5月6日'), '某区人民政府'],
    [lines('某区残联', '2025-05-06'), '某区残联'],
    [lines('某区红十字会', '２０２５年５月６日'), '某区红十字会'],
    [lines('区府办', '2025/5/6'), '区府办'],
    [lines('某区应急管理局（代章）', '二Ο二五年五月六日'), '某区应急管理局'],
    [lines('某区推进“一网通办”工作组', '2025年5月6日'), '某区推进“一网通办”工作组'],
    [lines('长三角G60科创走廊联席会议办公室 2025-05-06'), '长三角G60科创走廊联席会议办公室'],
    ['<table><tr><td>某区人民政府办公室</td><td>2025年5月6日印发</td></tr></table>', '某区人民政府办公室'],
    ['<table><tr><td></td><td>某区民政局<br>2025年5月6日</td></tr></table>', '某区民政局'],
  ])('is read from %s', (text, organ) => {
    expect(signed(text)).toEqual([organ, '2025-05-06']);
  });

  it.each([
    lines('某区人民政府', '2025年5月6日') + articles,
    `${lines('某区人民政府', '2025年5月6日')}<p>（联系人：张某，联系电话：57812345）</p><p>某区公共停车场管理办法</p>${articles}`,
    lines('某区民政局', '某区财政局', '2025年5月6日') + articles,
  ])('is found before the annexes that follow it on the page', (text) => {
    const [organ, date] = signed(text);
    expect(organ).toMatch(/^某区(?:人民政府|财政局)$/);
    expect(date).toBe('2025-05-06');
  });

  it.each([
    ['a date in a sentence', `<p>本办法自2025年5月6日起施行，由区交通委负责解释。</p>${articles}`],
    ['a date without an organ above', `<p>停车场于</p><p>2025年5月6日</p>${articles}`],
    ['a question', `${articles}<p>材料不全怎么办</p>`],
    ['a telephone number', `${articles}<p>联系电话</p><p>021-2025-11-12</p>`],
    ['a span of years', `${articles}<p>规划期</p><p>2021-2025</p>`],
    ['a number of three parts', `${articles}<p>版本号</p><p>2025.5.6</p>`],
  ])('is none where there is only %s', (_what, text) => {
    expect(signed(text)).toEqual([undefined, undefined]);
  });
});

describe('the letterhead of a document that nobody signs', () => {
  const organOf = (head: string, foot = '') =>
    factsOf(documentPage(title, `${head}<p>关于印发《某区公共停车场管理办法》的通知</p>${opening}${foot}`))
      .body?.signatory?.words;

  it.each([
    ['<p>某市财政局</p><p>某市交通运输局</p><p>某财发〔2025〕20号</p>', '某市财政局'],
    ['<p>某市教育局文件</p><p>某教〔2025〕20号</p>', '某市教育局'],
    ['<p>某 市 人 民 政 府</p><p>某府[2025]20号</p>', '某市人民政府'],
  ])('tells the issuing organ above the number: %s', (head, organ) => {
    expect(organOf(head)).toBe(organ);
  });

  it('gives way to the signature, and is none without a number right below', () => {
    const head = '<p>某市财政局</p><p>某财发〔2025〕20号</p>';
    expect(organOf(head, lines('某市税务局', '2025年5月6日'))).toBe('某市税务局');
    expect(organOf('<p>某市财政局</p>')).toBeUndefined();
    expect(organOf('<p>某市财政局</p><p>根据</p><p>某财发〔2025〕20号</p>')).toBeUndefined();
    expect(organOf('<p>某市财政局</p><p>根据某财发〔2025〕20号修订</p>')).toBeUndefined();
  });
});

describe('the number of a document', () => {
  const numbersOf = (head: string, text = '') =>
    factsOf(documentPage(head + title, text + opening)).body?.numbers.map(({ words }) => words);

  it('is read alone in a cell of a long table whose label nobody knows', () => {
    const cells = Array.from({ length: 12 }, (_, i) => `<tr><td>项目${i}</td><td>内容${i}</td></tr>`).join(
      '',
    );
    const table = (first: string) => `<table><tr><td>编号</td><td>${first}</td></tr>${cells}</table>`;
    expect(numbersOf(table('沪松府规〔2025〕2号'))).toEqual(['沪松府规〔2025〕2号']);
    expect(numbersOf(table('根据沪松府规〔2025〕2号'))).toEqual([]);
    expect(numbersOf(table('<a href="/a.html">沪松府规〔2025〕2号</a>'))).toEqual([]);
  });

  it('is that of an order or an announcement, on a line of its own', () => {
    expect(numbersOf('', '<p>某区人民政府公告2025年第3号</p>')).toEqual(['某区人民政府公告2025年第3号']);
    expect(numbersOf('', '<p>2025年第3号</p>')).toEqual(['2025年第3号']);
    expect(numbersOf('', '<p>中山路第3号</p><p>第3号</p>')).toEqual([]);
  });

  it('is not that of a document beside it', () => {
    const beside = '<div class="related"><h3>相关文件</h3><ul><li>沪松府规〔2020〕3号</li></ul></div>';
    const short = documentPage(title, opening).replace(
      '<div class="footer">',
      `${beside}<div class="footer">`,
    );
    expect(factsOf(short).body?.numbers).toEqual([]);
  });

  it('stands in brackets of any kind', () => {
    expect(numbersOf('', '<p>沪松府规﹙2025﹚2号</p>')).toEqual(['沪松府规〔2025〕2号']);
  });
});
