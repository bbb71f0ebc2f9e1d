import { describe, expect, it } from 'vitest';
import { documentPage, factsOf } from './facts-of.ts';

const title = '<h1>关于印发《某区公共停车场管理办法》的通知</h1>';
const running =
  '<p>各镇人民政府、各街道办事处：</p><p>现将有关事项通知如下，请认真按照执行，执行中遇到的问题请及时反映。</p>';
/** Behind the text, before the imprint. */
const behind = (html: string) =>
  documentPage(title).replace('<div class="footer">', `${html}<div class="footer">`);

describe('tags in the field table', () => {
  it.each([
    ['cells', '<table><tr><td>文号</td><td>1号</td><td>标签</td><td>停车 交通</td></tr></table>'],
    [
      'a head row',
      '<table><tr><th>文号</th><th>标签</th></tr><tr><td>1号</td><td>停车 交通</td></tr></table>',
    ],
    ['a line', '<p>文号：1号　政策标签：停车 交通　发布日期：2025-02-12</p>'],
    ['a list', '<ul><li>文号：1号</li><li>主题标签：停车 交通</li></ul>'],
    ['terms', '<dl><dt>文号</dt><dd>1号</dd><dt>标签</dt><dd>停车 交通</dd></dl>'],
    ['spans', '<div><span>标 签</span><span>停车 交通</span></div>'],
    ['a picture with words', '<p>文号：1号</p><p>标签：<img src="/i/t1.png" alt="停车 交通"></p>'],
  ])('are read from %s', (_form, html) => {
    const fields = factsOf(documentPage(title + html)).documentFields?.filter(({ name }) => name === 'tags');
    expect(fields).toMatchObject([{ value: '停车 交通' }]);
  });
  it('are empty beside an ornament', () => {
    const html = '<p>文号：1号</p><p>标签：<i class="icon"></i></p>';
    const fields = factsOf(documentPage(title + html)).documentFields?.filter(({ name }) => name === 'tags');
    expect(fields).toMatchObject([{ value: '', picture: false }]);
  });
  it('are empty where the label stands alone', () => {
    const html = '<table><tr><td>文号</td><td>1号</td><td>适用对象</td><td></td></tr></table>';
    const fields = factsOf(documentPage(title + html)).documentFields?.filter(({ name }) => name === 'tags');
    expect(fields).toMatchObject([{ label: '适用对象', value: '' }]);
  });
});

describe('tags apart from it', () => {
  const blocksOf = (html: string) => factsOf(html).tagBlocks;
  it.each([
    ['boxes beside the title', '<div class="tags"><span>停车</span><span>交通</span></div>'],
    ['boxes one by one', '<p><em class="el-tag">停车</em><em class="el-tag">交通</em></p>'],
    ['links', '<div class="tag-list"><a href=/t/1>停车</a> <a href=/t/2>交通</a></div>'],
    ['a label and links', '<div><b>标签：</b><a href=/t/1>停车</a><a href=/t/2>交通</a></div>'],
    ['a label in brackets', '<p>【标签】停车、交通</p>'],
    ['a label with its words', '<p>标签：停车，交通</p>'],
    ['a label of another name', '<p>受惠群体：停车，交通</p>'],
    ['a label for one kind of tags', '<p><b>行业标签：</b><span>停车</span><span>交通</span></p>'],
    ['a term', '<dl><dt>适用对象</dt><dd><span>停车</span><span>交通</span></dd></dl>'],
  ])('are read from %s', (_form, html) => {
    const blocks = blocksOf(documentPage(title + html)) ?? [];
    expect(blocks.flatMap(({ tags }) => tags).toSorted()).toEqual(['交通', '停车']);
    expect(blocks.every(({ choice, place }) => !choice && place === 'main')).toBe(true);
  });

  it.each([
    ['a status', '<span class="tag">现行有效</span>'],
    ['a form of publication', '<span class="tag">政策解读</span><span class="tag">置顶</span>'],
    ['a field label', '<span class="tag">文号</span>1号'],
    ['a date', '<span class="tag">2025-02-12</span>'],
    ['a tab', '<div class="tabs"><a>停车</a></div>'],
    [
      'the next head of a table',
      '<table><tr><td>索取号</td><td>主题词</td><td>备注</td></tr><tr><td>1</td><td>无</td><td>无</td></tr></table>',
    ],
    ['a label without a tag', '<p>标签：</p>'],
    ['what follows an empty cell', '<table><tr><td>标签</td><td></td></tr><tr><td>停车</td></tr></table>'],
    ['what follows a folding list', '<div>主题：<select><option>全部</option></select></div><div>停车</div>'],
  ])('are not %s', (_why, html) => {
    expect(blocksOf(documentPage(title + html))).toEqual([]);
  });
  it('are no words of the text or of the menu', () => {
    const text = `${running}<p>适用对象：本区企业</p><p><span class="tag">停车</span></p>`;
    expect(blocksOf(documentPage(title, text))).toEqual([]);
    const menu = '<div class="nav"><span>主题：</span><a href=/a>教育</a><a href=/b>住房</a></div>';
    expect(
      blocksOf(documentPage(title).replace('<div class="crumb">', `${menu}<div class="crumb">`)),
    ).toEqual([]);
  });

  it.each([
    [
      'links',
      '<dl><dt>主题</dt><dd><a href="?t=0">全部</a><a href="?t=1">教育</a><a href="?t=2">住房</a></dd></dl>',
    ],
    [
      'items',
      '<ul><li>主题：</li><li><a href="#">不限</a></li><li><a href="#">教育</a></li><li><a href="#">住房</a></li></ul>',
    ],
  ])('are the choices of a filter: %s', (_form, html) => {
    expect(
      blocksOf(`<body>${html}<ul><li><a href=/1.html>某办法的通知</a> 2025-01-01</li></ul></body>`),
    ).toMatchObject([{ label: '主题', tags: ['教育', '住房'], choice: true }]);
  });
  it('stand in the rows of a list', () => {
    const row = (n: number) =>
      `<li><a href=/${n}.html>关于某项工作的通知</a><i class="tag">住房</i><span>2025-01-0${n}</span></li>`;
    expect(blocksOf(`<body><ul>${row(1)}${row(2)}</ul></body>`)).toMatchObject([
      { tags: ['住房'] },
      { tags: ['住房'] },
    ]);
  });
});

