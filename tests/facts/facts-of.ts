import { completeFacts } from '../../facts/derive/complete.ts';
import { gatherPage } from '../../facts/gather/page.ts';
import { PageFacts } from '../../facts/page.ts';
import { parsePage } from '../../facts/parse/page.ts';
import { recordPage } from '../../facts/record/page.ts';

const usual = {
  url: 'https://www.songjiang.gov.cn/govxxgk/SHSJ1/2025-02-12/0a1b2c3d-1111-2222-3333-444455556666.html',
  status: 200,
  encoding: 'utf-8',
  at: '2025-11-03T10:00:00+08:00',
  live: null,
} as const;

/** Reads HTML as the CLI does; the facts are parsed, so that a gatherer cannot leave the shape. */
export function factsOf(
  html: string,
  change: Partial<Record<'url' | 'encoding' | 'at', string>> = {},
): PageFacts {
  const recording = recordPage(parsePage(html), null);
  const facts = PageFacts.parse(completeFacts(gatherPage(recording, { ...usual, ...change })));
  if (facts.failures.length > 0) throw new Error(JSON.stringify(facts.failures));
  return facts;
}

/** A document page of a portal around a head and a text: navigation before, imprint behind. */
export function documentPage(head: string, text: string = ordinaryText): string {
  return `<!doctype html><html><head><meta charset="utf-8"><title>某办法_上海松江</title></head><body>
<div class="header"><div class="nav"><a href="/">首页</a><a href="/zwgk/">政务公开</a><a href="/zcjd/index.html">政策解读</a></div></div>
<div class="crumb">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; <a href="/gfxwj/">规范性文件</a></div>
${head}
<div class="article-content">${text}</div>
<div class="footer"><p>主办单位：某区人民政府办公室 网站标识码：3101170001 沪ICP备00000000号</p></div>
</body></html>`;
}

const ordinaryText = `<p>各镇人民政府、各街道办事处：</p>
<p>现将《某区公共停车场管理办法》印发给你们，请认真按照执行，执行中遇到的问题请及时反映。</p>
<p>第一条 为了规范本区公共停车场的管理，根据有关规定，结合本区实际，制定本办法。</p>`;
