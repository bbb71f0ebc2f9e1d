import { describe, expect, it } from 'vitest';
import { groundOf, groundOn } from '../../audit/ground.ts';
import { judgeSite } from '../../audit/judge-site.ts';
import { levelOf } from '../../audit/level.ts';
import type { SiteFacts } from '../../facts/site.ts';
import { packFor } from '../../rules/packs/index.ts';
import type { ClauseId, PlanId } from '../../rules/plans/index.ts';
import type { SiteRuleId } from '../../rules/site-registry.ts';
import { guideElementNames } from '../../rules/words/guide-elements.ts';
import { at, column, entrance, item, type SiteChange, siteOf } from '../rules/site-table.ts';

const WHOLE = { complete: true, failures: 0, unfilled: [] };
const THEN = '2023-11-03T10:00:00+08:00';

const GUIDE: SiteFacts['guides'][number] = {
  url: at('/g/1'),
  title: '居家适老化改造补贴办事指南',
  elements: [...guideElementNames],
  basis: ['居家适老化改造补贴办法'],
  partly: false,
};

function document(title: string, repealed: boolean): SiteFacts['documents'][number] {
  return {
    url: at(`/d/${title}`),
    title: `关于印发《${title}》的通知`,
    number: null,
    published: '2025-03-04',
    issued: null,
    normative: 'unknown',
    policy: 'yes',
    outward: 'yes',
    repealed,
    organs: [],
    interpretations: [],
  };
}

const CITES = [
  { clause: 'jiading-2023/8', basis: 'derived' },
  { clause: 'jiading-2023/9', basis: 'stated' },
  { clause: 'songjiang-2025/1', basis: 'stated' },
] as const;

describe('the ground of a finding that is about one clause', () => {
  it('is that clause alone, with its own basis', () => {
    expect(groundOn('jiading-2023/8', CITES, packFor('jiading-2023'))).toMatchObject({
      clauses: ['jiading-2023/8'],
      basis: 'derived',
    });
  });

  it.each<[why: string, clause: ClauseId, plan: PlanId | null]>([
    ['another plan is in force', 'jiading-2023/8', 'songjiang-2025'],
    ['no plan is in force', 'jiading-2023/8', null],
    ['the rule does not cite it', 'jiading-2023/10', 'jiading-2023'],
  ])('is that of the rule where %s', (_why, clause, plan) => {
    const pack = packFor(plan);
    expect(groundOn(clause, CITES, pack)).toEqual(groundOf(CITES, pack));
  });

  it('is no heavier than that clause', () => {
    // 第54条鼓励，第52条必须。
    const cites = [
      { clause: 'jiading-2023/52', basis: 'stated' },
      { clause: 'jiading-2023/54', basis: 'stated' },
    ] as const;
    const pack = packFor('jiading-2023');
    expect(groundOf(cites, pack).cap).toBe('error');
    expect(cites.map(({ clause }) => groundOn(clause, cites, pack).cap)).toEqual(['error', 'info']);
  });
});

function clausesOf(change: SiteChange, rule: SiteRuleId, plan: PlanId): string[] {
  return judgeSite(siteOf(change), packFor(plan))
    .filter((finding) => finding.rule === rule)
    .map(({ clauses, data }) => `${data.areaZh ?? data.name}: ${clauses.join(' ')}`);
}

