import { describe, expect, it } from 'vitest';
import { completeFacts } from '../../facts/derive/complete.ts';
import { gatherPage } from '../../facts/gather/page.ts';
import { PageFacts } from '../../facts/page.ts';
import { parsePage } from '../../facts/parse/page.ts';
import { recordPage } from '../../facts/record/page.ts';
import { factsOf } from './facts-of.ts';
import { outcomesOf } from './judged.ts';

const url = 'https://www.jiading.gov.cn/gfxwj/content_181933.html';
const TEXT =
  '<div id="ivs_content"><p>各镇人民政府、街道办事处：</p><p>现将《嘉定区公共租赁住房管理办法》印发给你们，请认真按照执行。</p><p>第一条 为了规范本区公共租赁住房的管理，根据有关规定，结合本区实际，制定本办法。</p><p>嘉定区人民政府</p><p>2024年5月6日</p></div>';
const BASE =
  '<tr><td>索引号</td><td>SY0021</td><td>发文字号</td><td>嘉府规〔2024〕3号</td></tr><tr><td>发布机构</td><td>区政府</td><td>成文日期</td><td>2024-05-06</td></tr><tr><td>公开属性</td><td>主动公开</td><td>主题分类</td><td>城乡建设</td></tr>';
const row = (value: string) => `<tr><td>有效性</td><td>${value}</td></tr>`;
const table = (more = '', attributes = '') => `<table ${attributes}>${BASE}${more}</table>`;
const lines = (validity: string) =>
  `<p>索引号：SY0021</p><p>发文字号：嘉府规〔2024〕3号</p><p>发布机构：区政府</p><p>成文日期：2024-05-06</p><p>公开属性：主动公开</p><p>主题分类：城乡建设</p><p>有效性：${validity}</p>`;

const page = (head: string, text = TEXT) =>
  `<html><head><title>关于印发《嘉定区公共租赁住房管理办法》的通知_上海嘉定</title></head><body><div class="position">当前位置：<a href="/">首页</a> &gt; <a href="/gfxwj/">行政规范性文件</a></div><h1>关于印发《嘉定区公共租赁住房管理办法》的通知</h1>${head}${text}</body></html>`;

/** As the page was sent. */
function parsed(html: string) {
  const facts = factsOf(html, { url });
  return { facts, outcomes: outcomesOf(facts) };
}

const NOT_SHOWN = /display:\s*none|visibility:\s*hidden/i;

/** As a browser lays it out under a style sheet that shows no element of the class `unseen`. */
function live(html: string) {
  const isShown = (element: Element): boolean => {
    for (let at: Node | null = element; at !== null; at = at.parentNode) {
      if (!('getAttribute' in at)) break;
      const one = at as Element;
      if (one.getAttribute('class')?.split(' ').includes('unseen')) return false;
      if (one.getAttribute('hidden') !== null || NOT_SHOWN.test(one.getAttribute('style') ?? ''))
        return false;
    }
    return true;
  };
  const view = { isShown, shadowRootOf: () => null, frameToken: () => null };
  const layout = { viewport: { width: 1280, height: 800 }, pageHeight: 2000, settled: true };
  const gathered = gatherPage(recordPage(parsePage(html), view), {
    url,
    status: 200,
    encoding: 'utf-8',
    at: '2025-11-03T10:00:00+08:00',
    live: layout,
  });
  const facts = PageFacts.parse(completeFacts(gathered));
  expect(facts.failures).toEqual([]);
  return { facts, outcomes: outcomesOf(facts) };
}

/** Ways of hiding that the markup itself tells. */
const hiding = [
  'style="display:none"',
  'style="DISPLAY: none !important"',
  'hidden',
  'style="visibility: hidden"',
  'style="height:0;overflow:hidden"',
  'style="width: 0px; height: 0px; overflow: hidden"',
  'style="position:absolute;width:1px;height:1px;overflow:hidden"',
  'style="position:absolute;clip:rect(0 0 0 0)"',
  'style="position: absolute; clip: rect(1px, 1px, 1px, 1px)"',
  'style="position:absolute;clip-path:inset(50%)"',
  'style="opacity:0"',
  'style="opacity: 0.0; filter:alpha(opacity=0)"',
  'style="position:absolute;left:-9999px"',
  'style="position:fixed;top:-999em"',
  'style="margin-left:-10000px"',
];

