import { spawn } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SiteState } from '../../cli/state/site-state.ts';
import { type Portal, startPortal } from '../portal/server.ts';
import { startCli } from './run-cli.ts';
import { lasting, ORDER, runSite, siteOf, towards } from './run-site.ts';

const folder = mkdtempSync(join(tmpdir(), 'mingcha-state-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const MAIN = fileURLToPath(new URL('../../cli/main.ts', import.meta.url));
let portal: Portal;
let whole: ReturnType<typeof lasting>;

beforeAll(async () => {
  const first = await startPortal();
  whole = lasting(siteOf(await runSite([...ORDER, ...towards(first)], folder)));
  await first.close();
});
beforeEach(async () => {
  portal = await startPortal();
});
afterEach(() => portal.close());

const out = (name: string) => join(folder, name);

/** Pages that are kept in a folder at this moment; none where it holds no sweep yet. */
async function keptIn(name: string): Promise<readonly string[]> {
  if (!existsSync(join(out(name), 'order.json'))) return [];
  const state = await SiteState.look(out(name));
  await state.close();
  return state.pages.map(({ asked }) => asked);
}

/** Starts a sweep that takes a while, and ends it in this way when so many pages are kept. */
async function ended(name: string, pages: number, signal: 'SIGKILL' | 'SIGINT') {
  const { child, ended: end } = startCli(['site', ...ORDER, ...towards(portal, 25), '--out', name], folder);
  let said = '';
  child.stderr.on('data', (words: string) => {
    said += words;
  });
  const isThere = async () => (await keptIn(name)).length;
  await expect.poll(isThere, { timeout: 60_000, interval: 20 }).toBeGreaterThanOrEqual(pages);
  child.kill(signal);
  return { code: await end, said, signal: child.signalCode };
}

const goOn = (name: string) => runSite(['--resume', '--out', name, ...towards(portal)], folder);
const timesAsked = (url: string) =>
  portal.hits.get(`GET ${new URL(url).pathname}${new URL(url).search}`) ?? 0;

describe('a sweep that was killed', () => {
  it.each([0, 1, 5, 12, 20])(
    'after %d pages goes on, comes to the same, and asks for nothing twice that was kept',
    async (pages) => {
      const name = `killed-${pages}`;
      if (pages === 0) {
        const { child, ended: end } = startCli(
          ['site', ...ORDER, ...towards(portal, 25), '--out', name],
          folder,
        );
        await expect
          .poll(() => existsSync(join(out(name), 'order.json')), { timeout: 60_000, interval: 5 })
          .toBe(true);
        child.kill('SIGKILL');
        await end;
      } else expect((await ended(name, pages, 'SIGKILL')).signal).toBe('SIGKILL');
      const kept = await keptIn(name);
      const before = kept.map(timesAsked);
      const resumed = await goOn(name);
      expect(lasting(siteOf(resumed))).toEqual(whole);
      expect(kept.map(timesAsked)).toEqual(before);
    },
  );

  it('twice goes on all the same', async () => {
    await ended('twice', 3, 'SIGKILL');
    const { child, ended: end } = startCli(
      ['site', '--resume', '--out', 'twice', ...towards(portal, 25)],
      folder,
    );
    await expect.poll(async () => (await keptIn('twice')).length, { timeout: 60_000 }).toBeGreaterThan(8);
    child.kill('SIGKILL');
    await end;
    expect(lasting(siteOf(await goOn('twice')))).toEqual(whole);
  });

  it('in the middle of a write: what is half written is cut off', async () => {
    await ended('torn', 6, 'SIGKILL');
    const kept = await keptIn('torn');
    appendFileSync(join(out('torn'), 'pages.jsonl.gz'), Buffer.from('1f8b0800', 'hex'));
    appendFileSync(join(out('torn'), 'verdicts.jsonl'), '{"url":"http://www.son');
    appendFileSync(join(out('torn'), 'journal.jsonl'), '{"records":[{"type":"check"');
    expect(await keptIn('torn')).toEqual(kept);
    expect(lasting(siteOf(await goOn('torn')))).toEqual(whole);
  });
});

describe('a sweep that is stopped', () => {
  it('keeps what it read and says how to go on', async () => {
    const { code, said } = await ended('stopped', 4, 'SIGINT');
    expect(code).toBe(130);
    expect(said).toContain('mingcha site --resume --out');
    expect(said).toContain(out('stopped'));
    expect(lasting(siteOf(await goOn('stopped')))).toEqual(whole);
  });

  it('goes on as it was ordered, or says what differs', async () => {
    await ended('ordered', 2, 'SIGINT');
    const differs = await runSite(['--resume', '--out', 'ordered', '--max-pages', '7', '--no-links'], folder);
    expect([differs.code, differs.out]).toEqual([2, '']);
    expect(differs.err).toMatch(/--max-pages --links/);
    const other = await runSite(['http://www.jiading.gov.cn/', '--resume', '--out', 'ordered'], folder);
    expect([other.code, other.err]).toEqual([2, expect.stringContaining('URL')]);
    const same = await runSite([...ORDER, ...towards(portal), '--resume', '--out', 'ordered'], folder);
    expect(lasting(siteOf(same))).toEqual(whole);
  });
});

describe('a folder', () => {
  it('is used by one process at a time, and can be read meanwhile', async () => {
    const { child, ended: end } = startCli(
      ['site', ...ORDER, ...towards(portal, 10), '--out', 'shared'],
      folder,
    );
    await expect.poll(async () => (await keptIn('shared')).length, { timeout: 60_000 }).toBeGreaterThan(0);
    const second = await goOn('shared');
    expect([second.code, second.out]).toEqual([3, '']);
    expect(second.err).toMatch(/Another process/);
    child.kill('SIGINT');
    expect(await end).toBe(130);
    expect(lasting(siteOf(await goOn('shared')))).toEqual(whole);
  });

  it('that holds a sweep or other files is not begun in', async () => {
    await ended('held', 1, 'SIGINT');
    expect((await runSite([...ORDER, '--out', 'held'], folder)).err).toMatch(/--resume/);
    writeFileSync(out('a-file'), 'x');
    expect((await runSite([...ORDER, '--out', 'a-file'], folder)).err).toMatch(/is no folder/);
    const foreign = mkdtempSync(join(folder, 'foreign-'));
    writeFileSync(join(foreign, 'letter.txt'), 'x');
    const refused = await runSite([...ORDER, '--out', foreign], folder);
    expect([refused.code, refused.err]).toEqual([2, expect.stringMatching(/other files/)]);
    expect(readFileSync(join(foreign, 'letter.txt'), 'utf8')).toBe('x');
  });

  it.skipIf(process.platform !== 'linux')('that cannot be made says why', async () => {
    const refused = await runSite([...ORDER, '--out', '/proc/mingcha'], folder);
    expect([refused.code, refused.err]).toEqual([3, expect.stringMatching(/cannot be written to/)]);
    const long = await runSite([...ORDER, '--out', 'x'.repeat(300)], folder);
    expect([long.code, long.err]).toEqual([
      3,
      expect.stringMatching(/cannot be written to \(ENAMETOOLONG\)/),
    ]);
  });

  it('of another version is left as it is', async () => {
    await ended('old', 1, 'SIGINT');
    const path = join(out('old'), 'order.json');
    const head = JSON.parse(readFileSync(path, 'utf8'));
    writeFileSync(path, JSON.stringify({ ...head, format: '0.9' }));
    const refused = await goOn('old');
    expect([refused.code, refused.err]).toEqual([3, expect.stringMatching(/another version \(0\.9/)]);
    writeFileSync(path, JSON.stringify(head));
    expect(lasting(siteOf(await goOn('old')))).toEqual(whole);
  });

  it('of which a part is gone says which, and is left as it is', async () => {
    await ended('gone', 5, 'SIGINT');
    for (const file of ['journal.jsonl', 'pages.jsonl.gz', 'verdicts.jsonl']) {
      renameSync(join(out('gone'), file), join(folder, file));
      const refused = await goOn('gone');
      expect([refused.code, refused.err]).toEqual([3, expect.stringContaining(`${file} in `)]);
      expect(refused.err).toContain('damaged (ENOENT)');
      renameSync(join(folder, file), join(out('gone'), file));
    }
    expect(lasting(siteOf(await goOn('gone')))).toEqual(whole);
    for (const file of ['verdicts.jsonl', 'pages.jsonl.gz']) {
      const path = join(out('gone'), file);
      const bytes = readFileSync(path);
      truncateSync(path, bytes.length - 10);
      const refused = await goOn('gone');
      expect([refused.code, refused.err]).toEqual([3, expect.stringContaining(`${file} in `)]);
      expect(readFileSync(path).length).toBe(bytes.length - 10);
      writeFileSync(path, bytes);
    }
  });

  it('that was damaged says where', async () => {
    await ended('damaged', 5, 'SIGINT');
    const journal = join(out('damaged'), 'journal.jsonl');
    const lines = readFileSync(journal, 'utf8');
    writeFileSync(journal, `{}\n${lines}`);
    expect((await goOn('damaged')).err).toMatch(/journal\.jsonl .*damaged \(line 1\)/);
    writeFileSync(journal, lines);
    truncateSync(join(out('damaged'), 'pages.jsonl.gz'), 100);
    const cut = await goOn('damaged');
    expect([cut.code, cut.err]).toEqual([3, expect.stringMatching(/pages\.jsonl\.gz .*damaged/)]);
  });
});

/** A limit on the length of files is met as a full disk is: a write that fails in the middle. */
describe.skipIf(process.platform === 'win32')('a full disk', () => {
  it('ends the sweep, loses nothing that was kept, and the sweep goes on when there is room', async () => {
    const words = ['site', ...ORDER, ...towards(portal), '--out', 'full']
      .map((word) => `'${word}'`)
      .join(' ');
    const limited = spawn('bash', ['-c', `ulimit -f 24; exec '${process.execPath}' '${MAIN}' ${words}`], {
      cwd: folder,
      env: { ...process.env, INIT_CWD: folder, NODE_DISABLE_COMPILE_CACHE: '1' },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    limited.stderr.setEncoding('utf8').on('data', (piece: string) => {
      said += piece;
    });
    const code = await new Promise((resolve) => limited.on('close', resolve));
    expect([code, said]).toEqual([3, expect.stringMatching(/The disk is full.*EFBIG/s)]);
    expect(said).toContain('--resume --out');
    const kept = await keptIn('full');
    expect(kept.length).toBeGreaterThan(0);
    const before = kept.map(timesAsked);
    expect(lasting(siteOf(await goOn('full')))).toEqual(whole);
    expect(kept.map(timesAsked)).toEqual(before);
  });
});
