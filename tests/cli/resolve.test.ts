import { InvalidArgumentError } from 'commander';
import { describe, expect, it } from 'vitest';
import { parseResolve } from '../../cli/read/resolve.ts';

describe('parseResolve', () => {
  it.each([
    ['www.songjiang.gov.cn:443:10.0.0.8:8443', 'www.songjiang.gov.cn', 443, '10.0.0.8', 8443],
    ['www.songjiang.gov.cn:80:127.0.0.1', 'www.songjiang.gov.cn', 80, '127.0.0.1', 80],
    ['WWW.Songjiang.GOV.cn:80:127.0.0.1:8080', 'www.songjiang.gov.cn', 80, '127.0.0.1', 8080],
    ['www.songjiang.gov.cn:443:[::1]:8443', 'www.songjiang.gov.cn', 443, '::1', 8443],
    ['www.songjiang.gov.cn:443:[FD00::0:1]', 'www.songjiang.gov.cn', 443, 'fd00::1', 443],
    ['[2001:db8::1]:80:10.0.0.8:8080', '[2001:db8::1]', 80, '10.0.0.8', 8080],
    [
      'www.jiading.gov.cn:443:staging.jiading.local:8443',
      'www.jiading.gov.cn',
      443,
      'staging.jiading.local',
      8443,
    ],
    ['政务.中国:80:localhost:8080', 'xn--zfr164b.xn--fiqs8s', 80, 'localhost', 8080],
    [' a.cn:65535:h_1.lan:1 ', 'a.cn', 65535, 'h_1.lan', 1],
  ])('%s', (words, host, port, address, addressPort) => {
    expect(parseResolve(words)).toEqual({ host, port, address, addressPort });
  });

  it.each([
    ['', 'HOST:PORT:ADDRESS:PORT'],
    ['www.songjiang.gov.cn', 'HOST:PORT:ADDRESS:PORT'],
    ['www.songjiang.gov.cn:443', 'HOST:PORT:ADDRESS:PORT'],
    ['www.songjiang.gov.cn:443:10.0.0.8:8443:1', 'HOST:PORT:ADDRESS:PORT'],
    ['https://www.songjiang.gov.cn:443:10.0.0.8', 'No host name: https://'],
    ['www.songjiang.gov.cn:443:::1', 'HOST:PORT:ADDRESS:PORT'],
    ['www.songjiang.gov.cn:443:fd00::1:8443', 'HOST:PORT:ADDRESS:PORT'],
    [':443:10.0.0.8', 'No host name'],
    ['*:443:10.0.0.8', 'No host name: *'],
    ['-www.songjiang.gov.cn:443:10.0.0.8', 'No host name: -www'],
    ['a b:443:10.0.0.8', 'No host name: a b'],
    ['[::g]:443:10.0.0.8', 'No host name: [::g]'],
    ['999.1.1.1:80:10.0.0.8', 'No host name: 999.1.1.1'],
    ['www.songjiang.gov.cn:443:', 'No address'],
    ['www.songjiang.gov.cn:443:10.0.0.256', 'No address: 10.0.0.256'],
    ['www.songjiang.gov.cn:443:[10.0.0.8]', 'No address: [10.0.0.8]'],
    ['www.songjiang.gov.cn:443:a/b', 'No address: a/b'],
    ['www.songjiang.gov.cn:0:10.0.0.8', 'No port: 0'],
    ['www.songjiang.gov.cn:https:10.0.0.8', 'No port: https'],
    ['www.songjiang.gov.cn:65536:10.0.0.8', 'No port: 65536'],
    ['www.songjiang.gov.cn:443:10.0.0.8:-1', 'No port: -1'],
    ['www.songjiang.gov.cn:443:10.0.0.8:', 'No port: '],
  ])('refuses %j', (words, said) => {
    const read = () => parseResolve(words);
    expect(read).toThrow(InvalidArgumentError);
    expect(read).toThrow(said);
    expect(read).toThrow(/[\u4e00-\u9fff]/);
  });

  it('shows the part as it was written', () => {
    expect(() => parseResolve("$&$':443:10.0.0.8")).toThrow("No host name: $&$'");
  });
});