/** What looks alike, and is seen all the same. */
const showing = [
  'style="font-size:0"',
  'style="text-indent:-9999px;background:url(yx.png)"',
  'style="position:absolute;left:-1200px"',
  'style="left:-9999px"',
  'style="opacity:0.9"',
  'style="position:relative;z-index:1;opacity:0"',
  'style="clip:rect(0,120px,40px,0)"',
  'style="line-height:0;overflow:hidden"',
  'style="max-height:100px;overflow:hidden"',
  'style="overflow:hidden"',
  'style="overflow:hidden;height:1%"',
  'aria-hidden="true"',
];

describe('a label of validity that the markup hides', () => {
  it.each(hiding)('is not one that a reader sees: %s', (how) => {
    for (const head of [
      `${table()}<div ${how}>有效性：有效</div>`,
      table(`<tr ${how}><td>有效性</td><td>有效</td></tr>`),
      `<ul><li>文号：嘉府规〔2024〕3号</li><li>索引号：SY1</li><li ${how}>有效期至：2029年5月31日</li></ul>`,
      `<p>文号：嘉府规〔2024〕3号 索引号：SY1 <span ${how}>有效性：有效</span></p>`,
    ]) {
      // A script may show it yet, where the page was not laid out.
      expect(parsed(page(head)).outcomes['validity-label']).toMatch(/^cantTell hidden/);
    }
  });

  it.each(hiding)('is none even as a badge or in a sentence, and may be shown yet: %s', (how) => {
    const term = '本办法自2024年6月1日起施行，有效期至2029年5月31日。';
    for (const head of [
      `${table()}<b ${how}>有效</b>`,
      `${table()}<div ${how}><span>【现行有效】</span></div>`,
      `${table()}<p>来源：区政府 <span ${how}>有效</span></p>`,
      `${table()}<p>来源：区政府 <span ${how}>有效期至2029年5月31日</span></p>`,
      `${table()}<i class="icon-youxiao" ${how}></i>`,
      `${table()}<p ${how}>${term}</p>`,
      `${table()}<div ${how}><p>${term}</p></div>`,
    ]) {
      const { facts, outcomes } = parsed(page(head));
      expect(outcomes['validity-label']).toBe('cantTell hiddenWords');
      expect([...(facts.validityBadges ?? []), ...(facts.validitySentences ?? [])]).toMatchObject([
        { hidden: true },
      ]);
    }
    expect(parsed(page(`${table()}<b ${how}>废止</b>`)).facts.kind?.repealed).toBe(false);
    expect(parsed(page(`${table()}<p ${how}>本办法已废止。</p>`)).facts.kind?.repealed).toBe(false);
  });

  it.each(showing)('is one that a reader sees: %s', (how) => {
    for (const head of [
      `${table()}<b ${how}>有效</b>`,
      table(`<tr ${how}><td>有效性</td><td>有效</td></tr>`),
    ])
      expect(parsed(page(head)).outcomes['validity-label']).toBe('passed shown');
  });

  it('of another page is none, whether it is hidden or not', () => {
    for (const head of [
      `${table()}<ul style="display:none"><li><a href="/a/1.html">某细则</a> <b>有效</b></li></ul>`,
      `${table()}<div style="display:none"><a href="?s=1">有效</a><a href="?s=2">废止</a></div>`,
      `${table()}<p style="display:none">居住证有效期五年。</p>`,
    ])
      expect(parsed(page(head)).outcomes['validity-label']).toBe('failed missing');
  });

  it.each(hiding)('may contradict a term that ran out: %s', (how) => {
    const head = `${table(row('有效'))}<p>有效期至2025年5月31日</p>`;
    const outcomeOf = (html: string) => parsed(page(html)).outcomes['validity-accuracy'];
    expect(outcomeOf(head)).toBe('failed expired');
    expect(outcomeOf(`${head}<b ${how}>有效</b>`)).toBe('failed expired');
    expect(outcomeOf(`${head}<p ${how}>有效期至2025年5月31日</p>`)).toBe('failed expired');
    expect(outcomeOf(`${head}<b ${how}>失效</b>`)).toBe('cantTell hidden');
    expect(outcomeOf(`${head}<p ${how}>有效期延长至2030年5月31日</p>`)).toBe('cantTell hidden');
  });

  it('says nothing of an end either', () => {
    const { facts, outcomes } = parsed(
      page(table(`<tr style="display:none"><td>有效性</td><td>失效</td></tr>`)),
    );
    expect(facts.kind?.repealed).toBe(false);
    expect(outcomes['validity-accuracy']).not.toMatch(/^failed/);
  });

  it('leaves what stands around it in its line', () => {
    const { facts } = parsed(
      page('<p>文号：嘉府规〔2024〕3号<span style="display:none">（失效）</span> 有效性：有效</p>'),
    );
    expect(facts.documentFields).toMatchObject([
      { name: 'documentNumber', value: '嘉府规〔2024〕3号' },
      { name: 'validity', value: '有效' },
    ]);
  });

  it.each(['class="unseen"', ...hiding])('is none at all on a live page: %s', (how) => {
    for (const head of [
      `${table()}<div ${how}>有效性：有效</div>`,
      table(`<tr ${how}><td>有效性</td><td>有效</td></tr>`),
      `${table()}<b ${how}>有效</b>`,
      `${table()}<img alt="有效" src="yx.png" ${how}>`,
      `${table()}<p ${how}>本办法自2024年6月1日起施行，有效期至2029年5月31日。</p>`,
      `${table()}<p>来源：区政府 <span ${how}>有效</span></p>`,
    ]) {
      // A picture is faded in when it has been loaded.
      if (how.includes('opacity') && head.includes('<img')) continue;
      expect(live(page(head)).outcomes['validity-label'], head).toBe('failed missing');
    }
  });

  it.each([
    [
      'a tab',
      '<ul><li><a href="#p1">正文</a></li><li><a href="#p2">公文信息</a></li></ul><div id="p2" style="display:none">',
    ],
    ['a named pane', '<div class="tab-pane" style="display:none">'],
    ['a fold', '<a data-toggle="collapse" data-target="#meta">展开</a><div id="meta" style="display:none">'],
    ['a role', '<div role="tabpanel" hidden>'],
  ])('is seen where a press opens it: %s', (_, open) => {
    const html = page(`${open}${table(row('有效'))}</div>`);
    expect(parsed(html).outcomes['validity-label']).toBe('passed shown');
    expect(live(html).outcomes['validity-label']).toBe('passed shown');
  });

  it('is seen where the page as a whole is hidden until its scripts have run', () => {
    const whole = page(table(row('有效')));
    for (const html of [
      whole.replace('<body>', '<body style="display:none">'),
      whole
        .replace('<body>', '<body><div id="app" style="visibility:hidden">')
        .replace('</body>', '</div></body>'),
    ]) {
      expect(parsed(html).outcomes['validity-label']).toBe('passed shown');
    }
  });
});

