import { describe, expect, it } from 'vitest';
import { factsOf } from './facts-of.ts';
import { outcomesOf } from './judged.ts';

const text =
  '<p>各镇人民政府、各街道办事处：</p><p>现将有关规定印发给你们，请认真按照执行，执行中遇到的问题请及时反映。</p>';
const menu = ['首页', '政务公开', '政务服务', '互动交流', '走进松江']
  .map((name, index) => `<a href="/c${index}/">${name}</a>`)
  .join('');

function paper(url: string, head = '') {
  const html = `<html><head><title>打印页面</title></head><body>${head}<h1>关于印发《停车收费管理规定》的通知</h1><table><tr><td>索引号</td><td>SY1</td><td>发文字号</td><td>沪松府规〔2025〕3号</td></tr></table><div id="zoom">${text}</div></body></html>`;
  return factsOf(html, { url });
}

const HOST = 'https://www.songjiang.gov.cn';

describe('a page as it is printed', () => {
  it.each([
    '/print.html?id=12',
    '/zwgk/print.jsp?id=12',
    '/info/1021/3_print.htm',
    '/dayin/3.html',
    '/info/show.aspx?id=3&print=1',
    '/info/show.aspx?id=3&mode=print',
  ])('%s lacks nothing that stands on the page itself', (address) => {
    const facts = paper(`${HOST}${address}`);
    expect(facts.kind).toMatchObject({ kind: 'other', why: ['printView='], normative: 'no', policy: 'no' });
    const asked = Object.entries(outcomesOf(facts)).filter(([, outcome]) => !/^inapplicable/.test(outcome));
    expect(asked.map(([rule]) => rule).toSorted()).toEqual(['classified-mark', 'personal-privacy']);
  });

  it.each([
    [
      'is read as any other with the menu of its site',
      '/info/show.aspx?id=3&print=1',
      `<div class="nav">${menu}</div>`,
    ],
    ['is not asked for', '/info/show.aspx?id=3&print=0', ''],
    ['has a subject that is printed', '/3dprinting/3.html', ''],
  ])('%s', (_, address, head) => {
    expect(paper(`${HOST}${address}`, head).kind?.kind).toBe('normative-document');
  });
});
