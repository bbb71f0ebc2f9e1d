import 'fake-indexeddb/auto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Assessment } from '../../assessment/contract.ts';
import { rankingOf } from '../../assessment/ranking.ts';
import { judgePage } from '../../audit/judge.ts';
import type { AssessmentOutput } from '../../cli/assessment/output-schema.ts';
import { pagesInOrder } from '../../cli/site/judge-site.ts';
import { SiteState } from '../../cli/state/site-state.ts';
import { siteToKeep } from '../../extension/assessment/assessed-sites.ts';
import { type Questions, readQuestions } from '../../extension/assessment/questions.ts';
import { completeFacts } from '../../facts/derive/complete.ts';
import { gatherPage } from '../../facts/gather/page.ts';
import { parsePage } from '../../facts/parse/page.ts';
import { recordPage } from '../../facts/record/page.ts';
import type { SeenPage } from '../../ledger/keep-pages.ts';
import { Ledger } from '../../ledger/ledger.ts';
import { pageRow } from '../../ledger/page-row.ts';
import { ReportJson } from '../../report/json.ts';
import { packFor } from '../../rules/packs/index.ts';
import { rules } from '../../rules/registry.ts';
import { dispute } from '../ledger/samples.ts';
import { PORTAL_HOST, startPortal } from '../portal/server.ts';
import { exportTo, importInto, standingIn } from './assessment-files.ts';
import { type Ended, runCli, startCli } from './run-cli.ts';
import { type SmallSites, startSmallSites } from './small-sites.ts';