describe('lists of questions and answers', () => {
  const sectionsOf = (html: string) => factsOf(html).faqSections;
  it.each([
    ['a heading', '<h3>常见问题</h3><p>问：怎么申请停车位？</p><p>答：请到窗口办理。</p>'],
    ['a box', '<div class="tit">高频问题解答清单</div><ul><li>停车位怎么申请？</li></ul>'],
    ['a numbered heading', '<p>三、热点问答</p><p>1. 停车位怎么申请？</p>'],
    ['brackets', '<p>【政策问答】</p><p>Q1：停车位怎么申请？</p><p>A1：请到窗口办理。</p>'],
    ...['热门咨询', '疑问解答', '政策咨询问答', '十问十答', '常见问题（FAQ）', 'Q & A', '群众关心的问题'].map(
      (words) => [`a heading ${words}`, `<h3>${words}</h3><p>停车位怎么申请？</p>`],
    ),
    ['foreign letters', '<h3>ＦＡＱ</h3><p>停车位怎么申请？</p>'],
    ['linked questions', '<h4>相关问答</h4><ul><li><a href=/q/1.html>停车位怎么申请？</a></li></ul>'],
  ])('under %s', (_form, html) => {
    expect(sectionsOf(behind(html))).toMatchObject([{ questions: 1, empty: false, place: 'main' }]);
  });
  it('behind a tab of a row, whether the row or a list in it bears the name', () => {
    const tabs = '<li>政策原文</li><li>常见问题</li>';
    for (const row of [`<ul class="tabs">${tabs}</ul>`, `<div class="tab-hd"><ul>${tabs}</ul></div>`]) {
      const { controls } = factsOf(documentPage(title + row));
      expect(controls?.map(({ label }) => label)).toEqual(['政策原文', '常见问题']);
    }
    const { controls } = factsOf(documentPage(`${title}<div class="intro"><ul>${tabs}</ul></div>`));
    expect(controls).toEqual([]);
  });
  it('are the same inside the text', () => {
    expect(
      sectionsOf(
        documentPage(title, `${running}<p>附：常见问题</p><p><b>常见问题</b></p><p>停车位怎么申请？</p>`),
      ),
    ).toMatchObject([{ words: '常见问题', questions: 1 }]);
  });
  it('without a heading, in pairs', () => {
    const pair = '<p>问：停车位怎么申请？</p><p>答：请到窗口办理。</p>';
    expect(sectionsOf(behind(pair + pair))).toMatchObject([{ words: '', questions: 2, empty: false }]);
    expect(sectionsOf(behind(pair))).toEqual([]);
  });
  it.each(['<h3>常见问题</h3>', '<h3>常见问题</h3><p>暂无数据</p>', '<h3>常见问题</h3><ul id="faq"></ul>'])(
    'are empty: %s',
    (html) => {
      expect(sectionsOf(behind(html))).toMatchObject([{ words: '常见问题', empty: true }]);
    },
  );
  it.each([
    ['a sentence', '<p>请各单位梳理常见问题。</p>'],
    ['a link, which is a link', '<h3><a href="/faq/">常见问题</a></h3>'],
    ['a robot', '<h3>智能问答</h3>'],
    ['faults of the report', '<h3>存在的主要问题</h3><p>停车位不够怎么办？</p>'],
    ['an office', '<h3>咨询电话</h3><p>停车位怎么申请？</p>'],
    ['something hidden', '<div style="display:none"><h3>常见问题</h3><p>停车位怎么申请？</p></div>'],
    ['a part of the footer', '<div class="footer"><h3>常见问题</h3><p>停车位怎么申请？</p></div>'],
  ])('are not %s', (_why, html) => {
    expect(sectionsOf(behind(html))).toEqual([]);
  });
});

