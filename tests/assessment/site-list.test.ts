import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { readAddress } from '../../assessment/site-list/address.ts';
import { guessColumns } from '../../assessment/site-list/columns.ts';
import type { ListTable, SiteList } from '../../assessment/site-list/contract.ts';
import { tableOfFile } from '../../assessment/site-list/table.ts';
import { tableOfText } from '../../assessment/site-list/text-table.ts';
import { readSites } from '../../assessment/site-list.ts';
import { encoderOf } from '../../facts/read/encode.ts';
import { packs } from '../../rules/packs/index.ts';

function read(table: ListTable | string): SiteList {
  if (typeof table === 'string') throw new Error(table);
  return readSites(table, guessColumns(table), { known: packs, own: [], assessment: 'jiading-2023' });
}

/** As a spreadsheet in China saves it. */
function gb18030(text: string): Uint8Array {
  const bytesOf = (point: number) => (point < 0x80 ? [point] : (encoderOf('gb18030')(point) ?? []));
  return new Uint8Array([...text].flatMap((sign) => [...bytesOf(sign.codePointAt(0) ?? 0)]));
}
const utf8 = (text: string) => new TextEncoder().encode(text);
const short = ({ sites }: SiteList) => sites.map(({ line, title, home }) => [line, title, home]);
const faults = ({ refused }: SiteList) => refused.map(({ line, fault, with: other }) => [line, fault, other]);

const CSV = `序号,单位名称,网站网址,级别,要点包
1,嘉定区人民政府,https://www.jiading.gov.cn/,区,嘉定区 2023
2,松江区人民政府,www.songjiang.gov.cn,区,songjiang-2025
3,某镇,,镇,
`;
const CSV_SITES = [
  [2, '嘉定区人民政府', 'https://www.jiading.gov.cn/'],
  [3, '松江区人民政府', 'http://www.songjiang.gov.cn/'],
];

describe('addresses as people write them', () => {
  it.each([
    ['https://www.jiading.gov.cn', 'https://www.jiading.gov.cn/'],
    ['www.jiading.gov.cn/zwgk', 'http://www.jiading.gov.cn/zwgk'],
    ['//www.jiading.gov.cn/a', 'http://www.jiading.gov.cn/a'],
    ['HTTP://WWW.JIADING.GOV.CN', 'http://www.jiading.gov.cn/'],
    ['ｈｔｔｐ：／／ｗｗｗ．ｊｉａｄｉｎｇ．ｇｏｖ．ｃｎ／', 'http://www.jiading.gov.cn/'],
    ['www。jiading。gov。cn', 'http://www.jiading.gov.cn/'],
    ['《www.jiading.gov.cn》，', 'http://www.jiading.gov.cn/'],
    ['\u200bwww.jiading.gov.cn\ufeff', 'http://www.jiading.gov.cn/'],
    ['嘉定.政务', 'http://xn--w4r82k.xn--zfr164b/'],
    ['10.1.2.3:8080/portal', 'http://10.1.2.3:8080/portal'],
    ['[2001:db8::1]:81', 'http://[2001:db8::1]:81/'],
    ['http://localhost:3000/#top', 'http://localhost:3000/'],
  ])('%s', (written, url) => {
    expect(readAddress(written)).toMatchObject({ url });
  });

  it.each([
    '3.5',
    '2025-11-01',
    '100',
    '嘉定区',
    '某镇。',
    'a',
    '021-12345678',
    'javascript:alert(1)',
    'ftp://a.gov.cn',
    'file:///etc/passwd',
    'mailto:a@b.cn',
    '999.1.1.1',
    'http://',
    'http://a b.cn',
  ])('%s is none', (written) => expect(readAddress(written)).toBe('badAddress'));

  it('with a name in them are refused: they lead elsewhere than they seem', () => {
    expect(readAddress('https://www.gov.cn@evil.example/')).toBe('credentials');
  });

  it('that are blank are none', () => expect(readAddress(' \u3000')).toBeNull());
});

