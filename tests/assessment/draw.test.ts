import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { columnOf, type Drawable, isDocument } from '../../assessment/documents.ts';
import { drawDifferences, drawSample, randomSeed } from '../../assessment/draw.ts';

const FOR = { assessment: 'a', site: 's', at: '2025-11-01T00:00:00.000Z', by: '甲' };

function document(path: string, change: Partial<Drawable> = {}): Drawable {
  return {
    url: `https://www.own.gov.cn/${path}`,
    title: path,
    kind: 'other',
    column: ['首页', '公开', '通知'],
    day: '2025-10-01',
    status: 200,
    ...change,
  };
}

const MANY = Array.from({ length: 40 }, (_, index) => document(`zc/${index}`));

describe('a draw', () => {
  it('is the same in whatever order pages were found, and however often', async () => {
    const plan = { perColumn: 5, seed: '3f9c1e07a2b84d56' };
    const one = await drawSample(plan, MANY, FOR);
    expect(await drawSample(plan, [...MANY.toReversed(), ...MANY], FOR)).toEqual(one);
    expect(one.columns[0]?.drawn).toHaveLength(5);
  });

  it('is another by another seed', async () => {
    const drawn = async (seed: string) =>
      (await drawSample({ perColumn: 5, seed }, MANY, FOR)).columns[0]?.drawn;
    expect(await drawn('one')).not.toEqual(await drawn('two'));
  });

  it.skipIf(process.platform === 'win32')('is drawn again by hand as the documentation says', async () => {
    const { columns } = await drawSample({ perColumn: 5, seed: '3f9c1e07a2b84d56' }, MANY, FOR);
    const docs = readFileSync(new URL('../../docs/sample.md', import.meta.url), 'utf8');
    const script = /```sh\n([\s\S]*?)```/.exec(docs)?.[1] ?? '';
    const input = MANY.map(({ url }) => `${url}\n`).join('');
    const cwd = mkdtempSync(join(tmpdir(), 'mingcha-draw-'));
    writeFileSync(join(cwd, 'column.txt'), input);
    const run = (command: string) => execFileSync('sh', ['-c', command], { cwd, encoding: 'utf8' });
    expect(run(script).trimEnd().split('\n')).toEqual(columns[0]?.drawn);
    const sum = run('LC_ALL=C sort -u column.txt | sha256sum');
    expect(sum.slice(0, 64)).toBe(columns[0]?.foundSha256);
  });

  it('takes all of a column that has fewer, and each column by itself', async () => {
    const pages = [document('a'), document('b', { column: ['首页', '解读'] }), document('c', { column: [] })];
    const { columns } = await drawSample({ perColumn: 2, seed: 's' }, pages, FOR);
    expect(columns.map(({ column, found, drawn }) => [column, found, drawn.length])).toEqual([
      ['', 1, 1],
      ['公开 › 通知', 1, 1],
      ['解读', 1, 1],
    ]);
  });

  it('mostly stays when documents are found later', async () => {
    const plan = { perColumn: 10, seed: 'seed' };
    const before = await drawSample(plan, MANY, FOR);
    const after = await drawSample(plan, [...MANY, document('zc/new')], FOR);
    const kept = before.columns[0]?.drawn.filter((url) => after.columns[0]?.drawn.includes(url));
    expect(kept?.length).toBeGreaterThanOrEqual(9);
  });
});

describe('a draw that is made again', () => {
  it('tells other documents from another draw', async () => {
    const draw = await drawSample({ perColumn: 3, seed: 's' }, MANY, FOR);
    expect(await drawDifferences(draw, MANY)).toEqual([]);
    expect(await drawDifferences(draw, MANY.slice(1))).toEqual([{ column: '公开 › 通知', what: 'found' }]);
    const forged = {
      ...draw,
      columns: draw.columns.map((one) => ({ ...one, drawn: one.drawn.toReversed() })),
    };
    expect(await drawDifferences(forged, MANY)).toEqual([{ column: '公开 › 通知', what: 'drawn' }]);
  });
});

describe('documents', () => {
  it.each([
    [{}, true],
    [{ day: null }, false],
    [{ kind: 'normative-document', day: null }, true],
    [{ kind: 'column-list' }, false],
    [{ kind: 'home' }, false],
    [{ status: 404 }, false],
    [{ status: null }, true],
  ])('%j: %s', (change, is) => expect(isDocument(document('a', change))).toBe(is));

  it.each([
    [['首页', '政务公开', '政策文件', '2025 年'], '政务公开 › 政策文件'],
    [['首页', '政务公开', '正文'], '政务公开'],
    [['首页', '政务公开', '一份通知'], '政务公开'],
    [['一份通知'], '一份通知'],
    [[' 首 页 '], ''],
  ])('%j stand under %s', (column, name) => expect(columnOf({ column, title: '一份通知' })).toBe(name));
});

describe('a seed', () => {
  it('is 64 bits and never the same', () => {
    expect(randomSeed()).toMatch(/^[0-9a-f]{16}$/);
    expect(randomSeed()).not.toBe(randomSeed());
  });
});