describe('a field table in two variants', () => {
  it('is read once, from the one that is seen', () => {
    for (const head of [
      `${table(row('有效'))}<div style="display:none">${lines('')}</div>`,
      `${table(row(''), 'style="display:none"')}<div>${lines('有效')}</div>`,
      `${table(row('有效'))}<div hidden>${lines('失效')}</div><div hidden>${lines('失效')}</div>`,
    ]) {
      const { facts, outcomes } = parsed(page(head));
      expect(facts.documentFields?.map(({ name }) => name)).toEqual([
        'indexNumber',
        'documentNumber',
        'issuer',
        'issueDate',
        'publicity',
        'subject',
        'validity',
      ]);
      expect(outcomes['validity-label']).toBe('passed shown');
      expect(facts.kind?.repealed).toBe(false);
    }
  });

  it('raises no fault on a parsed page that the live page would not, where style sheets alone tell', () => {
    const variants = [
      `${table(row('有效'), 'class="hidden-xs"')}<div class="visible-xs unseen">${lines('有效')}</div><div class="visible-sm unseen">${lines('')}</div>`,
      `${table(row('有效'), 'class="pc"')}<div class="wap unseen">${lines('失效')}</div>`,
      `<div class="d-none d-md-block">${table(row('有效'))}</div><div class="d-md-none unseen">${lines('')}</div>`,
      `<div class="mobile-only unseen">${lines('')}</div><div class="desktop">${table(row('有效'))}</div>`,
      `${table()}<p><span class="tag hide unseen">废止</span><span class="tag">有效</span></p>`,
      `${table(row('有效'))}<img class="hide unseen" src="/img/feizhi.png" alt="废止">`,
    ];
    for (const head of variants) {
      const before = parsed(page(head));
      const after = live(page(head));
      expect(before.outcomes['validity-label']).toBe('passed shown');
      expect(after.outcomes['validity-label']).toBe('passed shown');
      expect(before.outcomes).toEqual(after.outcomes);
      expect(before.facts.kind).toEqual(after.facts.kind);
    }
  });

  it('counts, on a parsed page, where it is the only one: a script may take the class away', () => {
    const { outcomes } = parsed(page(`<div class="gk hide">${table(row('有效'))}</div>`));
    expect(outcomes['validity-label']).toBe('passed shown');
  });

  it('is no variant where both are seen and differ', () => {
    const { facts } = parsed(page(`${table(row('有效'))}<div class="more">${lines('失效')}</div>`));
    expect(facts.documentFields?.filter(({ name }) => name === 'validity')).toHaveLength(2);
  });
});
