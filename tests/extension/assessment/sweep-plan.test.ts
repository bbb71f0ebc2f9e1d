import { describe, expect, it } from 'vitest';
import { FIRST_RUN, faultsInRun, planOfRun } from '../../../extension/assessment/run-form.ts';
import { isWaiting, nextStep, SweepPlan } from '../../../extension/assessment/sweep-plan.ts';
import type { KeptSweep } from '../../../ledger/contract.ts';

const AT = '2025-11-03T03:00:00.000Z';
const BEFORE = '2025-11-01T00:00:00.000Z';
const AFTER = '2025-11-03T04:00:00.000Z';

function listed(id: string, home = `http://${id.split('~')[0]}/`) {
  return { id, host: id.split('~')[0] ?? id, title: id, home, level: '', pack: null };
}

const SITES = ['a.gov.cn', 'b.gov.cn', 'b.gov.cn~town', 'c.gov.cn'].map((id) => listed(id));

function planned(change: Partial<SweepPlan> = {}): SweepPlan {
  const made = planOfRun({ ...FIRST_RUN, atOnce: '3' }, 'as1', SITES, AT, 'seed');
  if (made === null) throw new Error('the first form is filled in rightly');
  return { ...made, ...change };
}

function sweep(site: string, state: KeptSweep['state'], startedAt = AFTER): KeptSweep {
  const ended = state === 'done' ? startedAt : null;
  return {
    id: `${site} ${startedAt}`,
    site,
    order: {},
    state,
    why: '',
    startedAt,
    endedAt: ended,
    progress: null,
  };
}

const sitesOf = (started: SweepPlan['sites']) => started.map(({ site }) => site);

describe('what is swept next', () => {
  it('is as many as may be at once, of one host never two', () => {
    expect(sitesOf([...nextStep(planned(), []).start])).toEqual(['a.gov.cn', 'b.gov.cn', 'c.gov.cn']);
    const running = [sweep('b.gov.cn', 'running')];
    expect(sitesOf([...nextStep(planned({ atOnce: 2 }), running).start])).toEqual(['a.gov.cn']);
  });

  it('follows from the sweeps that are kept: those before the plan do not count', () => {
    expect(sitesOf([...nextStep(planned(), [sweep('a.gov.cn', 'done', BEFORE)]).start])).toContain(
      'a.gov.cn',
    );
    expect(sitesOf([...nextStep(planned(), [sweep('a.gov.cn', 'done')]).start])).not.toContain('a.gov.cn');
    expect(sitesOf([...nextStep(planned(), [sweep('a.gov.cn', 'failed')]).start])).not.toContain('a.gov.cn');
  });

  it('keeps away from a host that somebody sweeps by hand', () => {
    const byHand = [sweep('c.gov.cn~other', 'running', BEFORE)];
    expect(sitesOf([...nextStep(planned(), byHand).start])).toEqual(['a.gov.cn', 'b.gov.cn']);
  });

  it('is nothing while the plan is paused; what it held goes on with it, what a person held does not', () => {
    const sweeps = [sweep('a.gov.cn', 'running'), sweep('b.gov.cn', 'running')];
    const held = nextStep(planned({ state: 'paused' }), sweeps);
    expect(held).toMatchObject({ start: [], resume: [], isDone: false });
    expect(held.pause).toEqual(sweeps.map(({ id }) => id));
    const paused = [sweep('a.gov.cn', 'paused'), sweep('b.gov.cn', 'paused')];
    const again = nextStep(planned({ held: [paused[0]?.id ?? ''] }), paused);
    expect(again.resume).toEqual([paused[0]?.id]);
    expect(sitesOf([...again.start])).not.toContain('b.gov.cn');
  });

  it('is done when every site is swept or could not be', () => {
    const done = SITES.slice(1).map(({ id }) => sweep(id, 'done'));
    expect(nextStep(planned({ refused: { 'a.gov.cn': 'leave' } }), done).isDone).toBe(true);
    expect(nextStep(planned(), done).isDone).toBe(false);
    expect(isWaiting(planned({ refused: { 'a.gov.cn': 'leave' } }), 'a.gov.cn', [])).toBe(false);
  });
});

describe('the form of a run', () => {
  it('names the fields that are filled in wrongly, and then makes no plan', () => {
    const wrong = { ...FIRST_RUN, pages: '0', depth: 'x', minutes: '-1', atOnce: '99' };
    expect(faultsInRun(wrong)).toEqual(['pages', 'depth', 'minutes', 'atOnce']);
    expect(planOfRun(wrong, 'as1', SITES, AT, 'seed')).toBeNull();
  });

  it('makes a plan that can be kept and read again', () => {
    const plan = planned();
    expect(SweepPlan.parse(JSON.parse(JSON.stringify(plan)))).toEqual(plan);
    expect(plan.sites.map(({ host }) => host)).toEqual(['a.gov.cn', 'b.gov.cn', 'b.gov.cn', 'c.gov.cn']);
  });

  it('leaves out a site whose home is no address', () => {
    const sites = [listed('a.gov.cn', 'javascript:alert(1)'), listed('b.gov.cn')];
    expect(planOfRun(FIRST_RUN, 'as1', sites, AT, 'seed')?.sites.map(({ site }) => site)).toEqual([
      'b.gov.cn',
    ]);
  });
});
