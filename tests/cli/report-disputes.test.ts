import 'fake-indexeddb/auto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reckonAnew } from '../../extension/assessment/reckon.ts';
import { reportFile } from '../../extension/assessment/report-files.ts';
import { ruleOnDispute } from '../../extension/assessment/rule-dispute.ts';
import type { Site } from '../../ledger/contract.ts';
import { Ledger } from '../../ledger/ledger.ts';
import { ReportJson } from '../../report/json.ts';
import { keepPages, songjiang, TOOL } from '../extension/browsed-site.ts';
import { assessment, day, dispute } from '../ledger/samples.ts';
import { exportTo } from './assessment-files.ts';
import { runCli } from './run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'mingcha-disputes-'));
const { signal } = new AbortController();
const made = { at: day(9), tool: 'mingcha', version: TOOL };
let ledger: Ledger;
let site: Site;

/** An objection to a finding that costs points, upheld as the workbench does it. */
async function objectAndRule(): Promise<void> {
  const listed = { id: site.id, host: site.host, title: site.title, home: `https://${site.host}/` };
  const own = assessment('assessment', {
    pack: songjiang.id,
    sites: [{ ...listed, level: '区', pack: null }],
    sample: null,
  });
  await ledger.putAssessment(own);
  const audit = await reckonAnew(ledger, { site, pack: songjiang, tool: TOOL, note: '', signal }, own);
  const findings = await ledger.findingsOf(audit.id);
  const failed = findings.find(
    ({ outcome, weight, url }) => outcome === 'failed' && weight > 0 && url !== null,
  );
  if (failed === undefined) throw new Error('a page without fault shows nothing');
  const { rule, fingerprint, url } = failed;
  const objected = dispute('objected', { site: site.id, rule, fingerprint, url, rechecks: [] });
  await ledger.keepDispute(objected);
  const packOf = () => songjiang;
  const ruling = { state: 'upheld', reason: '核实属实' } as const;
  await ruleOnDispute(objected, ruling, { ledger, assessment: own, packOf, tool: TOOL, by: '乙' });
}

beforeAll(async () => {
  ledger = new Ledger('disputes');
  site = await keepPages(ledger, { '/gfxwj/1.html': '<p>一</p>', '/gfxwj/2.html': '<p>二</p>' });
  await objectAndRule();
  await exportTo(join(folder, 'kept.mingcha.gz'), ledger, 'assessment');
});
afterAll(() => {
  ledger.close();
  rmSync(folder, { recursive: true });
});

async function inWorkbench(): Promise<ReportJson> {
  const sites = [{ site, pack: songjiang }];
  const order = { ledger, sites, title: 't', language: 'zh', made, signal, onProgress: () => {} } as const;
  const { stream } = await reportFile(order, 'json');
  return ReportJson.parse(await new Response(stream).json());
}

describe('an objection that was ruled on', () => {
  it('is reported alike in the workbench and in the terminal, with the change of score', async () => {
    const { code, out, err } = await runCli(['report', 'kept.mingcha.gz', '--format', 'json'], folder);
    expect([code, err]).toEqual([0, '']);
    const [own] = (await inWorkbench()).sites;
    expect(own?.disputes).toMatchObject([
      { state: 'upheld', objector: '某区政务公开办 王某', rulings: [{ by: '乙', reason: '核实属实' }] },
    ]);
    const [told] = own?.disputes ?? [];
    expect(told?.score?.points).toBeGreaterThan(0);
    const finding = own?.findings.find(({ number }) => number === told?.finding);
    expect(finding).toMatchObject({ state: 'dismissed', fingerprint: told?.fingerprint, url: told?.url });
    expect(ReportJson.parse(JSON.parse(out)).sites[0]?.disputes).toEqual(own?.disputes);
  });
});
