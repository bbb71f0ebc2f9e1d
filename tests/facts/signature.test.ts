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
    ['a number of three parts', `${articles}<p>版本号</p><p>2025.5.6</p>`],
  ])('is none where there is only %s', (_what, text) => {
    expect(signed(text)).toEqual([undefined, undefined]);
  });
});
