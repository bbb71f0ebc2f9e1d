import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { changedAssessment } from '../../../assessment/changed.ts';
import { Assessment } from '../../../assessment/contract.ts';
import { faultInNotice, firstNotice, noticeTerms } from '../../../extension/assessment/notice-terms.ts';
import { forgetAnswers, readTakenOff, sitesTakenOff } from '../../../extension/assessment/taken-off.ts';
import { Ledger } from '../../../ledger/ledger.ts';
import { answer, assessed } from '../../assessment/samples.ts';
import { assessment, day, decision, SITE, site } from '../../ledger/samples.ts';

const whole = assessment('one', { sites: [assessed(SITE, { title: '某区' }), assessed('b')] });
const without = changedAssessment(whole, { sites: [assessed('b')] }, { by: '甲', at: day(2) });

describe('sites that were taken off', () => {
  it('are known by what was noted, as they were last, until they are put back', () => {
    expect(sitesTakenOff(whole)).toEqual([]);
    expect(sitesTakenOff(without)).toMatchObject([{ id: SITE, title: '某区' }]);
    const back = changedAssessment(without, { sites: whole.sites }, { by: '甲', at: day(3) });
    expect(sitesTakenOff(back)).toEqual([]);
    const odd = { ...without, changes: [{ at: day(2), by: '', field: 'sites', was: 'nonsense' } as const] };
    expect(sitesTakenOff(odd)).toEqual([]);
  });

  it('keep their answers until a person says otherwise, and all else after that', async () => {
    const ledger = new Ledger('taken-off');
    await ledger.putSite(site());
    await ledger.remark(answer('甲', 'yes'));
    await ledger.remark(decision('d'));
    await ledger.putAssessment(without);
    expect(await readTakenOff(ledger, without)).toMatchObject([{ answers: 1, sharedWith: [] }]);
    await ledger.putAssessment(assessment('two', { name: '另一次' }));
    expect(await readTakenOff(ledger, without)).toMatchObject([{ sharedWith: ['另一次'] }]);
    expect(await forgetAnswers(ledger, SITE)).toBe(1);
    expect((await ledger.remarks(SITE)).map(({ id }) => id)).toEqual(['d']);
  });
});

describe('what notices say', () => {
  it('is part of the assessment, and outlives a file', () => {
    const notice = { ...firstNotice('2025-11-20'), issuer: '某办' };
    const filled = changedAssessment(whole, { notice }, { by: '甲', at: day(2) });
    expect(Assessment.parse(JSON.parse(JSON.stringify(filled)))).toEqual(filled);
  });

  it('has the day of issue and no term that nobody gave', () => {
    expect(noticeTerms(firstNotice('2025-11-20'))).toEqual({ day: '2025-11-20' });
  });

  it('takes no deadline before the notice itself', () => {
    const plan = { ...firstNotice('2025-11-20'), deadline: '2025-11-19' };
    expect(faultInNotice(plan)).toBe('deadline');
    expect(faultInNotice({ ...plan, deadline: '2025-11-20' })).toBeNull();
    expect(faultInNotice({ ...plan, deadline: '' })).toBeNull();
  });
});
