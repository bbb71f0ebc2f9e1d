import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { shortFacts, wholeFacts } from '../../cli/state/short-facts.ts';
import { PageFacts } from '../../facts/page.ts';
import { decodePage } from '../../facts/read/decode.ts';
import { Link, LinkTarget } from '../../facts/shape/links.ts';
import { factsOf } from '../facts/facts-of.ts';
import { pagesAtHand } from '../portal/pages-at-hand.ts';

/** As they lie on the disk. */
const kept = (facts: PageFacts): unknown => JSON.parse(JSON.stringify(shortFacts(facts)));

const plain: Link = {
  label: '政策解读',
  labelFrom: 'text',
  title: '',
  heading: '',
  place: 'navigation',
  target: {
    url: 'https://www.songjiang.gov.cn/zcjd/index.html',
    scheme: 'https',
    host: 'www.songjiang.gov.cn',
    path: '/zcjd/index.html',
    fragment: '',
    type: 'page',
    partExists: null,
    item: false,
    file: null,
  },
  scripted: false,
  hidden: false,
  at: { selector: 'html>body>a:nth-of-type(1)', text: '政策解读' },
};

const to = (change: Partial<Link['target']>): Link => ({ ...plain, target: { ...plain.target, ...change } });

const unusual: Readonly<Record<string, Link>> = {
  'every value other than the usual': {
    label: '附件',
    labelFrom: 'alt',
    title: '点击下载',
    heading: '相关附件',
    place: 'main',
    target: {
      url: 'http://files.example.cn/a/%E9%99%84.pdf?v=1#page=2',
      scheme: 'http',
      host: 'files.example.cn',
      path: '/a/%E9%99%84.pdf',
      fragment: 'page=2',
      type: 'here',
      partExists: true,
      item: true,
      file: 'pdf',
    },
    scripted: true,
    hidden: true,
    at: { selector: '#files>a', text: '附件 下载' },
  },
  'no text at its spot': { ...plain, at: { ...plain.at, text: '' } },
  'a port': to({ url: 'http://10.1.1.8:8080/a', scheme: 'http', host: '10.1.1.8', path: '/a' }),
  'a name before the host': to({ url: 'https://a:b@www.songjiang.gov.cn/c', path: '/c' }),
  'no address': to({ url: '', scheme: '', host: '', path: '', type: 'none' }),
  'a script': to({ url: 'javascript:void(0)', scheme: 'javascript', host: '', path: '', type: 'script' }),
  'a part of this page': to({ url: '#top', scheme: '', host: '', path: '', type: 'here', fragment: 'top' }),
  'an address that does not resolve': to({
    url: 'http：//www.x.cn',
    scheme: '',
    host: '',
    path: '',
    type: 'broken',
  }),
  'a scheme, host or path that the address does not tell': to({ scheme: 'http', path: '/other' }),
};

describe('facts as a folder keeps them', () => {
  it.each(pagesAtHand)('are the same again: %s', (file) => {
    const { text } = decodePage(new Uint8Array(readFileSync(file)), null);
    const facts = factsOf(text);
    expect(wholeFacts(kept(facts))).toStrictEqual(facts);
  });

  it.each(Object.entries(unusual))('keep a link with %s', (_, link) => {
    const facts: PageFacts = { ...factsOf('<p>正文</p>'), links: [link, plain] };
    expect(wholeFacts(kept(facts))).toStrictEqual(facts);
  });

  it('leave out nothing that a link can have', () => {
    const [link] = PageFacts.parse(wholeFacts(kept({ ...factsOf(''), links: [plain] }))).links ?? [];
    expect(Object.keys(link ?? {}).sort()).toEqual(Object.keys(Link.shape).sort());
    expect(Object.keys(link?.target ?? {}).sort()).toEqual(Object.keys(LinkTarget.shape).sort());
  });

  it('take less than half the room for an ordinary link', () => {
    const facts: PageFacts = { ...factsOf(''), links: Array.from({ length: 20 }, () => plain) };
    expect(JSON.stringify(shortFacts(facts)).length * 2).toBeLessThan(JSON.stringify(facts).length);
  });

  it.each([[null], ['links'], [[]], [{}], [{ links: 'a' }]])('leave what is none as it is: %j', (value) => {
    expect(wholeFacts(value)).toEqual(value);
  });

  it.each([
    [[]],
    [['政策解读']],
    [['政策解读', 'main', 5, 'a']],
    [Array.from({ length: 40 }, () => 1)],
    'a',
    null,
  ])('with a damaged link are not taken: %j', (link) => {
    const facts = { ...factsOf('<p>正文</p>'), links: [link] };
    expect(PageFacts.safeParse(wholeFacts(facts)).success).toBe(false);
  });
});
