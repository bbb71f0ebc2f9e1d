import { describe, expect, it } from 'vitest';
import { SiteFold } from '../../../audit/fold/site-fold.ts';
import { SiteFacts } from '../../../facts/site.ts';
import { factsOf } from '../../facts/facts-of.ts';
import { type Change, pageOf } from '../../rules/page-of.ts';

const elementsIn = (main: string, title = '适老化改造补贴办事指南') => {
  const { guideLines = [] } = factsOf(
    `<!doctype html><html><head><title>${title}</title></head><body><h1>${title}</h1><div id="zoom">${main}</div></body></html>`,
  );
  return guideLines.map(({ element }) => element);
};

describe('lines of a service guide', () => {
  it.each([
    ['paragraphs', '<p>一、设定依据：《上海市老年人权益保障条例》</p><p>二、受理条件</p><p>本市户籍</p>'],
    [
      'a table',
      '<table><tr><td>实施依据</td><td>《条例》</td></tr><tr><th>服务对象</th><td>老人</td></tr></table>',
    ],
    ['a list of terms', '<dl><dt>法律依据</dt><dd>《条例》</dd><dt>申请条件</dt><dd>无</dd></dl>'],
    ['tabs, one closed', '<div><h3>办理依据</h3></div><div style="display:none"><h3>办理条件</h3></div>'],
  ])('%s', (_why, main) => {
    expect(elementsIn(main)).toEqual(['basis', 'conditions']);
  });

  it.each([
    ['问：哪些人可以申请？', 'conditions'],
    ['Q2：需要准备什么？', 'materials'],
    ['携带证件', 'materials'],
    ['怎么办理', 'process'],
    ['申领方式', 'process'],
    ['多久办好', 'term'],
    ['监督投诉渠道', 'contact'],
    ['法律法规', 'basis'],
  ])('are known as %s', (line, element) => expect(elementsIn(`<p>${line}</p>`)).toEqual([element]));

  it('are none on a page of no service', () => {
    expect(elementsIn('<p>设定依据：《条例》</p>', '嘉定区召开经济形势分析会')).toEqual([]);
  });
});

describe('guides of a site', () => {
  const guidesOf = (change: Change) => {
    const fold = new SiteFold('www.jiading.gov.cn');
    fold.add(
      pageOf({
        kind: { kind: 'service-guide' },
        title: { text: '补贴办事指南' },
        address: { url: 'https://www.jiading.gov.cn/g/1' },
        guideLines: [
          { element: 'basis', text: '依据：《甲办法》《乙条例》' },
          { element: 'contact', text: '电话' },
          { element: 'contact', text: '联系人' },
        ],
        body: { textLength: 900, images: 0, embeds: 0, attachments: 0 },
        ...change,
      }),
    );
    return SiteFacts.parse(fold.facts).guides;
  };

  it('keep their elements and what they rest on', () => {
    expect(guidesOf({})).toEqual([
      {
        url: 'https://www.jiading.gov.cn/g/1',
        title: '补贴办事指南',
        elements: ['basis', 'contact'],
        basis: ['甲办法', '乙条例'],
        partly: false,
      },
    ]);
  });

  it.each([
    ['a picture', { body: { textLength: 900, images: 1, embeds: 0, attachments: 0 } }],
    ['a few words', { body: { textLength: 40, images: 0, embeds: 0, attachments: 0 } }],
  ])('are read in part: %s', (_why, change) => {
    expect(guidesOf(change)[0]?.partly).toBe(true);
  });

  it('are none of leaflets on what is there to see or use', () => {
    const lines = [{ element: 'contact', text: '电话' }] as const;
    expect(guidesOf({ title: { text: '春运出行服务指南' }, guideLines: [...lines] })).toEqual([]);
    expect(guidesOf({ title: { text: '停车证办事指南' }, guideLines: [...lines] })).toHaveLength(1);
    expect(guidesOf({ title: { text: '助餐服务指南' } })).toHaveLength(1);
  });

  it('are none of other pages', () => {
    expect(guidesOf({ kind: { kind: 'other' } })).toEqual([]);
  });
});
