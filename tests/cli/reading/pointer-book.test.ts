import { describe, expect, it } from 'vitest';
import { PointerReader, PointerWriter } from '../../../cli/reading/pointer-book.ts';
import type { Pointer } from '../../../sweep/leads.ts';

function pointer(number: number, changes: Partial<Pointer> = {}): Pointer {
  const url = `http://a.gov.cn/${number}.html`;
  const page = { url, identity: `a.gov.cn/${number}.html`, label: `栏目${number}`, heading: '' };
  return { page, check: { url, label: `栏目${number}` }, namesPart: false, ...changes };
}

const menu = Array.from({ length: 40 }, (_, number) => pointer(number));
const page = (number: number) => [...menu, ...menu.slice(0, 3), pointer(number), pointer(number + 1)];

describe('a book of pointers', () => {
  it('gives back what was written, however much of it', () => {
    const writer = new PointerWriter();
    const reader = new PointerReader();
    for (let number = 100; number < 10_000; number += 1) {
      const sent: ReturnType<typeof writer.write> = JSON.parse(JSON.stringify(writer.write(page(number))));
      expect(reader.read(sent)).toEqual(page(number));
    }
  });

  it('writes what stands on every page once', () => {
    const writer = new PointerWriter();
    writer.write(page(100));
    expect(writer.write(page(200)).pointers.filter((one) => typeof one !== 'number')).toEqual([
      pointer(200),
      pointer(201),
    ]);
  });

  it.each([
    ['the label', { page: { ...menuPage(), label: '别的' } }],
    ['the heading', { page: { ...menuPage(), heading: '别的' } }],
    ['how it is checked', { check: null }],
    ['the label of the check', { check: { url: menuPage().url, label: '' } }],
    ['what is named of it', { check: { url: menuPage().url, label: '栏目7', parts: ['a'] } }],
    ['that a part is named', { namesPart: true }],
    ['that it is no page', { page: null }],
  ])('tells pointers apart by %s', (_what, changes: Partial<Pointer>) => {
    const writer = new PointerWriter();
    const other = pointer(7, changes);
    expect(writer.write([pointer(7), other, other]).pointers).toEqual([pointer(7), other, 1]);
  });

  it('tells apart what only reads alike when it is strung together', () => {
    const one = pointer(7, { check: { url: 'http://a/', label: 'b', parts: ['c', 'd'] } });
    const other = pointer(7, { check: { url: 'http://a/', label: 'b', parts: ['c1 d'] } });
    expect(new PointerWriter().write([one, other]).pointers).toEqual([one, other]);
  });

  it('says so of a number that was never given', () => {
    expect(() => new PointerReader().read({ known: 0, pointers: [0] })).toThrow(RangeError);
  });

  it('is not read on where a page of it did not come', () => {
    const writer = new PointerWriter();
    const reader = new PointerReader();
    reader.read(writer.write(page(100)));
    writer.write(page(200));
    expect(() => reader.read(writer.write(page(300)))).toThrow(RangeError);
  });
});

function menuPage() {
  const url = 'http://a.gov.cn/7.html';
  return { url, identity: 'a.gov.cn/7.html', label: '栏目7', heading: '' };
}
