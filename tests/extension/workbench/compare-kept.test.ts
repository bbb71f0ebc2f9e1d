import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { judgeAnew } from '../../../extension/judge-anew.ts';
import { compareKept, toJudgeAgain } from '../../../extension/workbench/compared.ts';
import type { Audit, Site } from '../../../ledger/contract.ts';
import { Ledger } from '../../../ledger/ledger.ts';
import { judgedBy } from '../../../ledger/stamp.ts';
import type { Pack } from '../../../rules/packs/contract.ts';
import { HOST, keepPages, songjiang, TOOL } from '../browsed-site.ts';

/** A pack that asks less: what it does not ask for was there all the same. */
const lenient: Pack = {
  ...songjiang,
  id: 'lenient',
  rules: ['document-metadata'],
};
const FIRST = '2025-11-03T02:00:00.000Z';
const SECOND = '2025-11-05T02:00:00.000Z';

let names = 0;
let ledger: Ledger;
let site: Site;

beforeEach(async () => {
  ledger = new Ledger(`compared-${++names}`);
  site = await keepPages(ledger, { '/gfxwj/1.html': '<p>一</p>', '/gfxwj/2.html': '<p>二</p>' }, FIRST);
});

function record(id: string, at: string, pack: Pack): Promise<Audit> {
  return judgeAnew(ledger, site, pack, {
    ...{ id, from: 'browse', startedAt: at, at, complete: false, tool: TOOL, note: '' },
    ...{ signal: new AbortController().signal, onProgress: () => undefined },
  });
}

function compared(before: Audit, after: Audit, isAgain: boolean, signal = new AbortController().signal) {
  const told: number[] = [];
  const desk = {
    ...{ ledger, site, pack: songjiang, general: songjiang, tool: TOOL },
    pages: () => ledger.pages(site.id),
    remarks: () => ledger.remarks(site.id),
  };
  const again = isAgain ? { signal, onProgress: (done: number) => told.push(done) } : null;
  return compareKept(before, after, desk, again).then((result) => ({ ...result, told }));
}

/** What became of the missing validity of each page. */
function onValidity({ comparison }: Awaited<ReturnType<typeof compared>>): string[] {
  return comparison.followed
    .filter(({ finding }) => finding.rule === 'validity-label')
    .map(({ change, finding }) => `${change} ${finding.url?.slice(HOST.length)}`);
}

describe('two audits by different packs', () => {
  it('are compared by the pack of the later one, on the pages as they were then', async () => {
    const before = await record('one', '2025-11-04T00:00:00.000Z', lenient);
    await keepPages(ledger, { '/gfxwj/2.html': '<p>有效期至2030年1月1日。</p>' }, SECOND);
    const after = await record('two', '2025-11-06T00:00:00.000Z', songjiang);

    const asKept = await compared(before, after, false);
    expect(onValidity(asKept)).toEqual(['new /gfxwj/1.html']);
    expect(asKept.isBySame).toBe(false);

    const again = await compared(before, after, true);
    expect(onValidity(again)).toEqual(['fixed /gfxwj/2.html', 'still /gfxwj/1.html']);
    expect(again.isBySame).toBe(true);
    expect(again.told).toEqual([1, 2]);
    expect(again.comparison.counts.new).toBe(0);
  });

  it('are both judged again where the pack has changed since', async () => {
    const before = await record('one', '2025-11-04T00:00:00.000Z', lenient);
    const after = { ...before, id: 'two', judgedBy: `0.0.1/${songjiang.id}/x` };
    expect(toJudgeAgain(before, after, songjiang, TOOL)).toEqual([before, after]);
    expect(toJudgeAgain(before, { ...after, judgedBy: judgedBy(songjiang, TOOL) }, songjiang, TOOL)).toEqual([
      before,
    ]);
    expect(toJudgeAgain(before, after, null, TOOL)).toEqual([]);
    expect(toJudgeAgain(before, { ...before, id: 'two' }, songjiang, TOOL)).toEqual([]);
  });

  it('are not compared where a person does not want to wait', async () => {
    const before = await record('one', '2025-11-04T00:00:00.000Z', lenient);
    const after = await record('two', '2025-11-06T00:00:00.000Z', songjiang);
    const abort = new AbortController();
    abort.abort(new Error('enough'));
    await expect(compared(before, after, true, abort.signal)).rejects.toThrow('enough');
  });
});
