import { describe, expect, it } from 'vitest';
import {
  forbidsPublication,
  isClosingNote,
  readPublicity,
  readPublicityNote,
} from '../../../rules/words/publicity.ts';

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
    ['不宜公开', 'closed'],
    ['不得公开', 'closed'],
    ['不对外公开', 'closed'],
    ['不主动公开', 'closed'],
    ['非公开', 'closed'],
    ['非主动公开', 'closed'],
    ['依申请', 'closed'],
    ['全文公开', 'open'],
    ['对外公开', 'open'],
    ['公开发布', 'open'],
    ['此文公开', 'open'],
    ['本件向社会公开', 'open'],
    ['可公开', 'open'],
    ['可以公开', 'open'],
    ['全公开', 'open'],
    ['予以公开', 'open'],
    ['社会公开', 'open'],
    ['向社会公开', 'open'],
    ['政府信息公开网', null],
    ['社会公开栏', null],
    ['逐步向社会公开栏', null],
    ['部分内容公开', 'unclear'],
    ['部分信息不予公开', 'unclear'],
    ['摘要公开', 'unclear'],
    ['摘登', 'unclear'],
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
    ['是否主动公开', '是否', null],
    ['是否主动公开', '依申请公开', 'closed'],
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
    ['（本件主动公开）', 'open'],
    ['（本文不予公开）', 'closed'],
    ['此文公开发布', 'open'],
    ['本件与此文一并公开，另行通知', null],
    ['（依申请公开）', 'closed'],
    ['（不予公开）', 'closed'],
    ['信息公开属性：主动公开', 'open'],
    ['公开方式：依申请公开', 'closed'],
    ['公开类型：主动公开', 'open'],
    ['公开类别：不予公开', 'closed'],
    ['公开形式：主动公开', 'open'],
    ['公开选项：主动公开', 'open'],
    ['公开程度：全部公开', 'open'],
    ['公开标识：主动公开', 'open'],
    ['公开时间：主动公开', null],
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

describe('isClosingNote', () => {
  it.each(['（此件不予公开）', '(此 件 不公 开)', '【此文不得公开】', ' 〔此件不宜公开〕 '])(
    '%s',
    (words) => {
      expect(isClosingNote(words)).toBe(true);
    },
  );

  it.each(['此件不予公开', '（此件主动公开）', '文末注明（此件不予公开）', '（此件不予公开）字样'])(
    'not %s',
    (words) => {
      expect(isClosingNote(words)).toBe(false);
    },
  );
});