describe('where an annual report speaks of the plan', () => {
  const opening =
    '2023年，本镇按照《2023年嘉定区政务公开工作要点》要求，深入推进政务公开。全年公开信息三百条。';
  const general = '对照政务公开工作要点，24项任务全部完成。组织开放活动3场。';
  const mentionsOf = (text: string) =>
    factsOf(documentPage('<h1>某镇2023年政府信息公开工作年度报告</h1>', text)).planMentions;
  it.each([
    [
      'headings of their own',
      `<p>一、总体情况</p><p>${opening}</p><p>${general}</p><p>五、存在的主要问题及改进情况</p><p>下一步将按照政务公开工作要点，继续做好各项工作。</p>`,
    ],
    [
      'headings without a number',
      `<h3>总体情况</h3><p>${opening}</p><p>${general}</p><h3>存在的主要问题及改进情况</h3><p>下一步将按照政务公开工作要点，继续做好各项工作。</p>`,
    ],
    [
      'headings in bold',
      `<p><strong>一、总体情况</strong></p><p>${opening}</p><p>${general}</p><p><strong>五、存在的主要问题及改进情况</strong></p><p>下一步将按照政务公开工作要点，继续做好各项工作。</p>`,
    ],
  ])('it is read with its part: %s', (_form, text) => {
    expect(mentionsOf(text)).toMatchObject([
      { section: '总体情况', opening: true, text: opening },
      { section: '总体情况', opening: false, text: general },
      { section: '存在的主要问题及改进情况', opening: false },
    ]);
  });
  it.each([
    '政务公开工作要点',
    '政务公开要点',
    '政府信息公开工作要点',
    '政务公开工作重点',
    '政务公开重点任务',
    '政务公开年度重点工作',
    '工作要点的各项任务',
    '政务公开任务清单',
    '政务公开工作任务分解表',
    '年度《工作要点》情况',
  ])('it goes by several names: %s', (name) => {
    expect(
      mentionsOf(`<p>总体情况如下。</p><p>对照${name}，全年开展自查两次，有关事项均已完成。</p>`),
    ).toHaveLength(1);
  });
  it('the ground on which the report is given is not its opening', () => {
    const ground = '根据《中华人民共和国政府信息公开条例》的有关规定，特公布本镇年度报告。';
    expect(mentionsOf(`<p>${ground}</p><p>一、总体情况</p><p>${opening}</p><p>${general}</p>`)).toMatchObject(
      [
        { section: '总体情况', opening: true },
        { section: '总体情况', opening: false },
      ],
    );
  });
  it('the first sentence of a later part is not its opening', () => {
    expect(mentionsOf(`<p>一、总体情况</p><p>二、主动公开情况</p><p>${opening}</p>`)).toMatchObject([
      { section: '主动公开情况', opening: false },
    ]);
  });
  it('the heading may stand in the paragraph', () => {
    expect(mentionsOf(`<p>一、总体情况。${opening}</p><p>${general}</p>`)).toMatchObject([
      { section: '总体情况', opening: false },
      { section: '总体情况', opening: false },
    ]);
  });
  it('a salutation before the first paragraph is no paragraph', () => {
    expect(mentionsOf(`<p>区政府办公室：</p><p>${opening}</p>`)).toMatchObject([
      { section: '', opening: true },
    ]);
  });
  it('a sentence behind the first is not the opening', () => {
    expect(
      mentionsOf(`<p>本报告由某镇人民政府编制，所列数据的统计期限为全年。工作要点任务均已完成。</p>`),
    ).toMatchObject([{ opening: false, text: '工作要点任务均已完成。' }]);
  });
  it.each([
    ['something else', '<p>围绕中心工作，突出重点，全年公开信息三百条，回应社会关切。</p>'],
    ['key areas', '<p>深化政务公开重点领域建设，全年公开信息三百条，回应社会关切。</p>'],
    ['tasks of another kind', '<p>对照年度重点任务，全年开展政务公开自查两次，有关事项均已完成。</p>'],
    ['points to note', '<p>本镇梳理公文写作的要点，组织培训两次，有关人员全部参加。</p>'],
  ])('is not %s', (_why, text) => {
    expect(mentionsOf(text)).toEqual([]);
  });
});
