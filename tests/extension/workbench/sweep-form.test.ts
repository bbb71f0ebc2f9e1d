import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { SweepQuestion } from '../../../extension/sweep-questions.ts';
import { faultsOf, firstForm, orderOf, type SweepForm } from '../../../extension/workbench/sweep-form.ts';

const host = 'songjiang.gov.cn';

function form(change: Partial<SweepForm> = {}): SweepForm {
  return { ...firstForm('https://www.songjiang.gov.cn/'), ...change };
}

describe('the form of a sweep', () => {
  it('can be sent as it first stands', () => {
    expect(faultsOf(form(), host)).toEqual([]);
    expect(orderOf(form(), host, 's')).toMatchObject({
      home: 'https://www.songjiang.gov.cn/',
      bounds: { ms: null, paths: [] },
      sample: null,
    });
  });

  it('becomes an order that the background understands', () => {
    const order = orderOf(
      form({
        minutes: ' 30 ',
        paths: '/a/\n\n /b/ ',
        starts: 'https://songjiang.gov.cn/x',
        isSample: true,
        each: '3',
      }),
      host,
      'seed',
    );
    expect(order).toMatchObject({
      starts: ['https://songjiang.gov.cn/x'],
      bounds: { ms: 1_800_000, paths: ['/a/', '/b/'] },
      sample: { each: 3, seed: 'seed' },
    });
    const question = { type: 'sweep', wish: 'start', site: host, order };
    expect(z.safeParse(SweepQuestion, question).success).toBe(true);
  });

  it.each<[Partial<SweepForm>, string]>([
    [{ home: 'https://www.elsewhere.gov.cn/' }, 'home'],
    [{ home: 'https://evilsongjiang.gov.cn/' }, 'home'],
    [{ home: 'javascript:alert(1)' }, 'home'],
    [{ home: '' }, 'home'],
    [{ starts: 'https://www.songjiang.gov.cn/\nftp://x' }, 'starts'],
    [{ pages: '0' }, 'pages'],
    [{ pages: '1e9' }, 'pages'],
    [{ pages: '-5' }, 'pages'],
    [{ depth: '' }, 'depth'],
    [{ minutes: '1.5' }, 'minutes'],
    [{ paths: 'a/' }, 'paths'],
    [{ isSample: true, each: 'x' }, 'each'],
  ])('says what is filled in wrongly: %j', (change, field) => {
    expect(faultsOf(form(change), host)).toEqual([field]);
    expect(orderOf(form(change), host, 's')).toBeNull();
  });

  it('does not ask for the size of a sample that is not wanted', () => {
    expect(faultsOf(form({ each: '' }), host)).toEqual([]);
  });
});

describe('a question about a sweep', () => {
  it.each([
    { type: 'sweep', wish: 'pause' },
    { type: 'sweep', wish: 'burn', sweep: 's' },
    { type: 'sweep', wish: 'start', site: 'a', order: {} },
    null,
  ])('is none: %j', (message) => {
    expect(z.safeParse(SweepQuestion, message).success).toBe(false);
  });
});