describe('findings over a site', () => {
  it('rest on the clause of their own area', () => {
    const found = clausesOf(
      { at: THEN, coverage: WHOLE, items: [item('上海汽车文化节开幕', '2023-09-20')] },
      'key-area-coverage',
      'jiading-2023',
    );
    expect(found).toContain('规划与重大项目: jiading-2023/1');
    expect(found).toContain('活动赛事: jiading-2023/22');
    expect(found.every((one) => one.split(' ').length === 2)).toBe(true);
  });

  it.each<
    [why: string, change: SiteChange, rule: SiteRuleId, plan: PlanId, message: string, clause: ClauseId]
  >([
    [
      'documents that the library lacks',
      { columns: [column('公文库', { facets: 3, query: true })], documents: [document('某办法', false)] },
      'document-library',
      'jiading-2023',
      'strays',
      'jiading-2023/39',
    ],
    [
      'a library without classification',
      { columns: [column('政策文件')] },
      'document-library',
      'jiading-2023',
      'half',
      'jiading-2023/38',
    ],
    [
      'no query of progress',
      {
        columns: [column('政民互动')],
        entrances: ['区长信箱', '人民建议征集', '网上咨询', '12345市民服务热线'].map((name) =>
          entrance(name),
        ),
      },
      'interaction-channels',
      'jiading-2023',
      'noProgress',
      'jiading-2023/66',
    ],
    [
      'no mailbox',
      {
        columns: [column('政民互动')],
        entrances: ['人民建议征集', '网上咨询', '12345市民服务热线', '办理进度查询'].map((name) =>
          entrance(name),
        ),
      },
      'interaction-channels',
      'jiading-2023',
      'lacking',
      'jiading-2023/65',
    ],
    [
      'benefits without results',
      {
        guides: [GUIDE],
        items: [item('关于开展2025年产业扶持资金申报的通知', '2025-03-01')],
        coverage: { complete: true },
      },
      'service-guide',
      'huating-2025',
      'noResults',
      'huating-2025/22',
    ],
    [
      'a guide on what is repealed',
      { guides: [GUIDE], documents: [document('居家适老化改造补贴办法', true)] },
      'service-guide',
      'huating-2025',
      'repealed',
      'huating-2025/prose-1.2.4',
    ],
  ])('rest on one clause: %s', (_why, change, rule, plan, message, clause) => {
    const found = judgeSite(siteOf(change), packFor(plan)).filter((one) => one.rule === rule);
    expect(found.find((one) => one.message === message)?.clauses).toEqual([clause]);
  });

  it('rest on the clause that names their column', () => {
    expect(clausesOf({ at: THEN, columns: [column('直达资金')] }, 'thematic-column', 'jiading-2023')).toEqual(
      expect.arrayContaining([
        '营商环境: jiading-2023/7',
        '两旧一村: jiading-2023/14',
        '财政资金直达基层: jiading-2023/30',
      ]),
    );
  });
});

describe('the level of a site', () => {
  const district = packFor('songjiang-2025');
  it.each<[string, organs: string[], level: string]>([
    ['rsj.songjiang.gov.cn', ['上海市松江区人力资源和社会保障局'], 'department'],
    ['jw.songjiang.gov.cn', ['区经济委员会', '区建设管理委'], 'department'],
    ['www.songjiang.gov.cn', ['松江区教育局'], 'district'],
    ['songjiang.gov.cn', ['松江区教育局'], 'district'],
    ['xxgk.songjiang.gov.cn', ['松江区人民政府办公室', '松江区教育局'], 'district'],
    ['zw.songjiang.gov.cn', [], 'district'],
    ['kfq.songjiang.gov.cn', ['松江经济技术开发区管委会'], 'district'],
    ['rsj.jiading.gov.cn', ['嘉定区教育局'], 'district'],
  ])('%s of %j is %s', (host, organs, level) => {
    expect(levelOf({ host, organs }, district)).toBe(level);
  });

  it('is the one that a pack says otherwise', () => {
    const bureau = { host: 'rsj.songjiang.gov.cn', organs: ['松江区教育局'] };
    expect(levelOf(bureau, { ...district, level: 'town' })).toBe('town');
    expect(levelOf(bureau, packFor(null))).toBeNull();
  });

  it('settles which duties its rules ask for', () => {
    const about = (change: SiteChange) =>
      judgeSite(siteOf({ at: THEN, coverage: WHOLE, ...change }), packFor('jiading-2023')).find(
        ({ rule }) => rule === 'integrated-policy-topic',
      )?.message;
    const host = 'rsj.jiading.gov.cn';
    expect(about({ host, organs: ['嘉定区人力资源和社会保障局'] })).toBe('judge.otherLevel');
    expect(about({ host: 'www.jiading.gov.cn', organs: ['嘉定区人民政府'] })).not.toBe('judge.otherLevel');
  });
});
