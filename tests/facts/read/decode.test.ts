import { describe, expect, it } from 'vitest';
import { decodePage } from '../../../facts/read/decode.ts';
import { bytesOf } from './bytes-of.ts';

const SIMPLIFIED = '关于进一步加强政务公开工作的通知，现将有关事项公布如下。';
const TRADITIONAL = '關於進一步加強政務公開工作的通知，現將有關事項公布如下。';
const page = (head: string, text = SIMPLIFIED) => `<!doctype html><head>${head}<title>${text}</title></head>`;
const meta = (label: string) => `<meta charset="${label}">`;
const withMark = (text: string, encoding: string) => bytesOf(`\ufeff${text}`, encoding);

describe('decodePage', () => {
  describe('goes by an honest declaration', () => {
    it.each([
      ['meta gb2312', bytesOf(page(meta('gb2312')), 'gbk'), null, 'gbk'],
      ['meta GBK', bytesOf(page(meta('GBK')), 'gbk'), null, 'gbk'],
      ['meta gb18030', bytesOf(page(meta('gb18030')), 'gb18030'), null, 'gb18030'],
      ['meta utf-8', bytesOf(page(meta('utf-8')), 'utf-8'), null, 'utf-8'],
      [
        'http-equiv',
        bytesOf(page('<META http-equiv=Content-Type content="text/html; charset=gb2312">'), 'gbk'),
        null,
        'gbk',
      ],
      ['header', bytesOf(page(''), 'gbk'), 'text/html; charset=GB2312', 'gbk'],
      ['quoted header', bytesOf(page(''), 'gbk'), 'text/html;charset="gbk"', 'gbk'],
      ['header before meta', bytesOf(page(meta('big5')), 'gbk'), 'text/html; charset=gbk', 'gbk'],
      [
        'meta after 3,000 bytes',
        bytesOf(page(`<!--${'x'.repeat(3000)}-->${meta('gbk')}`), 'gbk'),
        null,
        'gbk',
      ],
      ['UTF-8 mark before header', withMark(page(meta('gbk')), 'utf-8'), 'text/html; charset=gbk', 'utf-8'],
      ['UTF-16LE mark before meta', withMark(page(meta('gb2312')), 'utf-16le'), null, 'utf-16le'],
      ['UTF-16BE mark before meta', withMark(page(meta('gb2312')), 'utf-16be'), null, 'utf-16be'],
    ])('%s', (_why, bytes, contentType, encoding) => {
      const read = decodePage(bytes, contentType);
      expect(read).toMatchObject({ encoding, declared: encoding });
      expect(read.text).toContain(`<title>${SIMPLIFIED}</title>`);
      expect(read.text.startsWith('<!doctype')).toBe(true);
    });

    it('meta big5', () => {
      const read = decodePage(bytesOf(page(meta('big5'), TRADITIONAL), 'big5'), null);
      expect(read).toMatchObject({ encoding: 'big5', declared: 'big5' });
      expect(read.text).toContain(TRADITIONAL);
    });

    it('windows-1252 with accents', () => {
      const read = decodePage(bytesOf(page(meta('latin1'), 'Résumé à Genève'), 'windows-1252'), null);
      expect(read).toMatchObject({ encoding: 'windows-1252', declared: 'windows-1252' });
    });
  });

  describe('tells an undeclared encoding by the bytes', () => {
    it.each([
      ['utf-8', SIMPLIFIED, 'utf-8'],
      ['gbk', SIMPLIFIED, 'gb18030'],
      ['gbk', TRADITIONAL, 'gb18030'],
      ['big5', TRADITIONAL, 'big5'],
      ['utf-16le', SIMPLIFIED, 'utf-16le'],
      ['utf-16be', SIMPLIFIED, 'utf-16be'],
      ['windows-1252', 'Résumé à Genève, où être fière', 'windows-1252'],
    ])('%s %s', (written, text, encoding) => {
      const read = decodePage(bytesOf(page('', text), written), 'text/html');
      expect(read).toMatchObject({ encoding, declared: null });
      expect(read.text).toContain(`<title>${text}</title>`);
    });

    it('plain ASCII is UTF-8', () => {
      expect(decodePage(bytesOf(page('', 'nothing here'), 'utf-8'), null).encoding).toBe('utf-8');
    });
  });

  describe('reads what is readable where the declaration is wrong, and keeps both', () => {
    it.each([
      ['gb2312 over UTF-8', 'gb2312', 'utf-8', SIMPLIFIED, 'gbk', 'utf-8'],
      ['big5 over UTF-8', 'big5', 'utf-8', TRADITIONAL, 'big5', 'utf-8'],
      ['latin1 over UTF-8', 'iso-8859-1', 'utf-8', SIMPLIFIED, 'windows-1252', 'utf-8'],
      ['latin1 over GBK', 'iso-8859-1', 'gbk', SIMPLIFIED, 'windows-1252', 'gb18030'],
      ['utf-8 over GBK', 'utf-8', 'gbk', SIMPLIFIED, 'utf-8', 'gb18030'],
      ['utf-8 over Big5', 'utf-8', 'big5', TRADITIONAL, 'utf-8', 'big5'],
      ['gb2312 over Big5', 'gb2312', 'big5', TRADITIONAL, 'gbk', 'big5'],
      ['big5 over GBK', 'big5', 'gbk', SIMPLIFIED, 'big5', 'gb18030'],
    ])('%s', (_why, label, written, text, declared, encoding) => {
      const read = decodePage(bytesOf(page(meta(label), text), written), null);
      expect(read).toMatchObject({ declared, encoding });
      expect(read.text).toContain(`<title>${text}</title>`);
    });

    it('UTF-16 without a mark under a header of UTF-8', () => {
      const read = decodePage(bytesOf(page(''), 'utf-16le'), 'text/html; charset=utf-8');
      expect(read).toMatchObject({ declared: 'utf-8', encoding: 'utf-16le' });
    });

    it('a header of UTF-16 over ASCII markup', () => {
      const read = decodePage(bytesOf(page(''), 'utf-8'), 'text/html; charset=utf-16');
      expect(read).toMatchObject({ declared: 'utf-16le', encoding: 'utf-8' });
    });

    it('an encoding that browsers refuse', () => {
      const read = decodePage(bytesOf(page(meta('hz-gb-2312')), 'gbk'), null);
      expect(read).toMatchObject({ declared: null, encoding: 'gb18030' });
    });
  });

  describe('never throws for broken bytes', () => {
    it('one character cut in half leaves the page UTF-8', () => {
      const whole = bytesOf(page(meta('utf-8')), 'utf-8');
      const cut = Uint8Array.from([...whole, 0xe6, 0x94, 0x3c, 0x70, 0x3e]);
      const read = decodePage(cut, null);
      expect(read.encoding).toBe('utf-8');
      expect(read.text.endsWith('\ufffd<p>')).toBe(true);
    });

    it.each([
      ['nothing', []],
      ['one byte', [0xff]],
      ['half a mark', [0xef, 0xbb]],
      ['a lead byte at the end', [0x3c, 0x70, 0x3e, 0xd6, 0xd0, 0xb9, 0xfa, 0xd6]],
      ['zeros', [0, 0, 0, 0, 0, 0]],
    ])('%s', (_why, bytes) => {
      expect(typeof decodePage(Uint8Array.from(bytes), null).text).toBe('string');
    });

    it('every byte in every declared encoding', () => {
      const all = Uint8Array.from({ length: 4096 }, (_, index) => (index * 167 + (index >> 8)) & 0xff);
      for (const label of ['utf-8', 'gbk', 'gb18030', 'big5', 'utf-16le', 'nonsense']) {
        expect(decodePage(all, `text/html; charset=${label}`).text.length).toBeGreaterThan(0);
      }
    });
  });
});
