import { describe, expect, it } from 'vitest';
import { forbidsPublication, readPublicity, readPublicityNote } from '../../../rules/words/publicity.ts';

describe('readPublicity', () => {
  it.each([
    ['主动公开', 'open'],
    ['全部公开', 'open'],
    ['公开', 'open'],
    ['主 动 公 开', 'open'],
    ['☑主动公开 □依申请公开 □不予公开', 'open'],
    ['依申请公开', 'closed'],
    ['不予公开', 'closed'],
    ['不公开', 'closed'],
    ['免予公开', 'closed'],
    ['□主动公开 √依申请公开', 'closed'],
    ['部分公开', 'unclear'],
    ['删减后公开', 'unclear'],
    ['主动公开、依申请公开', 'unclear'],
    ['主动公开(√) 依申请公开( ) 不公开( )', 'open'],
    ['主动公开（ ） 依申请公开（√）', 'closed'],
    ['是', null],
    ['政府网站', null],
    ['长期公开', null],
    ['', null],
  ] as const)('%s', (words, says) => {
    expect(readPublicity(words)).toBe(says);
  });
});

describe('readPublicity, of a question', () => {
  it.each([
    ['是否主动公开', '是', 'open'],
    ['是否主动公开', '否', 'closed'],
    ['公开属性', '是', null],
  ] as const)('%s：%s', (label, value, says) => {
    expect(readPublicity(value, label)).toBe(says);
  });
});

describe('readPublicityNote', () => {
  it.each([
    ['（此件公开发布）', 'open'],
    ['此件主动公开', 'open'],
    ['（此件主动公 开）', 'open'],
    ['此 件 依申请公开', 'closed'],
    ['（此件不公开）', 'closed'],
    ['（此件依申请公开）', 'closed'],
    ['（主动公开）', 'open'],
    ['做好依申请公开工作。（此件公开发布）抄送：区委', 'open'],
    ['（此件删减后公开）', 'unclear'],
    ['做好依申请公开工作', null],
  ] as const)('%s', (line, says) => {
    expect(readPublicityNote(line)).toBe(says);
  });
});

describe('forbidsPublication', () => {
  it.each([
    ['不予公开', true],
    ['不公开', true],
    ['依申请公开', false],
    ['主动公开', false],
    ['□主动公开 ☑不予公开', true],
    ['☑主动公开 □不予公开', false],
  ])('%s', (words, forbids) => {
    expect(forbidsPublication(words)).toBe(forbids);
  });
});
