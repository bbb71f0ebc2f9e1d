import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { builtInIds } from '../../rules/packs/index.ts';
import { packExample } from '../../scripts/docs/pack-example.ts';
import { bytesOf } from '../facts/read/bytes-of.ts';
import { audited, runCli } from './run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'mingcha-pack-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function keep(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return name;
}

const run = (words: string, variables = {}) => runCli(words.split(' '), folder, variables);
const own = {
  version: 1,
  id: 'xinqiao',
  title: { zh: '新桥镇', en: 'Xinqiao' },
  extends: 'songjiang-2025',
  rules: { only: ['validity-label', 'message-board'] },
  weights: { 'validity-label': 4 },
  vocabulary: { boardNames: ['政企问答墙'] },
};
keep('sound.json', JSON.stringify(own));
keep('example.json', JSON.stringify(packExample, null, 2));
keep('broken.json', JSON.stringify({ ...own, weights: { 'validity-lable': 40 }, vetoes: ['privacy'] }));
keep(
  'page.html',
  `<!doctype html><html><head><meta charset="utf-8"><title>关于印发《松江区公租房管理办法》的通知</title></head><body>
<h1>关于印发《松江区公租房管理办法》的通知</h1><table><tr><td>文号</td><td>沪松府规〔2025〕2号</td><td>发布日期</td><td>2025-03-01</td></tr></table>
<div class="article">${'<p>第一条 为规范公租房管理，保障住房困难群众的基本居住需求，制定本办法。</p>'.repeat(6)}</div></body></html>`,
);

describe('mingcha pack check', () => {
  it.each(['sound.json', 'example.json'])('%s is sound', async (file) => {
    const ended = await run(`pack check ${file}`);
    expect([ended.code, ended.err]).toEqual([0, '']);
    expect(ended.out).toMatch(/^规则包 xinqiao\S* 可用。\n$/);
  });

  it('lists every fault, one a line: path and reason', async () => {
    const ended = await run('pack check broken.json');
    expect(ended).toMatchObject({ code: 2, err: '' });
    const [first, second, ...rest] = ended.out.trim().split('\n');
    expect(first).toBe('weights.validity-lable: 没有“validity-lable”这一项；最接近的是 validity-label。');
    expect(second).toMatch(/^vetoes\[0\]: 没有“privacy”；最接近的是 [a-z-]+。$/);
    expect(rest).toEqual([]);
  });

  it('speaks English', async () => {
    const { out } = await run('pack check broken.json --lang en');
    expect(out).toMatch(
      /^weights\.validity-lable: There is no “validity-lable” here; the nearest is validity-label\.$/m,
    );
  });

  it.each<[why: string, name: string, content: string | Uint8Array, said: RegExp]>([
    ['a byte order mark', 'bom.json', `\ufeff${JSON.stringify(own)}`, /可用/],
    ['GBK', 'gbk.json', bytesOf(JSON.stringify(own), 'gbk'), /^\$: 不是 UTF-8 编码（像是 GBK）/],
    [
      'UTF-16',
      'wide.json',
      bytesOf(`\ufeff${JSON.stringify(own)}`, 'utf-16le'),
      /^\$: 不是 UTF-8 编码（像是 UTF-16）/,
    ],
    ['bytes of no encoding', 'bytes.json', Uint8Array.from([0x7b, 0xff, 0xff, 0x7d]), /^\$: 不是 UTF-8 编码/],
    ['nothing', 'empty.json', '', /^\$: 内容为空/],
    ['no JSON', 'text.json', '{"version": 1,\n "id": xinqiao}', /^\$: 不是合法的 JSON，从第 2 行第 8 个字/],
    ['a name twice', 'twice.json', JSON.stringify(own).replace('{', '{"id":"a-b",'), /^id: 这个名称写了两次/],
    ['beyond all size', 'large.json', ' '.repeat(256_001), /^\$: 超过 256 KB/],
  ])('%s', async (_why, name, content, said) => {
    const ended = await run(`pack check ${keep(name, content)}`);
    expect(ended.out).toMatch(said);
    expect(ended.code).toBe(said.source === '可用' ? 0 : 2);
  });

  it('says that a file is not there, or is a folder', async () => {
    mkdirSync(join(folder, 'packs'));
    expect(await run('pack check nowhere.json')).toMatchObject({
      code: 2,
      out: '$: 找不到文件 nowhere.json。\n',
    });
    expect((await run('pack check packs')).out).toBe('$: packs 不是普通文件。\n');
  });
});

