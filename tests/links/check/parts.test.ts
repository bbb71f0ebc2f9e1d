import { describe, expect, it } from 'vitest';
import type { LinkPolicy } from '../../../links/check/policy.ts';
import { readSnapshot } from '../../../links/check/snapshot.ts';
import { linkPolicy } from '../../../links/policy/index.ts';
import { addresses, page, stage } from './stage.ts';

const A = 'https://a.gov.cn/1.html';
const secondPage = { url: 'https://www.own.gov.cn/2.html' };
const BODY = `<!doctype html><title>通知</title><p id="one">${'公开工作的通知。'.repeat(40)}</p>`;

/** The policy itself on a scripted web, whose pages are HTML. */
const policy: LinkPolicy = {
  ...linkPolicy,
  readAnswer: (url, way, answer, errorPage, parts) =>
    linkPolicy.readAnswer(
      url,
      way,
      answer.type === 'failure' ? answer : { ...answer, headers: { 'content-type': 'text/html' } },
      errorPage,
      parts,
    ),
};

function link(url: string, ...parts: string[]) {
  return { url, label: '通知', parts };
}

function prepared(...given: Parameters<typeof stage>) {
  const [change = {}, ...rest] = given;
  const s = stage({ policy, ...change }, ...rest);
  s.web.fallback = () => ({ status: 200, body: BODY });
  return s;
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const missed = (...parts: string[]) => parts.map((part) => ({ part, certain: true }));

describe('parts that links name', () => {
  it('are looked for on one asking, from whichever pages and links they are named', async () => {
    const s = prepared();
    s.check.add(page, [link(A, 'one', 'two'), { ...link(A, 'three'), label: '公告' }]);
    s.check.add(secondPage, [link(A, 'two', 'four')]);
    await s.run();
    expect(s.web.callsOf(A)).toHaveLength(1);
    expect(s.web.callsOf(A)[0]?.way).toBe('get');
    expect(s.verdictOf(A)).toMatchObject({
      verdict: 'opens',
      missingParts: missed('two', 'three', 'four'),
    });
  });

  it('make no request where none would have been made, and no other kind', async () => {
    const files = ['https://a.gov.cn/a.pdf', 'https://a.gov.cn/b.png'];
    const [with_, without] = await Promise.all(
      [['part'], []].map(async (parts) => {
        const s = prepared();
        s.check.add(
          page,
          files.map((url) => link(url, ...parts)),
        );
        await s.run();
        return s.web.calls.map(({ url, way }) => `${way} ${url}`);
      }),
    );
    expect(with_).toEqual(without);
  });

  it('are not looked for any more where the address is settled', async () => {
    const s = prepared();
    s.check.add(page, [link(A)]);
    await s.run();
    s.check.add(secondPage, [link(A, 'two')]);
    await s.run();
    expect(s.web.callsOf(A)).toHaveLength(1);
    expect(s.verdictOf(A)).not.toHaveProperty('missingParts');
    expect(s.records.filter(({ type }) => type === 'links')).toHaveLength(1);
  });

  it('leave no trace where none is named', async () => {
    const s = prepared();
    s.check.add(page, [{ url: A, label: '通知' }]);
    expect(JSON.stringify([s.records, s.check.snapshot()])).not.toContain('parts');
    await s.run();
    expect(JSON.stringify([s.records, s.check.snapshot()])).not.toContain('arts');
  });

  it('are looked for up to a hundred of an address', async () => {
    const s = prepared();
    const names = Array.from({ length: 300 }, (_, n) => `part-${n}`);
    for (const name of names) s.check.add(page, [link(A, name)]);
    await s.run();
    expect(s.verdictOf(A)?.missingParts).toEqual(missed(...names.slice(0, 100)));
  });
});

describe('a check that was stopped', () => {
  const urls = addresses('a.gov.cn', 3);

  async function stopped() {
    const s = prepared();
    const empty = s.check.snapshot();
    s.check.add(
      page,
      urls.map((url) => link(url, 'one', 'two')),
    );
    s.check.add(secondPage, [link(urls[2] ?? '', 'three')]);
    const controller = new AbortController();
    s.web.onEvent = () => {
      if (s.web.calls.length === 2) controller.abort();
    };
    await s.run(controller.signal).catch(() => undefined);
    return { s, empty };
  }

  it.each(['journal', 'snapshot'] as const)('still looks for them: %s', async (store) => {
    const { s, empty } = await stopped();
    const before = s.settled.size;
    expect(before).toBeLessThan(urls.length);
    const stored = plain(store === 'journal' ? { ...empty, journal: s.records } : s.check.snapshot());
    const later = prepared({}, stored, s.clock);
    await later.run();
    expect(later.settled.size).toBe(urls.length - before);
    const parts = urls.map((url) => (s.verdictOf(url) ?? later.verdictOf(url))?.missingParts);
    expect(parts).toEqual([missed('two'), missed('two'), missed('two', 'three')]);
  });

  it('keeps what a try has found missing', async () => {
    const s = prepared();
    s.check.add(page, [link(A, 'two')]);
    await s.run();
    const tried = s.records.find(({ type }) => type === 'tried');
    expect(tried).toMatchObject({ tried: { sign: { missingParts: missed('two') } } });
    expect(() => readSnapshot({ ...s.check.snapshot(), journal: plain(s.records) })).not.toThrow();
  });

  it('before parts were looked for, goes on without', async () => {
    const { s } = await stopped();
    const { addresses: stored, ...rest } = s.check.snapshot();
    const old = stored.map((one) => {
      if (typeof one === 'string') return one;
      const { parts, ...others } = one;
      return others;
    });
    const later = prepared({}, plain({ ...rest, addresses: old }), s.clock);
    await later.run();
    expect(later.check.progress.left).toBe(0);
    for (const { verdict } of later.settled.values()) expect(verdict).not.toHaveProperty('missingParts');
  });

  it.each([
    ['of an address that is not there', { id: 7, parts: ['one'] }],
    ['that are no words', { id: 0, parts: [1] }],
  ])('is refused with parts %s', (_, parts) => {
    const links = { type: 'links', page: page.url, fresh: [A], again: [], parts: [parts] };
    const stored = { ...stage().check.snapshot(), journal: [links] };
    expect(() => prepared({}, stored)).toThrow(/journal\.0/);
  });
});