const folder = mkdtempSync(join(tmpdir(), 'mingcha-assessment-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const PAGES = 6;
const PACK = 'songjiang-2025';
const FAST = ['--rate', '1000', '--patience', '0.05', '--no-links'];

let sites: SmallSites;
let turn = 0;
beforeEach(async () => {
  turn += 1;
  sites = await startSmallSites(PAGES);
});
afterEach(() => sites.close());

const at = (name: string) => join(folder, name);
const file = (name: string) => `${turn}-${name}.mingcha.gz`;
const fresh = () => new Ledger(`${turn}-${Math.random()}`);
const cli = (...words: readonly string[]): Promise<Ended> => runCli(['assessment', ...words], folder);
const shown = async (name: string): Promise<AssessmentOutput> =>
  standingIn(await cli('show', name, '--format', 'json'));

/** Begins an assessment over small sites, or over what else answers under these hosts. */
async function begun(name: string, hosts: readonly string[], ...words: readonly string[]): Promise<void> {
  const rows = hosts.map((host) => `${host},http://${host}/,区\n`);
  writeFileSync(at(`${name}.csv`), `单位,网址,级别\n${rows.join('')}`);
  const plan = ['--pack', PACK, '--from', '2025-01-01', '--to', '2025-12-31', '--seed', 's'];
  const ended = await cli('new', `${name}.csv`, '--name', '测评', ...plan, '--out', name, ...words);
  expect([ended.code, ended.out]).toEqual([0, '']);
}

function assessment(hosts: readonly string[]): Assessment {
  return {
    id: 'assessment',
    name: '区级测评',
    pack: PACK,
    period: { from: '2025-01-01', to: '2025-12-31' },
    sites: hosts.map((host) => {
      const id = host.replace(/^www\./, '');
      return { id, host: id, title: host, home: `http://${host}/`, level: '区', pack: null };
    }),
    sample: { perColumn: 2, seed: 's' },
    assessors: ['甲', '乙'],
    two: [],
    createdAt: '2025-11-01T00:00:00.000Z',
    createdBy: '甲',
    note: '',
    changes: [],
  };
}

/** The ranking that the workbench shows, and what it counts. */
async function inWorkbench(ledger: Ledger) {
  const [kept] = await ledger.assessments();
  if (kept === undefined) throw new Error('no assessment');
  const wanted = kept.sites.map(({ id, pack }) => ({ site: id, pack: pack ?? kept.pack }));
  const audits = await ledger.lastAudits(wanted);
  const audited = kept.sites.map((site) => ({ site, audit: audits.get(site.id) ?? null }));
  let questions: Questions | null = null;
  await readQuestions(ledger, kept, (told) => (questions = told), new AbortController().signal);
  const { tasks } = questions as unknown as Questions;
  const pages = await Promise.all(kept.sites.map(async ({ id }) => [id, (await ledger.pages(id)).length]));
  return {
    ranks: rankingOf(audited, kept)
      .sites.map(({ site, rank, score, judged, vetoed }) => ({ site: site.id, rank, score, judged, vetoed }))
      .toSorted((a, b) => (a.site < b.site ? -1 : 1)),
    pages: Object.fromEntries(pages),
    asked: tasks.length,
  };
}

/** An answer to the first question of a rule. */
async function firstAnswer(ledger: Ledger, site: string) {
  const [audit] = await ledger.audits(site);
  const findings = await ledger.findingsOf(audit?.id ?? '');
  const failed = findings.find(({ outcome, weight }) => outcome === 'failed' && weight > 0);
  for (const guided of findings.filter(({ outcome }) => outcome === 'cantTell')) {
    const rule = rules.find(({ id }) => id === guided.rule);
    const guide = rule !== undefined && 'guide' in rule ? rule.guide : null;
    const [answer] = Object.keys(guide?.answers ?? {});
    const isDrawn = guided.url === null || !guided.url.endsWith('.html');
    if (failed !== undefined && answer !== undefined && isDrawn) return { failed, guided, answer };
  }
  throw new Error('nothing to decide');
}

/** The same as the terminal says it. */
function inTerminal({ sites: ranked, counts }: AssessmentOutput) {
  return {
    ranks: ranked
      .map(({ site, rank, score, judged, vetoed }) => ({ site, rank, score, judged, vetoed }))
      .toSorted((a, b) => (a.site < b.site ? -1 : 1)),
    pages: Object.fromEntries(ranked.map(({ site, pages }) => [site, pages])),
    asked: counts.questions.asked,
  };
}

describe('an assessment that was begun in the browser', () => {
  it('is read and judged in the terminal, and shows the same ranking in another browser', async () => {
    const portal = await startPortal();
    const own = fresh();
    const notice = { issuer: '某区政务公开办', number: '', day: '2025-12-01', deadline: '' };
    const made = { ...assessment([PORTAL_HOST, 'one.test', 'gone.invalid']), notice };
    await own.putAssessment(made);
    for (const site of made.sites) await own.putSite(siteToKeep(site, made, null, made.createdAt));
    await own.keepDispute(dispute('dispute', { site: 'one.test', assessment: made.id }));
    await exportTo(at(file('begun')), own, made.id);
    const before = readFileSync(at(file('begun')));
    const hosts = [...sites.resolve('one.test'), '--resolve', `${PORTAL_HOST}:80:127.0.0.1:${portal.port}`];
    const ended = await cli(
      'run',
      file('begun'),
      '--out',
      file('done'),
      ...hosts,
      ...FAST,
      '--format',
      'json',
    );
    await portal.close();
    expect([ended.code, ended.err]).toEqual([3, expect.stringContaining('gone.invalid')]);
    const told = standingIn(ended);
    expect(told.sites.map(({ stage }) => stage)).toEqual(['judged', 'judged', 'failed']);
    expect(told.counts).toMatchObject({ judged: 2, notRead: 1, disputes: { open: 1 } });
    expect(readFileSync(at(file('begun')))).toEqual(before);
    const other = fresh();
    expect(await importInto(other, at(file('done')))).toMatchObject({
      taken: true,
      refused: 0,
      conflicts: [],
    });
    expect(await inWorkbench(other)).toEqual(inTerminal(told));
    expect(told.sites[0]?.score?.now).toBeGreaterThan(0);
    expect(await other.disputes('one.test')).toEqual(await own.disputes('one.test'));
    expect((await other.draws(made.id)).map(({ site, by }) => [site, by])).toEqual([
      ['one.test', '甲'],
      ['songjiang.gov.cn', '甲'],
    ]);
    const [swept] = await other.sweeps('one.test');
    expect(swept).toMatchObject({ state: 'done' });
    expect((await other.lastAudits([{ site: 'one.test', pack: PACK }])).get('one.test')?.id).toBe(swept?.id);
    const urls = (await other.pages('one.test')).map(({ url }) => url);
    expect(await other.factsOf('one.test', urls[0] ?? '')).not.toBeNull();
    expect(existsSync(at(`${file('done')}.work`))).toBe(true);
    const report = await runCli(['report', file('done'), '--format', 'json'], folder);
    const ranking = ReportJson.parse(JSON.parse(report.out)).assessment?.ranking;
    expect(ranking?.map(({ site, rank, score }) => ({ site, rank, score }))).toEqual(
      told.sites.slice(0, 2).map(({ site, rank, score }) => ({ site, rank, score })),
    );
    expect([report.code, report.err]).toEqual([0, expect.stringContaining('gone.invalid')]);
    const words = ['report', file('done'), '--site', 'one.test', '--format', 'docx', '--out', 'notice.docx'];
    expect((await runCli(words, folder)).code).toBe(0);
    const text = strFromU8(
      unzipSync(readFileSync(at('notice.docx')))['word/document.xml'] ?? new Uint8Array(),
    );
    expect(text).toContain('某区政务公开办');
    expect(text).not.toContain(PORTAL_HOST);
  });

  it('goes on with a sweep that was left there, and asks for none of its pages again', async () => {
    const words = ['site', 'http://one.test/', '--out', `${turn}-swept`, ...sites.resolve('one.test')];
    const slow = ['--rate', '5', '--patience', '0.05', '--no-links'];
    const { child, ended } = startCli([...words, ...slow], folder);
    child.stdout.resume();
    child.stderr.resume();
    await vi.waitFor(() => expect(sites.asked.length).toBeGreaterThan(5), { timeout: 30_000, interval: 20 });
    child.kill('SIGTERM');
    expect(await ended).toBe(143);
    const state = await SiteState.open(at(`${turn}-swept`));
    const [ledger, made, pack] = [fresh(), assessment(['one.test']), packFor('songjiang-2025')];
    await ledger.putAssessment(made);
    const now = new Date().toISOString();
    for (const site of made.sites) await ledger.putSite(siteToKeep(site, made, null, now));
    const sweep = { id: 'left', site: 'one.test', order: state.head.order, why: '', startedAt: now };
    await ledger.putSweep({ ...sweep, state: 'paused', endedAt: null, progress: null });
    const pages: SeenPage[] = [];
    for (const placed of pagesInOrder(state)) {
      const facts = await state.factsOf(placed);
      const seen = { ...facts, gathering: { ...facts.gathering, at: now } };
      const { sha256, needsLive } = placed;
      const origin = { site: 'one.test', via: 'sweep', sha256, needsLive, judgedBy: 'test' } as const;
      pages.push({ page: pageRow(seen, judgePage(seen, pack), origin), facts: seen });
    }
    const step = { failures: [], verdicts: [], at: now };
    await ledger.appendSweep('left', { ...step, records: state.takeRecords(), pages });
    await state.close();
    expect(pages.length).toBeGreaterThan(0);
    expect(pages.length).toBeLessThan(PAGES + 1);
    await exportTo(at(file('left')), ledger, made.id);
    expect((await shown(file('left'))).sites).toMatchObject([{ stage: 'paused', pages: pages.length }]);
    const asked = sites.asked.length;
    const out = await cli('run', file('left'), '--out', file('on'), ...sites.resolve('one.test'), ...FAST);
    expect(out.code).toBe(0);
    const again = sites.asked.slice(asked).map(({ what }) => `http://one.test${what.replace('GET ', '')}`);
    expect(again.filter((url) => pages.some(({ page }) => page.url === url))).toEqual([]);
    expect((await shown(file('on'))).sites).toMatchObject([{ stage: 'judged', pages: PAGES + 1 }]);
    const other = fresh();
    await importInto(other, at(file('on')));
    expect(await other.sweeps('one.test')).toMatchObject([{ id: 'left', state: 'done' }]);
    expect(await other.audits('one.test')).toMatchObject([{ id: 'left', pages: PAGES + 1 }]);
    expect((await other.pages('one.test')).every(({ judgedBy }) => judgedBy !== 'test')).toBe(true);
  });
});

describe('pages that were seen in the browser', () => {
  it('count with those that are read, and a live reading stands against bytes that say less', async () => {
    const [ledger, made, now] = [fresh(), assessment(['one.test']), new Date().toISOString()];
    await ledger.putAssessment(made);
    for (const site of made.sites) await ledger.putSite(siteToKeep(site, made, null, now));
    const live = ['http://one.test/zwgk/1.html', 'http://one.test/hidden.html'].map((url) =>
      seenLive(url, now),
    );
    await ledger.keepPages('one.test', live);
    await exportTo(at(file('seen')), ledger, made.id);
    expect((await shown(file('seen'))).sites).toMatchObject([
      { stage: 'read', pages: 2, noRank: 'notAudited' },
    ]);
    const hosts = [...sites.resolve('one.test'), ...FAST];
    const ran = await cli('run', file('seen'), '--out', file('read'), ...hosts, '--format', 'json');
    expect([ran.code, standingIn(ran).sites]).toMatchObject([0, [{ stage: 'judged', pages: PAGES + 2 }]]);
    const other = fresh();
    await importInto(other, at(file('read')));
    expect(await other.page('one.test', 'http://one.test/zwgk/1.html')).toMatchObject({
      ...{ mode: 'live', via: 'browse', title: '标签页里看到的', seenAt: now },
      sweptSha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(await other.audits('one.test')).toMatchObject([{ pages: PAGES + 2 }]);
    const nothing = await cli('run', file('read'), '--out', file('same'));
    expect([nothing.code, sites.timesAsked('one.test').get('GET /')]).toEqual([0, 1]);
    await cli('run', file('read'), '--out', file('all'), '--all', ...hosts);
    expect(sites.timesAsked('one.test').get('GET /')).toBe(2);
    await importInto(other, at(file('all')));
    expect(await other.audits('one.test')).toHaveLength(2);
  });
});

/** A page as a tab showed it. */
function seenLive(url: string, now: string): SeenPage {
  const markup = '<!doctype html><title>标签页里看到的</title><h1>标签页里看到的</h1><p>脚本写出的正文</p>';
  const circumstances = { url, status: 200, encoding: 'utf-8', at: now, live: null };
  const parsed = completeFacts(gatherPage(recordPage(parsePage(markup), null), circumstances));
  const facts = { ...parsed, gathering: { ...parsed.gathering, mode: 'live' as const } };
  const findings = judgePage(facts, packFor('songjiang-2025'));
  const origin = {
    site: 'one.test',
    via: 'browse',
    sha256: null,
    needsLive: false,
    judgedBy: 'test',
  } as const;
  return { page: pageRow(facts, findings, origin), facts };
}

describe('an assessment that was begun in the terminal', () => {
  it('is answered in the browser, reported with the answers, and reckoned anew without asking anybody', async () => {
    const portal = await startPortal();
    const hosts = ['--resolve', `${PORTAL_HOST}:80:127.0.0.1:${portal.port}`];
    await begun(file('new'), [PORTAL_HOST], '--assessor', '甲', '--per-column', '1');
    const ran = await cli('run', file('new'), '--out', file('read'), ...hosts, ...FAST, '--format', 'json');
    await portal.close();
    expect(ran.code).toBe(0);
    expect(existsSync(at(`${file('read')}.work`))).toBe(false);
    const told = standingIn(ran);
    const ledger = fresh();
    await importInto(ledger, at(file('read')));
    expect(await inWorkbench(ledger)).toEqual(inTerminal(told));
    const site = 'songjiang.gov.cn';
    const { failed, guided, answer } = await firstAnswer(ledger, site);
    const said = { site, by: '乙', at: new Date().toISOString() };
    const { fingerprint, rule, url } = failed;
    await ledger.remark({
      ...{ ...said, type: 'decision', id: 'decision', fingerprint, rule, url },
      ...{ scope: 'site', verdict: 'dismissed', reason: '附件里有' },
    });
    await ledger.remark({
      ...{ ...said, type: 'answer', id: 'answer', rule: guided.rule, url: guided.url },
      ...{ fingerprint: guided.fingerprint, answer, note: '看过' },
    });
    const [kept] = await ledger.assessments();
    await exportTo(at(file('answered')), ledger, kept?.id ?? '');
    const answered = await shown(file('answered'));
    expect(answered.sites).toMatchObject([
      { isBehind: true, questions: { answered: 1 }, people: [{ by: '乙', answers: 1, decisions: 1 }] },
    ]);
    const report = await runCli(['report', file('answered'), '--format', 'json'], folder);
    expect([report.code, report.err]).toEqual([0, expect.stringContaining('reckons it')]);
    const decided = ReportJson.parse(JSON.parse(report.out)).sites[0]?.findings.flatMap((finding) =>
      finding.decided === null ? [] : [[finding.rule, finding.decided.by, finding.decided.reason]],
    );
    expect(decided).toContainEqual([failed.rule, '乙', '附件里有']);
    expect(decided).toContainEqual([guided.rule, '乙', '看过']);
    const again = await cli('run', file('answered'), '--out', file('answered'), '--format', 'json');
    expect([again.code, readdirSync(folder).filter((name) => name.endsWith('.part'))]).toEqual([0, []]);
    const [after] = standingIn(again).sites;
    expect(after).toMatchObject({ isBehind: false, stage: 'judged', pages: told.sites[0]?.pages });
    expect(after?.score?.now).toBeGreaterThan(told.sites[0]?.score?.now ?? 100);
    const other = fresh();
    await importInto(other, at(file('answered')));
    expect(await other.audits(site)).toHaveLength(2);
    expect(await inWorkbench(other)).toEqual(inTerminal(standingIn(again)));
  });

  it('loses nothing to kill -9, and is not overwritten', async () => {
    await begun(file('new'), ['one.test', 'two.test']);
    const hosts = sites.resolve('one.test', 'two.test');
    const words = ['assessment', 'run', file('new'), '--out', file('read'), '--jobs', '1', '--no-links'];
    const slow = ['--rate', '5', '--patience', '0.05'];
    const { child, ended } = startCli([...words, ...hosts, ...slow], folder);
    child.stdout.resume();
    child.stderr.resume();
    await vi.waitFor(() => expect(sites.timesAsked('two.test').size).toBeGreaterThan(3), {
      timeout: 60_000,
      interval: 20,
    });
    child.kill('SIGKILL');
    await ended;
    expect(existsSync(at(file('read')))).toBe(false);
    const refused = await runCli([...words, ...hosts, ...slow], folder);
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('--resume')]);
    const other = await runCli([...words, '--resume', '--depth', '2'], folder);
    expect([other.code, other.err]).toEqual([2, expect.stringContaining('--depth')]);
    const asked = sites.asked.length;
    const again = await runCli([...words, '--resume'], folder);
    expect(again.code).toBe(0);
    const since = new Set(sites.asked.slice(asked).map(({ host }) => host));
    expect([...since]).toEqual(['two.test']);
    expect((await shown(file('read'))).counts).toMatchObject({ judged: 2, pages: 2 * (PAGES + 1) });
    const whole = await cli('run', file('new'), '--out', file('read'));
    expect([whole.code, whole.err]).toEqual([2, expect.stringContaining('is there already')]);
  });

  it('is judged by a pack of one’s own, which is to be handed in: it does not travel with the file', async () => {
    const own = { version: 1, id: 'xinqiao', title: { zh: '新桥镇', en: 'Xinqiao' }, extends: PACK };
    writeFileSync(
      at('own.json'),
      JSON.stringify({ ...own, rules: { only: ['validity-label', 'message-board'] } }),
    );
    writeFileSync(at('list.csv'), '网址\nhttp://one.test/\n');
    const year = ['--from', '2025-01-01', '--to', '2025-12-31', '--no-sample'];
    const words = ['list.csv', '--name', '测评', '--pack', 'own.json', ...year, '--out', file('own')];
    expect((await cli('new', ...words)).code).toBe(0);
    const hosts = [...sites.resolve('one.test'), ...FAST];
    const without = await cli('run', file('own'), '--out', file('read'), ...hosts);
    expect([without.code, without.err]).toEqual([2, expect.stringContaining('There is no pack xinqiao')]);
    expect(sites.asked).toEqual([]);
    const pack = ['--pack', 'own.json'];
    const ran = await cli('run', file('own'), '--out', file('read'), ...hosts, ...pack, '--format', 'json');
    expect([ran.code, standingIn(ran).sites]).toMatchObject([0, [{ stage: 'judged', pack: 'xinqiao' }]]);
    const report = await runCli(['report', file('read'), '--format', 'json', ...pack], folder);
    expect(ReportJson.parse(JSON.parse(report.out)).sites).toMatchObject([{ pack: { title: '新桥镇' } }]);
    const ledger = fresh();
    await importInto(ledger, at(file('read')));
    expect(await ledger.draws((await ledger.assessments())[0]?.id ?? '')).toEqual([]);
  });
});
