import { describe, expect, it } from 'vitest';
import { isMistypedHost, isPrivateHost } from '../../../rules/words/private-hosts.ts';

/** The host as a browser's URL parsing leaves it. */
const hostOf = (url: string) => new URL(url).hostname;

describe('isPrivateHost', () => {
  it.each([
    'http://10.1.2.3/',
    'http://10.1.2.9/',
    'http://127.0.0.1:8080/',
    'http://172.16.0.1/',
    'http://172.31.255.254/',
    'http://192.168.1.1/',
    'http://169.254.10.10/',
    'http://0.0.0.0/',
    'http://3232235777/',
    'http://0x7f.1/',
    'http://0300.0250.1.1/',
    'http://localhost/',
    'http://LOCALHOST./',
    'http://app.localhost/',
    'http://oa/',
    'http://oa.jiading.local/',
    'http://files.lan/',
    'http://wiki.intranet/',
    'http://wiki.internal/',
    'http://wiki.corp/',
    'http://nas.home/',
    'http://nas.home.arpa/',
    'http://[::1]/',
    'http://[::]/',
    'http://[fd12:3456::1]/',
    'http://[fc00::1]/',
    'http://[fe80::1]/',
    'http://[febf::1]/',
    'http://[::ffff:192.168.1.1]/',
  ])('%s', (url) => {
    expect(isPrivateHost(hostOf(url))).toBe(true);
  });

  it.each([
    'http://www.jiading.gov.cn/',
    'http://11.0.0.1/',
    'http://172.15.0.1/',
    'http://172.32.0.1/',
    'http://192.169.1.1/',
    'http://169.253.1.1/',
    'http://114.168.1.1/',
    'http://114.254.1.1/',
    'http://10.gov.cn/',
    'http://localhost.gov.cn/',
    'http://local.sh.gov.cn/',
    'http://[2001:da8::1]/',
    'http://[fec0::1]/',
    'http://[::ffff:114.80.1.1]/',
    'http://http//www.jiading.gov.cn',
  ])('not %s', (url) => {
    expect(isPrivateHost(hostOf(url))).toBe(false);
  });

  it('whatever its letters, and with the dot of the root', () => {
    expect(isPrivateHost('OA.Jiading.LOCAL.')).toBe(true);
    expect(isPrivateHost('WWW.JIADING.GOV.CN.')).toBe(false);
  });

  it('not a name that ends in a number or bears one in front', () => {
    expect(isPrivateHost('10.1.2.3.example.com')).toBe(false);
    expect(isPrivateHost('a10.1.2.3')).toBe(false);
    expect(isPrivateHost('10.1.2')).toBe(false);
  });

  it('not an address without a host', () => {
    expect(isPrivateHost('')).toBe(false);
  });
});

describe('isMistypedHost', () => {
  it('knows the remains of a doubled scheme', () => {
    expect(isMistypedHost(hostOf('http://http//www.jiading.gov.cn'))).toBe(true);
    expect(isMistypedHost('www.jiading.gov.cn')).toBe(false);
  });
});
