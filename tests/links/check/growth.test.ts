import { describe, expect, it } from 'vitest';
import type { LinkPolicy } from '../../../links/check/policy.ts';
import { plainPolicy } from './plain-policy.ts';
import { byHost, leastGap, mostAtOnce } from './scripted-web.ts';
import { linksTo, manners, stage } from './stage.ts';

const HOSTS = 300;

/** Every tenth address is dead, on hosts of very different size; every page has the same menu. */
function urlOf(index: number): string {
  const host = index % 3 === 0 ? (index / 3) % HOSTS : index % 7;
  return `https://h${host}.gov.cn/${index}${index % 10 === 0 ? '-dead' : ''}.html`;
}

/** The policy, and how often it was asked for anything. */
function countedPolicy() {
  const calls = { count: 0, whyNotAsked: 0 };
  const plain = plainPolicy();
  const policy: LinkPolicy = {
    ...plain,
    whyNotAsked(...given) {
      calls.whyNotAsked += 1;
      return plain.whyNotAsked(...given);
    },
    firstWay(url) {
      calls.count += 1;
      return plain.firstWay(url);
    },
    readAnswer(...given) {
      calls.count += 1;
      return plain.readAnswer(...given);
    },
    next(...given) {
      calls.count += 1;
      return plain.next(...given);
    },
  };
  return { policy, calls };
}

async function checkOf(distinct: number, pages: number) {
  const { policy, calls } = countedPolicy();
  let records = 0;
  let settled = 0;
  const s = stage({
    policy,
    manners: { ...manners, perSecond: 20, perHost: 4, atOnce: 64, requests: Number.POSITIVE_INFINITY },
    onSettled: () => {
      settled += 1;
    },
    onRecord: () => {
      records += 1;
    },
  });
  s.web.fallback = (url) => (url.includes('-dead') ? 404 : 200);
  const menu = Array.from({ length: 200 }, (_, index) => urlOf(index));
  const own = distinct / pages;
  for (let page = 0; page < pages; page += 1) {
    const urls = Array.from({ length: own }, (_, index) => urlOf(page * own + index));
    s.check.add({ url: `https://www.own.gov.cn/${page}.html` }, linksTo(...menu, ...urls));
  }
  await s.run();
  return { ...s, calls, records, settled, times: s.clock.calls.now + s.clock.calls.wait };
}

describe('many links', () => {
  it('50,000 addresses on 300 hosts, found 450,000 times on 2,000 pages', async () => {
    const few = await checkOf(5_000, 200);
    const many = await checkOf(50_000, 2_000);
    const { check, web, settled, records, calls } = many;
    expect(check.progress).toMatchObject({
      total: 50_000,
      opens: 45_000,
      broken: 5_000,
      cantTell: 0,
      left: 0,
      hosts: HOSTS,
      hostsDown: [],
      requests: 55_000,
    });
    expect(settled).toBe(50_000);
    expect(web.calls).toHaveLength(55_000);
    expect(mostAtOnce(web.calls)).toBe(64);
    for (const ofHost of byHost(web.calls).values()) {
      expect(leastGap(ofHost)).toBeGreaterThanOrEqual(50);
      expect(mostAtOnce(ofHost)).toBeLessThanOrEqual(4);
    }
    // One try, one verdict, for each request; a page each.
    expect(records).toBe(55_000 + 50_000 + 2_000);
    // The policy is asked of each address once for leave and for a way, and of each answer twice.
    expect(calls).toEqual({ whyNotAsked: 50_000, count: 50_000 + 2 * 55_000 });
    expect(many.times / few.times).toBeLessThan(11);
    expect(many.times).toBeLessThan(20 * 55_000);
  });

  it('what is stored of an address that opens is the address alone', async () => {
    const { check } = await checkOf(5_000, 200);
    const { addresses } = check.snapshot();
    expect(addresses.filter((address) => typeof address === 'string')).toHaveLength(4_500);
    expect(JSON.stringify(addresses).length / addresses.length).toBeLessThan(80);
  });
});