describe('a file', () => {
  it.each([
    ['UTF-8', utf8(CSV)],
    ['UTF-8 with a mark and CRLF', utf8(`\ufeff${CSV.replaceAll('\n', '\r\n')}`)],
    ['GB18030', gb18030(CSV)],
    ['UTF-16', new Uint8Array(Buffer.from(`\ufeff${CSV}`, 'utf16le'))],
    ['tabs', utf8(CSV.replaceAll(',', '\t'))],
    ['semicolons', utf8(CSV.replaceAll(',', ';'))],
  ])('in %s gives the same sites', async (_, bytes) => {
    const list = read(await tableOfFile(bytes));
    expect(short(list)).toEqual(CSV_SITES);
    expect(faults(list)).toEqual([[4, 'noAddress', null]]);
    expect(list.sites.map(({ pack, level }) => [pack, level])).toEqual([
      [null, '区'],
      ['songjiang-2025', '区'],
    ]);
  });

  it('of XLSX: hidden sheets left out, a title above the heading, addresses behind names', async () => {
    const cells = new Map([['3,1', { hyperlink: { target: 'https://www.shcm.gov.cn/' } }]]);
    const bytes = await writeXlsx({
      sheets: [
        { name: '隐藏', hidden: true, rows: [['网址'], ['www.hidden.gov.cn']] },
        {
          name: '站点',
          rows: [
            ['2025 年评估站点清单'],
            ['序号', '名称', '网址'],
            [1, '松江区', 'www.songjiang.gov.cn'],
            [2, '崇明区', null],
            [null, null, null],
            [3, '坏', '3.5'],
          ],
          cells,
        },
      ],
    });
    const table = await tableOfFile(bytes);
    expect(table).toMatchObject({ sheets: ['站点'], sheet: '站点', isCut: false });
    const list = read(table);
    expect(short(list)).toEqual([
      [3, '松江区', 'http://www.songjiang.gov.cn/'],
      [4, '崇明区', 'https://www.shcm.gov.cn/'],
    ]);
    expect(faults(list)).toEqual([[6, 'badAddress', null]]);
  });

  it.each([
    ['nothing', new Uint8Array(), 'empty'],
    ['blank lines', utf8('\n , ,\n\n'), 'empty'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), 'notText'],
    ['half a workbook', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 1]), 'notWorkbook'],
    ['an old workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), 'oldWorkbook'],
    ['more than a list', new Uint8Array(20_000_001), 'tooBig'],
  ])('of %s says so', async (_, bytes, fault) => {
    expect(await tableOfFile(bytes)).toBe(fault);
  });

  it('with a password says so', async () => {
    const bytes = await writeXlsx({
      sheets: [{ name: 'a', rows: [['x']] }],
      encryption: { password: 'p', spinCount: 1 },
    });
    expect(await tableOfFile(bytes)).toBe('locked');
  });

  it('whose quote is never closed loses no row', () => {
    const list = read(tableOfText('名称,网址\n"嘉定,www.jiading.gov.cn\n松江,www.songjiang.gov.cn\n'));
    expect(list.sites.map(({ home }) => home)).toEqual([
      'http://www.jiading.gov.cn/',
      'http://www.songjiang.gov.cn/',
    ]);
  });

  it('names lines as an editor counts them, across line ends in quotes', () => {
    const list = read(
      tableOfText('名称,网址\n"嘉定\n区",www.jiading.gov.cn\n\n松江,坏\n崇明,www.shcm.gov.cn'),
    );
    expect(short(list)).toEqual([
      [2, '嘉定 区', 'http://www.jiading.gov.cn/'],
      [6, '崇明', 'http://www.shcm.gov.cn/'],
    ]);
    expect(faults(list)).toEqual([[5, 'badAddress', null]]);
  });

  it('without a heading is read by what stands in it', () => {
    const list = read(
      tableOfText('1,区级,嘉定区人民政府,www.jiading.gov.cn\n2,,松江区人民政府,www.songjiang.gov.cn'),
    );
    expect(short(list).map(([, title]) => title)).toEqual(['嘉定区人民政府', '松江区人民政府']);
  });
});

describe('typed lines', () => {
  it('have name and address in any order, or an address alone', () => {
    const list = read(
      tableOfText(
        '嘉定区 人民政府 www.jiading.gov.cn\nhttps://www.songjiang.gov.cn/ 松江区\n\nwww.shcm.gov.cn\n没有地址 的行',
      ),
    );
    expect(short(list)).toEqual([
      [1, '嘉定区 人民政府', 'http://www.jiading.gov.cn/'],
      [2, '松江区', 'https://www.songjiang.gov.cn/'],
      [4, '崇明区', 'http://www.shcm.gov.cn/'],
    ]);
    expect(list.sites[2]?.assumed).toEqual(['scheme', 'title']);
    expect(faults(list)).toEqual([[5, 'badAddress', null]]);
  });

  it('with full-width commas are cells', () => {
    expect(short(read(tableOfText('嘉定区，www.jiading.gov.cn\n松江区，www.songjiang.gov.cn')))).toEqual([
      [1, '嘉定区', 'http://www.jiading.gov.cn/'],
      [2, '松江区', 'http://www.songjiang.gov.cn/'],
    ]);
  });
});

describe('rows that give no site', () => {
  it('name the line of what they repeat', () => {
    const list = read(
      tableOfText(
        'www.jiading.gov.cn\nhttps://jiading.gov.cn/index.html\nwww.jiading.gov.cn/zwgk/\nwww.jiading.gov.cn/huating/',
      ),
    );
    expect(list.sites.map(({ id }) => id)).toEqual(['jiading.gov.cn', 'jiading.gov.cn~huating-2025']);
    expect(faults(list)).toEqual([
      [2, 'duplicate', 1],
      [3, 'sameSite', 1],
    ]);
  });

  it('name a pack that there is not', () => {
    expect(faults(read(tableOfText('网址,规则包\nwww.jiading.gov.cn,嘉定区 2099')))).toEqual([
      [2, 'unknownPack', null],
    ]);
  });

  it('leave numbered and intranet hosts in, and say that they are', () => {
    const list = read(tableOfText('网址\nhttp://10.0.0.1/\nhttp://10.0.0.1:81/\nhttp://portal.local/'));
    expect(list.sites.map(({ id }) => id)).toEqual(['10.0.0.1', '10.0.0.1:81', 'portal.local']);
    expect(list.sites.every(({ assumed }) => assumed.includes('host'))).toBe(true);
  });
});
