import { describe, expect, it } from 'vitest';
import { mayTie } from '../../rules/packs/binding.ts';
import type { Portal } from '../../rules/packs/contract.ts';
import { packs } from '../../rules/packs/index.ts';
import { portalPart, portalsIn } from '../../rules/packs/portal-part.ts';

describe('two portals', () => {
  it.each<[why: string, one: Portal, other: Portal]>([
    ['the same host', { host: 'a.gov.cn' }, { host: 'a.gov.cn' }],
    ['a host below the other', { host: 'www.a.gov.cn' }, { host: 'a.gov.cn' }],
    ['a path below the other', { host: 'a.gov.cn', paths: ['/x/y'] }, { host: 'a.gov.cn', paths: ['/x'] }],
    [
      'the same organ, by a longer name',
      { host: 'a.gov.cn', organs: ['新桥镇人民政府'] },
      { host: 'www.a.gov.cn', paths: ['/x'], organs: ['新桥镇'] },
    ],
  ])('may fit a page equally: %s', (_why, one, other) => {
    expect([mayTie(one, other), mayTie(other, one)]).toEqual([true, true]);
  });

  it.each<[why: string, one: Portal, other: Portal]>([
    ['other hosts', { host: 'a.gov.cn' }, { host: 'b.gov.cn' }],
    ['a host that ends alike', { host: 'xa.gov.cn' }, { host: 'a.gov.cn' }],
    ['a town within its district', { host: 'a.gov.cn', paths: ['/x'] }, { host: 'a.gov.cn' }],
    ['other paths', { host: 'a.gov.cn', paths: ['/x'] }, { host: 'a.gov.cn', paths: ['/y'] }],
    ['a path and an organ', { host: 'a.gov.cn', paths: ['/x'] }, { host: 'a.gov.cn', organs: ['新桥镇'] }],
  ])('do not: %s', (_why, one, other) => {
    expect([mayTie(one, other), mayTie(other, one)]).toEqual([false, false]);
  });

  it('of built-in packs never do', () => {
    const all = packs.flatMap(({ portals }) => portals);
    const ties = all.filter((one, place) => all.slice(place + 1).some((other) => mayTie(one, other)));
    expect(ties).toEqual([]);
  });
});

describe('the portals of a pack as one part', () => {
  it('are the same words for the same portals, whatever the order of their names', () => {
    const portal = { organs: ['新桥镇'], paths: ['/x'], host: 'a.gov.cn' };
    expect(portalPart([portal])).toBe('[{"host":"a.gov.cn","paths":["/x"],"organs":["新桥镇"]}]');
    expect(portalsIn(portalPart([portal]))).toEqual([portal]);
  });

  it.each(['x', '', '{}', '[1]', '[{"host":1}]', null, true, 3, undefined])(
    'are none where nothing can be read: %s',
    (value) => {
      expect(portalsIn(value)).toBeNull();
    },
  );
});
