import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { packedReading, type Response } from '../../../cli/reading/packing-reader.ts';
import { ThreadedReader } from '../../../cli/reading/threaded-reader.ts';

const run = promisify(execFile);
const AT = '2025-11-03T10:00:00+08:00';
const folder = mkdtempSync(join(tmpdir(), 'mingcha-threads-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function answerOf(html: string, path: string, type = 'text/html; charset=utf-8'): Response {
  return {
    type: 'response',
    status: 200,
    headers: { 'content-type': type },
    finalUrl: `http://www.songjiang.gov.cn${path}`,
    redirects: 0,
    body: new TextEncoder().encode(html),
    whole: true,
    brokeOff: false,
    ms: 1,
  };
}

function article(number: number): Response {
  const links = Array.from({ length: 5 }, (_, link) => `<a href="/a/${number + link}.html">通知${link}</a>`);
  const html = `<!doctype html><title>通知${number}</title><h1>通知${number}</h1>${links.join('')}<p>正文。</p>`;
  return answerOf(html, `/a/${number}.html`);
}

const articles = Array.from({ length: 60 }, (_, number) => article(number));
const others = [
  answerOf('%PDF-1.4', '/a.pdf', 'application/pdf'),
  answerOf(`<!doctype html>${'<div>'.repeat(21_000)}`, '/deep.html'),
];

/** A program for the thread: what it does with each message. */
function program(name: string, onMessage: string): URL {
  const file = join(folder, `${name}.mjs`);
  writeFileSync(
    file,
    `import { parentPort } from 'node:worker_threads';
parentPort.on('message', ({ number }) => { ${onMessage} });`,
  );
  return pathToFileURL(file);
}

async function readAll(reader: ThreadedReader, answers: readonly Response[]) {
  const read = await Promise.all(answers.map((answer) => reader.read(answer, AT)));
  await reader.close();
  return read;
}

const readHere = (answers: readonly Response[]) => answers.map((answer) => packedReading(answer, AT));

describe('a second thread that gathers the facts of pages', () => {
  it('gives what this thread gives, page by page', async () => {
    const answers = [...articles, ...others];
    expect(await readAll(new ThreadedReader(), answers)).toEqual(readHere(answers));
  });

  it('reads all of them, and the check may still look at their bytes', async () => {
    const marked = program(
      'marked',
      `parentPort.postMessage([{ number, gathered: { line: new TextEncoder().encode('{}\\n'), leads: '{"title":"marked","pointers":{"known":0,"pointers":[]}}' } }])`,
    );
    const read = await readAll(new ThreadedReader(marked), articles);
    expect(read.map((one) => one.type === 'page' && one.leads.title)).toEqual(articles.map(() => 'marked'));
    expect(articles.every(({ body }) => body.length > 100)).toBe(true);
  });

  it('has room for garbage from its first page on, however lean the heap of the process is kept', async () => {
    const telling = program(
      'telling',
      `import('node:v8').then(({ getHeapSpaceStatistics }) => {
  const young = getHeapSpaceStatistics().find((space) => space.space_name === 'new_space').space_size;
  const leads = JSON.stringify({ title: String(young), pointers: { known: 0, pointers: [] } });
  parentPort.postMessage([{ number, gathered: { line: new Uint8Array(), leads } }]);
});`,
    );
    const reader = new ThreadedReader(telling);
    const room = async () => {
      const read = await reader.read(article(1), AT);
      return read.type === 'page' ? Number(read.leads.title) : Number.NaN;
    };
    await expect.poll(room).toBeGreaterThanOrEqual(12 * 2 ** 20);
    await reader.close();
  });

  it.each([
    ['dies of a page', 'process.exit(1)'],
    ['throws at a page', "throw new Error('broken')"],
    ['fails at a page', 'parentPort.postMessage([{ number, gathered: null }])'],
  ])('loses no page where the thread %s', async (name, onMessage) => {
    const reader = new ThreadedReader(program(name.replaceAll(' ', '-'), onMessage));
    expect(await readAll(reader, articles)).toEqual(readHere(articles));
  });

  it('loses no page where there is no such thread', async () => {
    const reader = new ThreadedReader(pathToFileURL(join(folder, 'none.mjs')));
    expect(await readAll(reader, articles)).toEqual(readHere(articles));
  });

  it('keeps its process alive until all is read, and no longer', async () => {
    const reader = new URL('../../../cli/reading/threaded-reader.ts', import.meta.url);
    const script = `const { ThreadedReader } = await import(${JSON.stringify(reader.href)});
const answer = ${JSON.stringify({ ...article(1), body: null })};
answer.body = new TextEncoder().encode('<title>通知</title>');
const read = await new ThreadedReader().read(answer, '${AT}');
console.log(read.type);`;
    const { stdout } = await run(process.execPath, ['--input-type=module', '-e', script]);
    expect(stdout).toBe('page\n');
  });

  it('reads here what is waiting when it is closed', async () => {
    const reader = new ThreadedReader(program('silent', ''));
    const read = Promise.all(articles.map((answer) => reader.read(answer, AT)));
    await reader.close();
    expect(await read).toEqual(readHere(articles));
  });
});
