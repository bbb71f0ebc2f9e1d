import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { UnreadPage } from '../../cli/output-schema.ts';
import { extraOf } from '../../rules/packs/extras.ts';
import { deadPaths, labelledPages } from '../portal/expectations.ts';
import { PORTAL_HOST, type Portal, startPortal } from '../portal/server.ts';
import { runCli } from './run-cli.ts';
import { HOME, ORDER, runSite, siteOf, towards } from './run-site.ts';

const folder = mkdtempSync(join(tmpdir(), 'mingcha-site-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('mingcha site', () => {
  let portal: Portal;
  let ended: Awaited<ReturnType<typeof runSite>>;

  beforeAll(async () => {
    portal = await startPortal();
    // Nothing links to it: it was meant for nobody's eyes.
    const hidden = `${HOME}govxxgk/SHSJ93/2025-09-02/internal.html`;
    ended = await runSite([...ORDER, '--start', hidden, ...towards(portal), '--out', 'whole'], folder);
  });
  afterAll(() => portal.close());

  it('reads every page of a portal and finds exactly the faults that were put there', () => {
    const { pages, site } = siteOf(ended);
    expect(site).toMatchObject({ id: 'songjiang.gov.cn', plan: 'songjiang-2025', state: 'done', home: HOME });
    const byUrl = new Map(pages.map((page) => [new URL(page.url).pathname, page]));
    const ofNetwork = ['working-link', 'link-target'];
    for (const { path, kind, outcomes } of labelledPages) {
      const page = byUrl.get(path === '/index.html' ? '/' : path) ?? byUrl.get(path);
      expect(page?.kind, path).toBe(kind);
      for (const [rule, outcome] of Object.entries(outcomes)) {
        // Of a standard that was not asked for.
        if (ofNetwork.includes(rule) || extraOf(rule) !== null) continue;
        const mark = page?.outcomes[rule] ?? 'inapplicable';
        const isFailure = mark === 'error' || mark === 'warning' || mark === 'info';
        expect([path, rule, isFailure ? 'failed' : mark]).toEqual([path, rule, outcome]);
      }
    }
  });

  it('settles the links of every page, and judges by them', () => {
    const { pages, links } = siteOf(ended);
    const broken = links.broken.map(({ url }) => new URL(url));
    expect(broken.filter(({ host }) => host === PORTAL_HOST).map(({ pathname }) => pathname)).toEqual(
      deadPaths.filter((path) => path === '/xwzx/gone.html'),
    );
    expect(links.broken.every(({ foundOn }) => foundOn.length > 0)).toBe(true);
    const news = pages.find(({ url }) => url.endsWith('/xwzx/news.html'));
    expect(news?.findings.map(({ rule, outcome }) => [rule, outcome])).toContainEqual([
      'working-link',
      'failed',
    ]);
    expect(pages.flatMap(({ outcomes }) => outcomes['working-link'] ?? [])).not.toContain('untested');
  });

  it('judges the site, scores it in the rows of the plan, and fails by its exit code', () => {
    const { findings, sheet, coverage } = siteOf(ended);
    expect(findings.filter(({ outcome }) => outcome === 'untested')).toEqual([]);
    expect(sheet).toMatchObject({ pack: 'songjiang-2025', full: 100 });
    const { now = 0, worst = 0, best = 0 } = sheet.score ?? {};
    expect(worst <= now && now <= best && now < 100).toBe(true);
    expect(coverage).toMatchObject({ complete: true, needsLive: 0, sample: [] });
    expect([ended.code, ended.err]).toEqual([1, '']);
  });

  it('asks for every address by GET or HEAD, and for what opens once', () => {
    const asked = [...portal.hits].filter(([address]) => !address.includes('form.html?'));
    expect(asked.filter(([address]) => !/^(?:GET|HEAD) /.test(address))).toEqual([]);
    expect(asked.filter(([address, count]) => address.startsWith('GET') && count > 1)).toEqual(
      asked.filter(([address]) => address === 'GET /xwzx/gone.html'),
    );
  });

  it('judges again what it kept, asking for nothing, in another form and by another plan', async () => {
    const before = [...portal.hits.values()].reduce((sum, count) => sum + count, 0);
    const text = await runSite(
      ['--resume', '--out', 'whole', '--format', 'text', '--plan', 'jiading-2023', '--fail-on', 'never'],
      folder,
    );
    expect([text.code, text.err]).toEqual([0, '']);
    expect(text.out).toMatch(/按 嘉定区 2023 判定 · 读了 \d+ 页 · 范围内全部读完/);
    expect(text.out).toMatch(/✗ 404 .*（.+） http:\/\/www\.songjiang\.gov\.cn\/xwzx\/gone\.html\n/);
    expect([...portal.hits.values()].reduce((sum, count) => sum + count, 0)).toBe(before);
    const again = await runSite(['--resume', '--out', 'whole'], folder);
    expect(again.out).toBe(ended.out);
  });

  it('goes on by the pack that it began with, until another is given', async () => {
    const own = { version: 1, id: 'own', title: { zh: '自己的', en: 'own' }, extends: 'songjiang-2025' };
    writeFileSync(join(folder, 'own.json'), JSON.stringify(own));
    const words = [...ORDER, ...towards(portal), '--max-pages', '2', '--no-links', '--out', 'by-own'];
    const began = await runSite([...words, '--pack', 'own.json', '--extra', 'national'], folder);
    expect(began.err).toBe('');
    rmSync(join(folder, 'own.json'));
    const again = await runSite(['--resume', '--out', 'by-own'], folder);
    expect(again.out).toBe(began.out);
    expect(siteOf(again).sheet.pack).toBe('own');
    const other = await runSite(['--resume', '--out', 'by-own', '--plan', 'jiading-2023'], folder);
    expect(siteOf(other).sheet.pack).toBe('jiading-2023');
    const order = join(folder, 'by-own', 'order.json');
    const kept = JSON.parse(readFileSync(order, 'utf8'));
    writeFileSync(order, JSON.stringify({ ...kept, yardstick: { ...kept.yardstick, pack: '{"id":1}' } }));
    const broken = await runSite(['--resume', '--out', 'by-own'], folder);
    expect([broken.code, broken.err]).toEqual([2, expect.stringMatching(/--pack/)]);
  });

  it('keeps to its bounds and says what it left out', async () => {
    const words = [...ORDER, ...towards(portal), '--path', '/zwgk', '--max-pages', '3', '--no-links'];
    const { pages, coverage } = siteOf(await runSite(words, folder));
    expect(pages.length).toBeLessThanOrEqual(4);
    expect(coverage.complete).toBe(false);
    expect(Object.keys(coverage.skipped)).toContain('path');
  });

  it('says of a sample how sure it is', async () => {
    const words = [...ORDER, ...towards(portal), '--sample', '1', '--seed', 'a'];
    const { coverage } = siteOf(await runSite(words, folder));
    expect(coverage.sample.length).toBeGreaterThan(0);
    for (const { known, drawn, failing, low, high, share } of coverage.sample) {
      expect(drawn).toBeLessThanOrEqual(Math.min(known, 1));
      expect(failing).toBeLessThanOrEqual(drawn);
      expect(low <= share && share <= high).toBe(true);
    }
  });

  it('leaves nothing behind where no folder was named', async () => {
    const temporary = mkdtempSync(join(folder, 'tmp-'));
    const ended = await runSite([...ORDER, ...towards(portal), '--max-pages', '2'], folder, {
      TMPDIR: temporary,
    });
    expect(siteOf(ended).pages.length).toBeGreaterThan(0);
    expect(readdirSync(temporary).filter((name) => name.startsWith('mingcha'))).toEqual([]);
  });

  describe('mingcha diff', () => {
    const diff = (...words: string[]) => runCli(['diff', ...words], folder);

    it('finds nothing between an audit and itself, as facts or as written', async () => {
      writeFileSync(join(folder, 'whole.json'), ended.out);
      for (const [before, after] of [
        ['whole', 'whole.json'],
        ['whole.json', 'whole'],
      ] as const) {
        const { out, code, err } = await diff(before, after);
        const { counts } = JSON.parse(out);
        expect(counts).toMatchObject({ new: 0, fixed: 0, notSeenAgain: 0, cannotTell: 0 });
        expect(counts.still).toBeGreaterThan(0);
        expect([code, err]).toEqual([0, '']);
      }
    });

    it('tells what is new, what was mended, and what was not looked at', async () => {
      const output = siteOf(ended);
      const roster = output.pages.find(({ url }) => url.endsWith('/roster.html'));
      const news = output.pages.find(({ url }) => url.endsWith('/news.html'));
      const others = output.pages.filter((page) => page !== roster && page !== news);
      const mended = { ...roster, findings: [], outcomes: { 'personal-privacy': 'passed' } };
      writeFileSync(join(folder, 'mended.json'), JSON.stringify({ ...output, pages: [...others, mended] }));
      const later = JSON.parse((await diff('whole.json', 'mended.json')).out);
      const of = (change: string) =>
        later.changes
          .filter((one: { change: string }) => one.change === change)
          .map((one: { rule: string }) => one.rule);
      expect(of('fixed')).toContain('personal-privacy');
      expect(of('notSeenAgain')).toContain('working-link');
      const back = await diff('mended.json', 'whole.json', '--format', 'text');
      expect(back.code).toBe(1);
      expect(back.out).toMatch(/\+ 新出现 \d+\n(?:.*\n)*.*personal-privacy/);
      expect((await diff('mended.json', 'whole.json', '--fail-on', 'never')).code).toBe(0);
    });

    it('refuses what cannot be compared', async () => {
      const output = siteOf(ended);
      const other = { ...output, site: { ...output.site, pack: 'jiading-2023' } };
      writeFileSync(join(folder, 'other.json'), JSON.stringify(other));
      writeFileSync(join(folder, 'broken.json'), ended.out.slice(0, 5000));
      expect((await diff('whole.json', 'other.json')).err).toMatch(/different packs/);
      expect((await diff('whole.json', 'broken.json')).err).toMatch(/no JSON/);
      expect((await diff('whole.json', 'nowhere')).err).toMatch(/There is no/);
      expect((await diff('nowhere', 'whole.json')).code).toBe(2);
    });
  });
});

