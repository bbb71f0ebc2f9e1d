import { describe, expect, it, vi } from 'vitest';
import zh from '../../../public/_locales/zh_CN/messages.json';
import { packFor, packs } from '../../../rules/packs/index.ts';
import { partsOf } from '../../../rules/packs/parts.ts';
import { packOf } from '../../packs/pack-of.ts';

const messages = new Map<string, { message: string }>(Object.entries(zh));
vi.mock('wxt/browser', () => ({
  browser: {
    i18n: {
      getMessage: (name: string, parts: string[]) =>
        messages.get(name)?.message.replace(/\$(\d)/g, (_, index) => parts[index - 1] ?? '') ?? '',
    },
  },
}));
const { partWords, valueWords } = await import('../../../components/options/part-words.ts');

const scoring = {
  manner: 'deduction',
  full: 100,
  points: { error: 3, warning: 1, info: 0 },
  caps: { 2: 30 },
  bonus: { points: { 'policy-faq': 2 }, cap: 4 },
};

describe('a part of a pack', () => {
  it('has a name of its own, which is not its path', () => {
    const parts = [...partsOf(packOf({ scoring, extras: ['national'] })).keys()];
    const names = parts.map(partWords);
    expect(names.filter((name, index) => name === '' || name === parts[index])).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  });

  it('that another version of the tool knew goes by its path', () => {
    expect(partWords('weights.gone-rule')).toContain('gone-rule');
    expect(partWords('thresholds.goneDays')).toBe('thresholds.goneDays');
  });

  it('has words for what stands in it', () => {
    for (const pack of [...packs, packOf({ scoring })]) {
      for (const [part, value] of partsOf(pack)) expect(valueWords(part, value)).not.toBe('');
    }
  });

  it('has a name for each field of a portal', () => {
    const names = ['host', 'paths', 'organs'].map((name) => partWords(`portals[3].${name}`));
    expect(names).toEqual(['门户 4 的主机名', '门户 4 的路径开头', '门户 4 的机构名称']);
  });

  it.each<[part: string, value: string | number | boolean | null, words: string]>([
    ['vetoes.working-link', true, '是'],
    ['thresholds.messageReplyDays', 5, '5 个工作日'],
    ['thresholds.messageReplyDays', null, '不设'],
    ['thresholds.annualReportBy', '03-31', '03-31 前'],
    ['vocabulary.boardNames', '留言墙\n问政', '留言墙、问政'],
    ['vocabulary.boardNames', '', '没有'],
    ['scoring.manner', 'deduction', '扣分制'],
    ['scoring.caps.1', null, '不设'],
    ['extras.national', true, '是'],
    ['portals', '[{"host":"a.gov.cn"},{"host":"b.gov.cn","paths":["/x"]}]', 'a.gov.cn、b.gov.cn（限 /x）'],
    ['portals', '[]', '其他门户都不对应时参照'],
    ['portals', 'broken', 'broken'],
    ['level', packFor('jiading-2023').level, '区级'],
  ])('%s with %s is “%s”', (part, value, words) => {
    expect(valueWords(part, value)).toBe(words);
  });
});
