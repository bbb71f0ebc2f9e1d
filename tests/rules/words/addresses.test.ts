import { describe, expect, it } from 'vitest';
import { addressFault, isUnfilled, readSource, type WebAddress } from '../../../rules/words/addresses.ts';

const page: WebAddress = { url: 'https://www.sh.gov.cn/a/', scheme: 'https', host: 'www.sh.gov.cn' };
const saved: WebAddress = { url: 'file:///a.html', scheme: 'file', host: '' };

describe('readSource', () => {
  it.each([
    ['https://img.sh.gov.cn/a.png', 'https', 'img.sh.gov.cn'],
    ['//10.0.0.1:8080/a.png', 'https', '10.0.0.1'],
    ['http://user:pw@192.168.1.1/a', 'http', '192.168.1.1'],
    ['http://[::1]:80/a', 'http', '[::1]'],
    ['\\\\server\\share\\a.png', 'https', 'server'],
    ['/a.png', 'https', 'www.sh.gov.cn'],
    ['a.png', 'https', 'www.sh.gov.cn'],
    ['file:///C:/a.png', 'file', ''],
    ['C:\\a.png', 'c', 'www.sh.gov.cn'],
    ['data:', 'data', 'www.sh.gov.cn'],
  ])('%s', (source, scheme, host) => {
    expect(readSource(source, page)).toMatchObject({ scheme, host });
  });
});

describe('addressFault', () => {
  it.each([
    ['http://10.0.0.1/', 'privateAddress'],
    ['file:///C:/a.doc', 'localFile'],
    ['C:\\a.doc', 'localFile'],
    ['http://http//www.sh.gov.cn', 'malformed'],
    ['http:///a', 'malformed'],
    ['https://www.jiading.gov.cn/', null],
    ['data:', null],
    ['a.pdf', null],
  ])('%s', (source, fault) => {
    expect(addressFault(readSource(source, page), page)).toBe(fault);
  });

  it.each(['http://10.0.0.1/', 'file:///C:/a.doc'])('%s on a saved page is none', (source) => {
    expect(addressFault(readSource(source, saved), saved)).toBeNull();
  });
});

describe('isUnfilled', () => {
  it.each(['{{url}}', 'https://a.cn/%7B%7Burl%7D%7D', '$%7Burl%7D', '<%=url%>', '%3C%25=url%25%3E'])(
    '%s',
    (url) => {
      expect(isUnfilled(url)).toBe(true);
    },
  );

  it.each(['', '#', 'https://a.cn/?q={a}', 'https://a.cn/%7Ba%7D'])('not %s', (url) => {
    expect(isUnfilled(url)).toBe(false);
  });
});