describe('a site of which nothing can be read', () => {
  let server: Server;
  const start = async (answer: (path: string, response: ServerResponse) => void) => {
    server = createServer((request, response) => answer(request.url ?? '/', response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return { port: (server.address() as AddressInfo).port };
  };
  afterEach(() => {
    server?.closeAllConnections();
    server?.close();
  });

  async function refused(words: readonly string[]) {
    const ended = await runSite([...words, '--out', 'unread'], folder);
    expect(ended.code).toBe(3);
    // What holds nothing is no sweep to go on with.
    expect(readdirSync(folder)).not.toContain('unread');
    const { error, source } = UnreadPage.parse(JSON.parse(ended.out));
    expect([source, ended.err]).toEqual([words[0], expect.stringContaining(error.message)]);
    return error.code;
  }

  it('is told where robots.txt bars it', async () => {
    const at = await start((path, response) =>
      response.end(path === '/robots.txt' ? 'User-agent: *\nDisallow: /' : '<!doctype html><p>首页'),
    );
    expect(await refused([HOME, ...towards(at)])).toBe('robots');
  });

  it('is told where robots.txt fails, which bars as well', async () => {
    const at = await start((_, response) => response.writeHead(503).end());
    expect(await refused([HOME, ...towards(at)])).toBe('robots-failing');
  });

  it('is told where redirects do not end', async () => {
    let hop = 0;
    const at = await start((path, response) => {
      if (path === '/robots.txt') response.writeHead(404).end();
      else response.writeHead(302, { location: `/again/${hop}` }).end();
      hop += 1;
    });
    expect(await refused([HOME, ...towards(at)])).toBe('too-many-redirects');
  });

  it('is told where nothing listens, or the name is unknown', async () => {
    const { port } = await start(() => undefined);
    server.close();
    expect(await refused([HOME, ...towards({ port })])).toBe('refused');
  });

  it('is told where no secure connection can be made', async () => {
    const { port } = await start((_, response) => response.end());
    const words = ['--resolve', `${PORTAL_HOST}:443:127.0.0.1:${port}`, '--patience', '0.01'];
    expect(await refused([`https://${PORTAL_HOST}/`, ...words])).toBe('tls');
  });

  it('is told where the home page is a file, or an error', async () => {
    const at = await start((path, response) =>
      path === '/robots.txt'
        ? response.writeHead(404).end()
        : path === '/a.pdf'
          ? response.writeHead(200, { 'content-type': 'application/pdf' }).end('%PDF-1.7')
          : response.writeHead(503).end(),
    );
    expect(await refused([`${HOME}a.pdf`, ...towards(at)])).toBe('not-html');
    expect(await refused([HOME, ...towards(at)])).toBe('http-status');
  });

  it('but a portal of traps ends, and says what was left', async () => {
    const at = await start((path, response) => {
      if (path === '/robots.txt') return void response.writeHead(404).end();
      const { searchParams } = new URL(path, HOME);
      const day = Number(searchParams.get('day') ?? 0);
      const links = [`/calendar?day=${day + 1}`, `/list?orderby=${day}`, `/zwgk/zwgk/zwgk${path}`];
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(
        `<!doctype html><title>第${day}天</title><h1>日历</h1>${links.map((href) => `<a href="${href}">第${day}日</a>`).join('')}`,
      );
    });
    const ended = await runSite([HOME, ...towards(at), '--fail-on', 'never', '--depth', '50'], folder);
    const { coverage } = siteOf(ended);
    expect(coverage.skipped.trap).toBeGreaterThan(0);
    expect(coverage.pages).toBeLessThan(200);
    expect(ended.code).toBe(0);
  });
});

describe('wrong usage', () => {
  it.each([
    [[], /首页的网址/],
    [['ftp://www.songjiang.gov.cn/'], /完整的网址/],
    [['--resume'], /--out/],
    [[HOME, '--plan', 'songjiang-2025', '--pack', 'x.json'], /--plan/],
    [[HOME, '--max-pages', '0'], /100000/],
    [[HOME, '--depth', '1.5'], /50/],
    [[HOME, '--path', 'https://x'], /\/zwgk/],
    [[HOME, '--format', 'pdf'], /json/],
    [[HOME, '--fail-on', 'info'], /warning/],
    [['--resume', '--out', 'nowhere'], /没有巡查/],
  ])('%j', async (words, said) => {
    const ended = await runSite(words, folder);
    expect([ended.code, ended.out]).toEqual([2, '']);
    expect(ended.err).toMatch(said);
  });

  it('help tells all options, examples and exit codes in both languages', async () => {
    const { out, code } = await runSite(['--help'], folder);
    expect(code).toBe(0);
    for (const word of [
      '--sample',
      '--resume',
      '--render',
      '--fail-on',
      '--lang',
      '例 / examples',
      '退出码',
    ]) {
      expect(out).toContain(word);
    }
  });
});

it('docs/cli-site.schema.json is what the output is held to', async () => {
  const { siteJsonSchema } = await import('../../cli/site/output-schema.ts');
  const { $comment: _, ...stored } = JSON.parse(
    readFileSync(new URL('../../docs/cli-site.schema.json', import.meta.url), 'utf8'),
  );
  expect(stored).toEqual(JSON.parse(JSON.stringify(siteJsonSchema())));
});
