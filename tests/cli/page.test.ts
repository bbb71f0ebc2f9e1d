import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { AuditedPage, PageOutput } from '../../cli/output-schema.ts';
import { extraOf } from '../../rules/packs/extras.ts';
import { plans } from '../../rules/plans/index.ts';
import { rules } from '../../rules/registry.ts';
import { audited, runCli, startCli } from './run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'mingcha-page-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const PORTAL = 'https://www.songjiang.gov.cn/zwgk/001/2025-03-01/8f2c.html';

/** A normative document without any label of its validity. */
writeFileSync(
  join(folder, 'document.html'),
  `<!doctype html><html><head><meta charset="utf-8"><title>上海市松江区人民政府关于印发《松江区公租房管理办法》的通知</title>
<meta name="SiteName" content="上海松江"><meta name="ArticleTitle" content="上海市松江区人民政府关于印发《松江区公租房管理办法》的通知"></head>
<body><div class="crumb">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; <a href="/gfxwj/">行政规范性文件</a></div>
<h1>上海市松江区人民政府关于印发《松江区公租房管理办法》的通知</h1>
<table><tr><td>文号</td><td>沪松府规〔2025〕2号</td><td>发文机关</td><td>上海市松江区人民政府</td></tr>
<tr><td>成文日期</td><td>2025-02-20</td><td>发布日期</td><td>2025-03-01</td></tr></table>
<div class="article"><p>各镇人民政府、各街道办事处：</p><p>现将《松江区公租房管理办法》印发给你们，请认真按照执行。</p>
${'<p>第一条 为规范公租房管理，保障住房困难群众的基本居住需求，根据有关规定，结合本区实际，制定本办法。</p>'.repeat(6)}
<p>上海市松江区人民政府</p><p>2025年2月20日</p><p>（此件公开发布）</p></div></body></html>`,
);
writeFileSync(
  join(folder, 'plain.html'),
  '<!doctype html><meta charset=utf-8><title>简介</title><p>区情简介。</p>',
);

const run = (words: string, variables = {}) => runCli(words.split(' '), folder, variables);

