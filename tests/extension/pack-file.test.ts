import { describe, expect, it } from 'vitest';
import { readPackFile } from '../../extension/pack-file.ts';

const sound = '{"version":1,"id":"own","title":{"zh":"自己的","en":"Own"},"extends":"songjiang-2025"}';
/** 自己的 in GBK. */
const gbk = [...Buffer.from('{"title":"'), 0xd7, 0xd4, 0xbc, 0xba, 0xb5, 0xc4, ...Buffer.from('"}')];

function fileOf(content: string | readonly number[] | Buffer<ArrayBuffer>, name = 'own.json'): File {
  return new File([typeof content === 'string' ? content : Uint8Array.from(content)], name);
}

describe('a pack from a file', () => {
  it.each([
    ['as it is', sound],
    ['with a byte order mark', `\ufeff${sound}`],
  ])('is read: %s', async (_how, text) => {
    expect(await readPackFile(fileOf(text))).toMatchObject({ pack: { id: 'own' } });
  });

  it.each<
    [why: string, content: string | readonly number[] | Buffer<ArrayBuffer>, code: string, said: RegExp]
  >([
    ['nothing', '', 'empty', /内容为空/],
    ['GBK', gbk, 'notUtf8', /GBK/],
    ['UTF-16', Buffer.from(`\ufeff${sound}`, 'utf16le'), 'notUtf8', /UTF-16/],
    ['a picture', [0x89, 0x50, 0xff, 0xff, 0xff], 'notUtf8', /\?/],
    ['half a file', sound.slice(0, 40), 'notJson', /第 1 行/],
    ['a huge file', ' '.repeat(300_000), 'tooLarge', /256 KB/],
    ['a page', '<!doctype html>', 'notJson', /第 1 行第 1 个字/],
    ['a list', '[]', 'wrongType', /对象/],
  ])('is refused: %s', async (_why, content, code, said) => {
    const reading = await readPackFile(fileOf(content));
    const [first] = 'faults' in reading ? reading.faults : [];
    expect(first).toMatchObject({ path: '$', code });
    expect(first?.reason.zh).toMatch(said);
  });

  it('is refused with the place of each fault and the nearest name', async () => {
    const reading = await readPackFile(
      fileOf(sound.replace('songjiang', 'songjang').replace('"id"', '"idd"')),
    );
    const faults = 'faults' in reading ? reading.faults : [];
    expect(faults.map(({ path }) => path).sort()).toEqual(['extends', 'id', 'idd']);
    expect(faults.find(({ path }) => path === 'extends')?.reason.zh).toContain('songjiang-2025');
  });

  it('is refused where the file has gone since it was chosen', async () => {
    const file = fileOf(sound);
    file.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
    expect(await readPackFile(file)).toMatchObject({
      faults: [{ code: 'unreadable', reason: { en: expect.stringContaining('NotFoundError') } }],
    });
  });
});
