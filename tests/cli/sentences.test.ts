import { expect, it } from 'vitest';
import { sentences } from '../../cli/sentences.ts';

it('ends a sentence that quotes the page before the next begins', () => {
  expect(sentences(['留言入口只在导航：我要咨询', '要点要求设置留言板。'], 'zh')).toBe(
    '留言入口只在导航：我要咨询。要点要求设置留言板。',
  );
  expect(sentences(['Only in the menu: Ask', 'The plan asks for a board.'], 'en')).toBe(
    'Only in the menu: Ask. The plan asks for a board.',
  );
});

it('adds nothing to a sentence that has ended, nor to the last one', () => {
  expect(sentences(['有效期只写在正文里：本办法有效期5年。', '', '应显著标识'], 'zh')).toBe(
    '有效期只写在正文里：本办法有效期5年。应显著标识',
  );
});
