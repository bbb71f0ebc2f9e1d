import { describe, expect, it } from 'vitest';
import { documentPage, factsOf } from './facts-of.ts';
import { outcomesOf } from './judged.ts';

const title = '<h1>某区人民政府关于印发《某区公共停车场管理办法》的通知</h1>';
const number = '<p>文号：某府规〔2024〕1号 发布日期：2024-05-06</p>';
const behind = (html: string) =>
  documentPage(`${number}${title}`).replace('<div class="footer">', `${html}$&`);
const judged = (html: string) => outcomesOf(factsOf(html));

describe('a word in traditional script on a page in simplified script', () => {
  it.each(['<p>有效性：現行有效</p>', '<span>現行有效</span>', '<p>時效性：已廢止</p>', '<p>【已廢止】</p>'])(
    'tells the validity: %s',
    (head) => {
      expect(judged(documentPage(`${number}${title}${head}`))['validity-label']).toBe('passed shown');
    },
  );

  it('tells that a document ended', () => {
    const facts = factsOf(documentPage(`${number}${title}<p>有效性：已廢止</p>`));
    expect(facts.kind?.repealed).toBe(true);
  });

  it.each([
    '<div><h3>政策解讀</h3><a href="/zcjd/content_1.html">某区公共停车场管理办法</a></div>',
    '<div><a href="/zcjd/content_1.html">《某区公共停车场管理办法》圖解</a></div>',
  ])('names the interpretation: %s', (html) => {
    expect(judged(behind(html))['interpretation-link']).toMatch(/^(?:passed linked|inapplicable)/);
  });

  it.each(['<a href="/b">政策諮詢</a>', '<a href="/b">網上咨詢</a>', '<button>我要諮詢</button>'])(
    'names the board: %s',
    (html) => {
      expect(judged(behind(html))['message-board']).toBe('passed found');
    },
  );

  it.each([
    ['<p>公開方式：不予公開</p>', 'publicity-attribute-label', 'failed closed'],
    ['<p>公開方式：主動公開</p>', 'publicity-attribute-label', 'passed open'],
    ['<p>密級：機密</p>', 'classified-mark', 'failed mark'],
    ['<p>機密★三年</p>', 'classified-mark', 'failed mark'],
    ['<p>內部資料</p>', 'classified-mark', 'failed mark'],
  ])('%s', (head, rule, outcome) => {
    expect(judged(documentPage(`${head}${number}${title}`))[rule]).toBe(outcome);
  });

  it('tells the term and the way of a consultation', () => {
    const text = `<p>为规范停车管理，区交通委起草了《某区停车管理办法（征求意见稿）》，现公开征求意见。</p>
<p>徵求意見時間：2025年5月6日至2025年6月5日。電子郵箱：a@songjiang.gov.cn</p>`;
    const page = documentPage('<h1>关于《某区停车管理办法（征求意见稿）》公开征求意见的公告</h1>', text);
    expect(judged(page)['draft-consultation-channels']).not.toBe('failed noPeriod');
  });

  it.each([
    ['<a href="/gfxwj/">規範性文件</a>', '', 'normative-document'],
    ['<a href="/wj/">公文</a>', '<p>某府規〔2024〕1號</p>', 'normative-document'],
    ['<a href="/wj/">公文</a>', '<p>文號：某府規〔2024〕1號</p>', 'normative-document'],
    ['<a href="/wj/">公文</a>', '<p>某府發〔2024〕1號</p>', 'other'],
    ['<a href="/jd/">政策解讀</a>', '', 'interpretation'],
  ])('tells the kind of the page: %s %s', (column, head, kind) => {
    const html = documentPage(`<h1>某区公共停车场管理工作的通知</h1>${head}`);
    const facts = factsOf(html.replace('<a href="/gfxwj/">规范性文件</a>', column));
    expect(facts.kind?.kind).toBe(kind);
  });

  it('tells the path of columns', () => {
    const html = documentPage(title).replace('<a href="/">首页</a> &gt;', '<a href="/">首頁</a> &gt;');
    expect(factsOf(html).breadcrumb?.items.at(-1)).toBe('规范性文件');
  });

  it('heads answers to questions', () => {
    const html = behind('<h3>常見問題</h3><p>问：如何备案？</p><p>答：向区交通委备案。</p>');
    expect(factsOf(html).faqSections?.[0]?.words).toBe('常見問題');
  });

  it('leaves a number as it is written', () => {
    const facts = factsOf(documentPage(`${title}<p>某府規〔2024〕1號</p>`));
    expect(facts.body?.numbers[0]?.words).toBe('某府規〔2024〕1號');
  });

  it('leaves the words of a spot as they are written', () => {
    const facts = factsOf(documentPage(`${number}${title}<span>現行有效</span>`));
    expect(facts.validityBadges?.[0]?.at.text).toBe('現行有效');
  });

  it('is no status where it only resembles one', () => {
    expect(judged(documentPage(`${number}${title}<p>有效推進廢物處置</p>`))['validity-label']).toBe(
      'failed missing',
    );
  });
});
