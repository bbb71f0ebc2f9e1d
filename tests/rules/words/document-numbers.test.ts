import { describe, expect, it } from 'vitest';
import {
  findDocumentNumbers,
  isAppointmentNumber,
  isNormativeNumber,
} from '../../../rules/words/document-numbers.ts';

describe('findDocumentNumbers', () => {
  it.each([
    '沪府规〔2024〕1号',
    '沪府规[2024]1号',
    '沪府规【2024】1号',
    '沪府规﹝2024﹞1号',
    '沪府规（2024）1号',
    '沪府规(2024)1号',
    '沪府规［2024］1号',
    '沪府规〔２０２４〕１号',
    '沪府规 〔 2024 〕 第 1 号',
    '文号：沪府规〔2024〕1号',
    '文号沪府规〔2024〕1号',
    '文　　号沪府规〔2024〕1号',
    '根据沪府规〔2024〕1号文件',
    '关于印发《办法》的通知沪府规〔2024〕1号',
  ])('%s', (text) => {
    expect(findDocumentNumbers(text).map(({ number }) => number)).toEqual(['沪府规〔2024〕1号']);
  });

  it('reads the issuers of the city and its districts', () => {
    const text = '沪发改规范〔2025〕6号、嘉府发〔2023〕20号、沪高法（审）〔2018〕4号、沪经信规〔2024〕12号';
    expect(findDocumentNumbers(text).map(({ number }) => number)).toEqual([
      '沪发改规范〔2025〕6号',
      '嘉府发〔2023〕20号',
      '沪高法(审)〔2018〕4号',
      '沪经信规〔2024〕12号',
    ]);
  });

  it('tells where a number stands', () => {
    const text = '现将《办法》（嘉府规发〔2023〕20号）公布';
    const [found] = findDocumentNumbers(text);
    expect(text.slice(found?.index, (found?.index ?? 0) + (found?.length ?? 0))).toBe('嘉府规发〔2023〕20号');
  });

  it.each([
    '',
    '（2024）沪0115民初1234号',
    '2024年第1号',
    '热线（2024）',
    '嘉府发〔2023〕',
    '〔2023〕20号',
    '嘉府发〔23〕20号',
  ])('%s holds none', (text) => {
    expect(findDocumentNumbers(text)).toEqual([]);
  });
});

describe('isNormativeNumber', () => {
  it.each([
    '沪府规〔2024〕1号',
    '沪府办规[2025]16号',
    '沪发改规范〔2025〕6号',
    '青府规发（2024）3号',
    '嘉建管规范联〔2024〕3号',
    '沪浦发改规【２０２５】3号',
  ])('%s', (number) => {
    expect(isNormativeNumber(number)).toBe(true);
  });

  it.each(['沪规划资源〔2024〕13号', '嘉府发〔2023〕20号', '沪府办字〔2025〕5号', '', '规定'])(
    'not %s',
    (number) => {
      expect(isNormativeNumber(number)).toBe(false);
    },
  );
});

describe('isAppointmentNumber', () => {
  it.each(['沪府任〔2024〕12号', '嘉府任免[2024]3号', '人任字（2024）1号'])('%s', (number) => {
    expect(isAppointmentNumber(number)).toBe(true);
  });

  it.each(['沪府规〔2024〕1号', '责任书', ''])('not %s', (number) => {
    expect(isAppointmentNumber(number)).toBe(false);
  });
});
