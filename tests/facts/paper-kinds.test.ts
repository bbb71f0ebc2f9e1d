import { describe, expect, it } from 'vitest';
import { factsOf } from './facts-of.ts';
import { outcomesOf } from './judged.ts';

const NUMBER = '嘉府规〔2024〕3号';

/** Field tables and containers as several site systems write them. */
const systems = {
  table: (title: string, text: string) =>
    `<h1>${title}</h1><table><tr><td>索引号</td><td>SY0021</td><td>发文字号</td><td>${NUMBER}</td></tr><tr><td>公开属性</td><td>主动公开</td><td>成文日期</td><td>2024-05-06</td></tr></table><div id="ivs_content">${text}</div>`,
  list: (title: string, text: string) =>
    `<div class="xxgk-title">${title}</div><ul class="xxgk"><li>索引号：SY0021</li><li>文号：${NUMBER}</li><li>成文日期：2024-05-06</li></ul><div class="TRS_Editor">${text}</div>`,
  text: (title: string, text: string) => `<h1>${title}</h1><div id="zoom"><p>${NUMBER}</p>${text}</div>`,
  badge: (title: string, text: string) =>
    `<h2 class="title">${title}</h2><p>【索引号】SY1【文号】${NUMBER}</p><div id="UCAP-CONTENT">${text}</div>`,
};

const reply =
  '<p>区规划资源局：</p><p>你局请示收悉。经研究，原则同意，请会同有关部门认真组织实施，企业申请用地按规定办理。</p><p>上海市嘉定区人民政府</p><p>2024年5月6日</p>';

function read(title: string, system: keyof typeof systems = 'table') {
  const facts = factsOf(
    `<html><head><title>${title}_上海嘉定</title></head><body><div class="position">当前位置：<a href="/">首页</a> &gt; <a href="/gfxwj/">行政规范性文件</a></div>${systems[system](title, reply)}</body></html>`,
    { url: 'https://www.jiading.gov.cn/gfxwj/content_181933.html' },
  );
  if (facts.kind === undefined) throw new Error('no kind');
  return { kind: facts.kind, outcomes: outcomesOf(facts) };
}

/** Rules that would find much missing on such a page, were it taken for a policy. */
const OF_POLICIES = [
  'validity-label',
  'interpretation-link',
  'message-board',
  'document-metadata',
  'policy-faq',
];

describe.each(Object.keys(systems) as (keyof typeof systems)[])(
  'a paper with a number of normative documents, in a %s',
  (system) => {
    it.each([
      ['a reply', '上海市嘉定区人民政府关于同意《嘉定新城控制性详细规划》的批复'],
      ['a reply with its number behind it', `关于同意调整安亭镇停车收费的批复（${NUMBER}）`],
      ['a letter', '嘉定区人民政府办公室关于商请支持安亭环球创新港建设的函'],
      ['a letter in reply', '关于安亭镇停车收费问题的复函'],
      ['a request', '关于调整公共租赁住房租金的请示'],
      ['minutes', '嘉定区人民政府常务会议纪要'],
      ['an answer to a proposal', '关于区政协第123号提案的答复意见'],
      ['an examiner’s opinion', '关于安亭镇规划方案的审查意见'],
      ['a commendation', '关于表彰2023年度先进集体的决定'],
      ['an appointment', '关于张某任职的通知'],
    ])('is none where it is %s, and nothing is asked of it', (_, title) => {
      const { kind, outcomes } = read(title, system);
      expect(kind).toMatchObject({ kind: 'other', official: 'yes', normative: 'no', policy: 'no' });
      for (const rule of OF_POLICIES) expect(outcomes[rule]).toMatch(/^inapplicable/);
    });

    it.each([
      '嘉定区人民政府关于同意《嘉定区征地补偿实施办法》的批复',
      '关于同意《嘉定区公共租赁住房租金标准》的批复',
    ])('may be one where a reply lays down rules: %s', (title) => {
      const { kind, outcomes } = read(title, system);
      expect(kind).toMatchObject({ official: 'yes', normative: 'unknown', policy: 'no' });
      for (const rule of OF_POLICIES) expect(outcomes[rule]).toMatch(/^cantTell/);
    });

    it.each([
      '嘉定区人民政府关于加快推进现代农业高质量发展的若干意见',
      '关于进一步加强停车管理的实施意见',
      '关于印发《嘉定区行政复函管理办法》的通知',
      '嘉定区先进集体表彰奖励办法',
      '关于转发《上海市人民政府关于同意某规划的批复》的通知',
      '嘉定区停车管理办法（试行）',
    ])('is one where it is %s', (title) => {
      const { kind, outcomes } = read(title, system);
      expect(kind).toMatchObject({ kind: 'normative-document', normative: 'yes', policy: 'yes' });
      expect(outcomes['validity-label']).toBe('failed missing');
    });
  },
);

describe('what stands in the column of normative documents without a number of theirs', () => {
  const text =
    '<p>第一条 为了规范有关管理工作，根据有关规定，结合实际情况，制定本文件，请认真执行。</p><p>第二条 有关单位应当做好工作。</p>';
  const kindOf = (title: string, inside = `<h1>${title}</h1><div id="zoom">${text}</div>`) =>
    factsOf(
      `<html><head><title>${title}_上海嘉定</title></head><body><div class="position">当前位置：<a href="/">首页</a> &gt; <a href="/gfxwj/">行政规范性文件</a></div>${inside}</body></html>`,
      { url: 'https://www.jiading.gov.cn/gfxwj/content_181933.html' },
    ).kind;

  it.each([
    ['中华人民共和国道路交通安全法', 'no'],
    ['上海市道路交通管理条例', 'no'],
    ['关于停车场管理办法的问答', 'no'],
    ['上海市停车场（库）管理办法', 'unknown'],
    ['嘉定区人民政府工作规则', 'unknown'],
    ['嘉定区停车场管理办法', 'yes'],
    ['上海市嘉定区停车场管理办法', 'yes'],
    ['嘉定区机关事务守法经营办法', 'unknown'],
    ['嘉定区规范性文件管理办法', 'yes'],
    ['规章规范性文件清理工作层级责任状', 'unknown'],
  ])('%s: %s', (title, normative) => {
    expect(kindOf(title)?.normative).toBe(normative);
  });

  it('is the column itself, with a number in each of its cards', () => {
    const card = (n: number) =>
      `<div class="item"><h3><a href="/gfxwj/content_${n}000.html">嘉定区人民政府关于印发《某办法（${n}）》的通知</a></h3><p>嘉府规〔2025〕${n}号 有效 发布日期：2025-05-0${n}</p><p>为了规范本区有关管理工作，根据有关规定，制定本办法，请认真执行。</p></div>`;
    const list = `<h2>规范性文件</h2><div class="list">${[1, 2, 3, 4, 5, 6].map(card).join('')}</div>`;
    expect(kindOf('规范性文件', list)).toMatchObject({ normative: 'no', policy: 'no' });
  });
});
