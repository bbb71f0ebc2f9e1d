import { beforeEach, describe, expect, it, vi } from 'vitest';
import { portalPatterns } from '../../extension/portals.ts';

const world = { origins: [] as string[], registered: [] as { id: string; matches?: string[] }[] };
vi.mock('wxt/browser', () => ({
  browser: {
    permissions: {
      getAll: async () => ({ origins: world.origins }),
      contains: async ({ origins }: { origins: string[] }) =>
        origins.every((one) => world.origins.includes(one)),
    },
    scripting: {
      getRegisteredContentScripts: async () => world.registered,
      unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
        world.registered = world.registered.filter(({ id }) => !ids.includes(id));
      },
      registerContentScripts: async (scripts: { id: string }[]) => {
        const taken = scripts.find(({ id }) => world.registered.some((one) => one.id === id));
        if (taken) throw new Error(`Duplicate script ID '${taken.id}'`);
        world.registered.push(...scripts);
      },
    },
  },
}));
const { hostIn, hostLeave, hostOfPattern, patternOf } = await import('../../extension/hosts.ts');
const { readOwnHosts } = await import('../../extension/own-hosts.ts');

beforeEach(() => {
  world.origins = [...portalPatterns];
  world.registered = [];
});

describe('what a person types for a host', () => {
  it.each([
    ['www.example.gov.cn', 'www.example.gov.cn'],
    ['  WWW.Example.gov.cn ', 'www.example.gov.cn'],
    ['https://www.example.gov.cn/zwgk/index.html?a=1', 'www.example.gov.cn'],
    ['www.example.gov.cn:8080/zwgk', 'www.example.gov.cn'],
    ['10.1.2.3', '10.1.2.3'],
    ['localhost:3000', 'localhost'],
    ['政务.中国', 'xn--zfr164b.xn--fiqs8s'],
  ])('%s is %s', (typed, host) => {
    expect(hostIn(typed)).toBe(host);
  });

  it.each([
    ['', 'host'],
    ['   ', 'host'],
    ['两个 词', 'host'],
    ['*.gov.cn', 'host'],
    ['file:///etc/passwd', 'host'],
    ['gov.cn', 'wideHost'],
    ['https://com/', 'wideHost'],
    ['http://[::1]/', 'host'],
  ])('%j is none', (typed, code) => {
    expect(hostIn(typed)).toMatchObject({ code });
  });

  it('becomes a pattern that reads back as the host', () => {
    for (const host of ['www.example.gov.cn', '10.1.2.3']) expect(hostOfPattern(patternOf(host))).toBe(host);
    expect(patternOf('example.gov.cn')).toBe('*://*.example.gov.cn/*');
    expect(patternOf('10.1.2.3')).toBe('*://10.1.2.3/*');
  });
});

describe('leave', () => {
  it('is told apart: portals, other hosts, every host', async () => {
    world.origins = [portalPatterns[0] ?? '', '*://*.b.cn/*', '*://*/*', '*://*.a.cn/*'];
    const { portals, others, everywhere } = await hostLeave();
    expect(portals.map(({ given }) => given)).toEqual([true, false, false, false, false, false]);
    expect(others).toEqual(['*://*.a.cn/*', '*://*.b.cn/*']);
    expect(everywhere).toBe(true);
  });

  it('for a host has its pages read; leave for every host has none', async () => {
    world.origins.push('*://*/*');
    await readOwnHosts();
    expect(world.registered).toEqual([]);
    world.origins.push('*://*.a.cn/*');
    await Promise.all([readOwnHosts(), readOwnHosts()]);
    expect(world.registered.map(({ matches }) => matches)).toEqual([['*://*.a.cn/*'], ['*://*.a.cn/*']]);
    world.origins = [...portalPatterns];
    await readOwnHosts();
    expect(world.registered).toEqual([]);
  });
});
