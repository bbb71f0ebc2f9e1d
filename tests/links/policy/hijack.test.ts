import { describe, expect, it } from 'vitest';
import type { PageSeen } from '../../../links/page-seen.ts';
import { isParked, showsGambling } from '../../../links/policy/hijack.ts';

const seen = (change: Partial<PageSeen>): PageSeen => ({
  title: '',
  headings: [],
  mainHeadings: [],
  textLength: 600,
  lines: [],
  description: '',
  keywords: '',
  hasPasswordField: false,
  scripts: 0,
  jump: null,
  alerts: [],
  pictures: [],
  embeds: [],
  source: '',
  ...change,
});

const WORDS = ['百家乐', '老虎机', '真人荷官', '开元棋牌', '时时彩', '六合彩', '体育投注', '送彩金'];
const OLD = new URL('http://www.old-company.com/');
const shows = (change: Partial<PageSeen>, host = OLD.host) =>
  showsGambling(new URL(`http://${host}/`), seen(change));

describe('a betting site', () => {
  it.each<[why: string, change: Partial<PageSeen>, is: boolean]>([
    ['eight words of the text', { lines: WORDS }, true],
    ['seven', { lines: WORDS.slice(1) }, false],
    ['one word eight times', { lines: WORDS.map(() => '百家乐') }, false],
    ['one in a heading and four in the text', { headings: ['送彩金'], lines: WORDS.slice(0, 4) }, true],
    ['one in a heading and three in the text', { headings: ['送彩金'], lines: WORDS.slice(0, 3) }, false],
    ['four in the text and none above', { lines: WORDS.slice(0, 4) }, false],
    ['two in the title', { title: '百家乐_老虎机' }, true],
    ['one in the title', { title: '百家乐' }, false],
    ['one in the title, two more in the keywords', { title: '百家乐', keywords: '老虎机,时时彩' }, true],
    ['one in the title, one more in the keywords', { title: '百家乐', keywords: '老虎机' }, false],
    ['three in the keywords, none in the title', { keywords: '百家乐,老虎机,时时彩' }, false],
    ['in capitals', { title: 'BET365_百家乐' }, true],
  ])('is told by how many words stand together: %s', (_why, change, is) => {
    expect(shows(change)).toBe(is);
  });

  it.each<[why: string, change: Partial<PageSeen>, is: boolean]>([
    ['one word against it in the title', { title: '打击百家乐_老虎机' }, false],
    ['one in the keywords', { title: '百家乐_老虎机', keywords: '防范' }, true],
    ['two in the keywords', { title: '百家乐_老虎机', keywords: '防范,警惕' }, false],
    ['two in the text', { lines: [...WORDS, '警惕诈骗'] }, true],
    ['three in the text', { lines: [...WORDS, '警惕诈骗，欢迎举报'] }, false],
  ])('is none where it is written against: %s', (_why, change, is) => {
    expect(shows(change)).toBe(is);
  });

  it.each(['www.jiading.gov.cn', 'gov.cn', 'www.gov.cn', 'www.81.mil.cn', 'a.court.cn', 'b.police.cn'])(
    'is told on %s by its title alone',
    (host) => {
      expect(shows({ lines: WORDS, keywords: WORDS.join() }, host)).toBe(false);
      expect(shows({ title: '百家乐', keywords: WORDS.join() }, host)).toBe(false);
      expect(shows({ title: '百家乐_老虎机' }, host)).toBe(true);
      expect(shows({ title: '整治百家乐_老虎机' }, host)).toBe(false);
    },
  );

  it.each(['www.mygov.cn', 'www.jiading.gov.cn.example.com', 'www.xmil.cn', 'gov.cn.com'])(
    'is told on %s as on any other host',
    (host) => {
      expect(shows({ lines: WORDS }, host)).toBe(true);
    },
  );
});

describe('a domain for sale', () => {
  const parked = (change: Partial<PageSeen>, final = OLD, asked = OLD) =>
    isParked(asked, final, seen(change));
  const NOTICE = '该域名正在出售';

  it.each([
    ...['hugedomains.com', 'www.sedo.com', 'sedoparking.com', 'dan.com', 'www.afternic.com', 'bodis.com'],
    ...[
      'www.parkingcrew.net',
      'undeveloped.com',
      'www.4.cn',
      '4.cn',
      'www.ename.com',
      'ename.net',
      'sedo.cn',
    ],
  ])('is told by where one is sent: %s', (host) => {
    const market = new URL(`https://${host}/buy`);
    expect(parked({}, market)).toBe(true);
    expect(parked({}, market, new URL(`https://${host}/`))).toBe(false);
  });

  it.each(['www.jordan.com', 'dan.com.cn', 'sedo.example.com', 'www.114.cn', '4.cn.com'])(
    'is not told by a like name: %s',
    (host) => {
      expect(parked({}, new URL(`https://${host}/`))).toBe(false);
    },
  );

  it('is told by a line of a short page, or its title', () => {
    expect(parked({ title: NOTICE })).toBe(true);
    expect(parked({ lines: ['欢迎', NOTICE] })).toBe(true);
    expect(parked({ lines: [NOTICE], textLength: 1_500 })).toBe(true);
    expect(parked({ lines: [NOTICE], textLength: 1_501 })).toBe(false);
    expect(parked({ lines: [NOTICE + '。'.repeat(200 - NOTICE.length)] })).toBe(true);
    expect(parked({ lines: [NOTICE + '。'.repeat(201 - NOTICE.length)] })).toBe(false);
  });

  it('is never that of a portal of the state', () => {
    expect(parked({ title: NOTICE }, new URL('http://www.jiading.gov.cn/'))).toBe(false);
  });
});