describe('mingcha pack show', () => {
  it.each(builtInIds)('%s', async (id) => {
    const ended = await run(`pack show ${id}`);
    expect([ended.code, ended.err]).toEqual([0, '']);
    expect(ended.out).toContain(id);
    expect(ended.out).toContain('analogy  参照其他要点');
    expect(ended.out).not.toMatch(/undefined|null|\{\w+\}|\[object/);
  });

  it('gives groups, rules, weights, numbers and portals as JSON', async () => {
    const ended = await run('pack show songjiang-2025 --format json');
    const { pack } = JSON.parse(ended.out);
    expect(pack).toMatchObject({ id: 'songjiang-2025', level: 'district', extends: null, vetoes: [] });
    expect(pack.portals).toEqual([{ host: 'songjiang.gov.cn' }]);
    expect(pack.groups.map(({ title }: { title: { zh: string } }) => title.zh)).toEqual([
      '依法履行政府信息公开职责',
      '发挥以公开促落实、优服务、强监督的功能作用',
      '持续深化政民(企)互动和公众参与',
      '不断提升政务公开质效',
      '参照其他要点',
    ]);
    expect(pack.thresholds).toContainEqual(
      expect.objectContaining({ name: 'messageReplyDays', value: 5, unit: 'working-days' }),
    );
  });

  it('shows a pack of one’s own, in English', async () => {
    const ended = await run('pack show example.json --lang en');
    expect(ended.code).toBe(0);
    expect(ended.out).toMatch(/^Xinqiao 2025, third-party assessment {2}xinqiao-2025$/m);
    expect(ended.out).toMatch(/Vetoes: personal-privacy, classified-mark/);
    expect(ended.out).toMatch(/personal-privacy .*\[veto\]/);
    expect(ended.out).toMatch(/boardNames .*政企问答墙/);
    expect(ended.out).not.toMatch(/^ +\d+ {2}standards-catalogue-entry/m);
  });

  it('names the nearest of a pack that does not exist', async () => {
    const ended = await run('pack show songjang-2025');
    expect([ended.code, ended.out]).toEqual([2, '']);
    for (const id of builtInIds) expect(ended.err).toContain(id);
    expect(ended.err).toContain('最接近的是 songjiang-2025');
    expect(ended.err).toContain('the nearest is songjiang-2025');
  });

  it('refuses a broken one in both languages', async () => {
    const ended = await run('pack show broken.json');
    expect([ended.code, ended.out]).toEqual([2, '']);
    expect(ended.err).toMatch(/^broken\.json: weights\.validity-lable: 没有.+ \/ There is no/m);
  });
});

describe('mingcha page --pack', () => {
  const at = '--at 2025-06-30';

  it('judges by the pack, whatever the host', async () => {
    const ended = await run(`page page.html --url https://www.example.cn/1.html --pack sound.json ${at}`);
    const { page, findings } = audited(ended);
    expect(page).toMatchObject({ pack: 'xinqiao', plan: 'songjiang-2025' });
    expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set(['validity-label', 'message-board']));
    expect(findings.find(({ rule }) => rule === 'validity-label')).toMatchObject({
      basis: 'analogy',
      weight: 4,
    });
  });

  it('names the pack in the listing', async () => {
    const ended = await run(`page page.html --pack sound.json --format text ${at}`);
    expect(ended.out).toContain('新桥镇');
  });

  it('judges nothing by a broken pack', async () => {
    const ended = await run(`page page.html --pack broken.json ${at}`);
    expect([ended.code, ended.out]).toEqual([2, '']);
    expect(ended.err).toContain('weights.validity-lable: ');
  });

  it('does not go with a plan', async () => {
    const ended = await run(`page page.html --pack sound.json --plan jiading-2023 ${at}`);
    expect([ended.code, ended.out]).toEqual([2, '']);
    expect(ended.err).toMatch(/--pack 和 --plan.*exclude/);
  });

  it('finds the file from the folder in which npm was called', async () => {
    const words = ['page', 'page.html', '--pack', 'sound.json', '--at', '2025-06-30'];
    const ended = await runCli(words, tmpdir(), { INIT_CWD: folder });
    expect(audited(ended).page.pack).toBe('xinqiao');
  });
});

describe('wrong usage of pack', () => {
  it.each([
    ['pack', /check/],
    ['pack check', /file/],
    ['pack shw songjiang-2025', /shw.*show/s],
    ['pack show songjiang-2025 --format xml', /text, json/],
  ])('%s', async (words, said) => {
    const ended = await run(words);
    expect([ended.code, ended.out]).toEqual([2, '']);
    expect(ended.err).toMatch(said);
  });
});