describe('mingcha page', () => {
  it('says every rule of the pack, the clauses of its plan, and fails by its exit code', async () => {
    const ended = await run(`page document.html --url ${PORTAL} --at 2025-06-30`);
    expect(ended.err).toBe('');
    const { tool, page, findings } = audited(ended);
    expect(tool.name).toBe('mingcha');
    expect(page).toMatchObject({
      source: 'document.html',
      url: PORTAL,
      status: null,
      plan: 'songjiang-2025',
      pack: 'songjiang-2025',
      gatheredAt: '2025-06-30T00:00:00.000+08:00',
      encoding: { used: 'utf-8', declared: 'utf-8' },
      failures: [],
    });
    expect(new Set(findings.map(({ rule }) => rule))).toEqual(
      new Set(rules.filter(({ id }) => extraOf(id) === null).map(({ id }) => id)),
    );
    const label = findings.find(({ rule }) => rule === 'validity-label');
    expect(label).toMatchObject({ outcome: 'failed', severity: 'error', basis: 'analogy', weight: 0 });
    expect(label?.fix).not.toBe('');
    expect(ended.code).toBe(1);
  });

  it('judges by a standard as well where it is asked to, and by the same plan', async () => {
    const { page, findings } = audited(await run(`page document.html --url ${PORTAL} --extra national`));
    expect(page).toMatchObject({ plan: 'songjiang-2025', pack: 'songjiang-2025' });
    expect(findings.find(({ rule }) => rule === 'page-tags')?.clauses).toContain('national/site-tags');
    const refused = await run('page document.html --extra nation');
    expect([refused.code, refused.out]).toEqual([2, '']);
    expect(refused.err).toContain('national');
  });

  it('passes by its exit code where nothing fails at error', async () => {
    const ended = await run('page plain.html --at 2025-06-30');
    const { page, findings } = audited(ended);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(ended.code).toBe(0);
    expect(page).toMatchObject({
      url: pathToFileURL(join(folder, 'plain.html')).href,
      plan: null,
      pack: 'general',
    });
  });

  it('judges by the plan that is asked for', async () => {
    const { page, findings } = audited(await run('page document.html --plan jiading-2023 --at 2023-12-01'));
    expect(page).toMatchObject({ plan: 'jiading-2023', pack: 'jiading-2023' });
    expect(findings.find(({ rule }) => rule === 'validity-label')).toMatchObject({ basis: 'stated' });
  });

  it('gives an array for several, in order, the unread among them, and the worst exit code', async () => {
    const ended = await run('page document.html nowhere.html plain.html --at 2025-06-30');
    const output = PageOutput.parse(JSON.parse(ended.out));
    expect(
      Array.isArray(output) && output.map((one) => ('error' in one ? one.error.code : one.page.source)),
    ).toEqual(['document.html', 'not-found', 'plain.html']);
    expect(ended.code).toBe(3);
  });

  it('finds files from the folder in which npm was called', async () => {
    const ended = await runCli(['page', 'plain.html'], tmpdir(), { INIT_CWD: folder });
    expect(ended.code).toBe(0);
  });

  it('says the same twice', async () => {
    const words = `page document.html --url ${PORTAL} --at 2025-06-30T09:00:00Z`;
    expect((await run(words)).out).toBe((await run(words)).out);
  });

  it('ends quietly when nobody reads on', async () => {
    const { child, ended } = startCli(['page', ...Array(20).fill('document.html')], folder);
    child.stdout.once('data', () => child.stdout.destroy());
    let err = '';
    child.stderr.on('data', (chunk: string) => {
      err += chunk;
    });
    await ended;
    expect(err).toBe('');
  });

  it('speaks English', async () => {
    const { findings } = audited(await run(`page document.html --url ${PORTAL} --lang en --at 2025-06-30`));
    const label = findings.find(({ rule }) => rule === 'validity-label');
    expect(label?.message).toMatch(/^[A-Z][\x20-\x7e]+$/);
  });

  it('lists for a person, worst first, with clause, analogy, fix and place', async () => {
    const ended = await run(`page document.html --url ${PORTAL} --at 2025-06-30 --format text`);
    expect(ended.code).toBe(1);
    expect(ended.out).toContain(PORTAL);
    expect(ended.out).toContain('规范性文件显著标识有效性或有效期');
    expect(ended.out).toMatch(/依据：.+《.+》（参照）/);
    expect(ended.out).toContain('怎么改：');
    expect(ended.out.indexOf('✗')).toBeLessThan(ended.out.indexOf('–'));
    expect(ended.out).not.toContain('\u001b');
  });

  it('paints where colours are forced, and not under NO_COLOR', async () => {
    const words = 'page plain.html --format text';
    expect((await run(words, { FORCE_COLOR: '1' })).out).toContain('\u001b[');
    expect((await run(words, { NO_COLOR: '1' })).out).not.toContain('\u001b');
  });
});

describe('wrong usage', () => {
  it.each([
    ['page', /sources/],
    ['pge document.html', /pge.*page/s],
    ['page document.html --formt json', /--formt.*--format/s],
    ['page document.html --format xml', /json, text/],
    ['page document.html --lang fr', /zh, en/],
    ['page document.html --at yesterday', /2025-06-30/],
    ['page document.html --at 2025-02-30', /2025-06-30/],
    ['page document.html --url songjiang.gov.cn', /https:/],
    ['page document.html plain.html --url https://a.cn/', /一个网页/],
    ['', /Usage/],
  ])('%s', async (words, said) => {
    const ended = await runCli(words.split(' ').filter(Boolean), folder);
    expect([ended.code, ended.out]).toEqual([2, '']);
    expect(ended.err).toMatch(said);
  });

  it('an unknown plan: names all five and the nearest', async () => {
    const ended = await run('page document.html --plan songjang-2025');
    expect([ended.code, ended.out]).toEqual([2, '']);
    for (const { id } of plans) expect(ended.err).toContain(id);
    expect(ended.err).toContain('最接近的是 songjiang-2025');
  });

  it('help and version are no error', async () => {
    expect((await run('--help')).code).toBe(0);
    expect((await run('page --help')).out).toContain('--plan');
    expect((await run('--version')).code).toBe(0);
  });
});

describe('the schema', () => {
  it('refuses an output with a rule, clause or outcome of its own making', async () => {
    const output = audited(await run('page plain.html'));
    const [first, ...rest] = output.findings;
    for (const change of [{ rule: 'no-rule' }, { clauses: ['songjiang-2025/999'] }, { outcome: 'ok' }]) {
      const { success } = AuditedPage.safeParse({ ...output, findings: [{ ...first, ...change }, ...rest] });
      expect(success).toBe(false);
    }
  });
});
