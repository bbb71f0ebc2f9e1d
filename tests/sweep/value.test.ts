import { describe, expect, it } from 'vitest';
import { isNeeded, rankOfPage, Values } from '../../sweep/value.ts';

const host = 'www.own.gov.cn';
const link = (label: string, path: string, heading = '') => ({ label, heading, identity: host + path });
const home = `${host}/`;

describe('what a link is worth', () => {
  it('puts columns that rules look for first, then other columns, then articles', () => {
    const values = new Values();
    const ranks = [
      link('政府信息公开', '/a/'),
      link('风光', '/fg/'),
      link('2024年政府信息公开工作年度报告', '/b/t1_20250101.html'),
      link('我区召开会议', '/b/t1_20250102.html'),
    ].map((one) => values.rankOf(one, home));
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
    expect(new Set(ranks).size).toBe(4);
  });

  it.each(['政策解读', '互动交流', '重大行政决策', '意见征集', '财政预决算', '区长信箱', '行政规范性文件'])(
    'knows %s by its name',
    (label) => {
      expect(isNeeded(link(label, '/x/'))).toBe(true);
    },
  );

  it.each(['/zwgk/', '/hdjl/ldxx/', '/xxgk_12/', '/zcjd/list.html'])('knows %s by its address', (path) => {
    expect(isNeeded(link('', path))).toBe(true);
  });

  it.each([link('魅力松江', '/ml/'), link('图片', '/photo/'), link('', '/azwgkb/')])(
    'does not know $label $identity',
    (one) => {
      expect(isNeeded(one)).toBe(false);
    },
  );

  it('touches every column before it reads one to the end', () => {
    const values = new Values();
    const first = Array.from({ length: 40 }, (_, n) =>
      values.rankOf(link('文', `/xwzx/t1_${20_250_000 + n}.html`), `${host}/xwzx/`),
    );
    const other = values.rankOf(link('文', '/other/t1_20250000.html'), `${host}/other/`);
    expect(other).toBe(first[0]);
    expect(first).toEqual(first.toSorted((a, b) => a - b));
    expect(first.at(-1)).toBeGreaterThan(other);
    expect(first.filter((rank) => rank === first[0])).toHaveLength(2);
  });

  it('turns the pages of lists that rules look for sooner', () => {
    expect(rankOfPage(link('政策文件', '/x/'))).toBeLessThan(rankOfPage(link('图片', '/photo/')));
  });
});
