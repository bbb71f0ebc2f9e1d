import { describe, expect, it } from 'vitest';
import { SiteFold } from '../../../audit/fold/site-fold.ts';
import type { PageFacts } from '../../../facts/page.ts';
import type { PageKind } from '../../../facts/shape/kind.ts';
import type { Link } from '../../../facts/shape/links.ts';
import { SiteFacts } from '../../../facts/site.ts';
import { catalogueOf } from '../../rules/catalogue-of.ts';
import { keyPassages } from '../../rules/key-passage.ts';
import { type Change, pageOf, spot } from '../../rules/page-of.ts';
import { link, media, nowhere } from '../../rules/parts-of-page.ts';

const HOST = 'www.jiading.gov.cn';

function page(kind: PageKind, title: string, change: Change = {}): PageFacts {
  return pageOf({
    address: { url: `https://${HOST}/${encodeURIComponent(title)}` },
    title: { text: title, document: title },
    breadcrumb: null,
    dates: { published: { date: '2025-03-04', from: 'meta', at: spot('2025-03-04') }, issued: null },
    ...change,
    kind: { kind, official: 'no', normative: 'no', policy: 'no', ...change.kind },
  });
}

/** The facts of a site of one page; parsed, so that the fold cannot leave the shape. */
function siteOf(one: PageFacts): SiteFacts {
  const fold = new SiteFold(HOST);
  fold.add(one);
  return SiteFacts.parse(fold.facts);
}

function lines(...texts: readonly string[]): Change {
  return {
    consultationLines: texts.map((text, i) => ({
      text,
      after: texts.slice(i + 1).join(' '),
      where: 'body' as const,
      place: 'main' as const,
      at: spot(text),
    })),
  };
}

describe('messages', () => {
  it('name the channel above the page of a single message', () => {
    const { messages } = siteOf(
      page('message-board', '路灯何时修复', {
        breadcrumb: { items: ['首页', '区长信箱', '正文'] },
        messages: [
          { title: '路灯何时修复', submitted: '2025-03-03', replied: null, status: '', at: spot('路灯') },
        ],
      }),
    );
    expect(messages[0]).toMatchObject({
      channel: '区长信箱',
      path: ['首页', '区长信箱'],
      seen: '2025-11-03',
    });
  });
});

describe('a catalogue', () => {
  it('tells its years and the latest day of updating, legal bases aside', () => {
    const { catalogues } = siteOf(
      page('standards-catalogue', '基层政务公开标准目录（2024年版）', {
        catalogueRows: catalogueOf(
          ['公开事项', '公开依据', '更新时间'],
          [
            ['义务教育', '《条例》（2019年4月3日）', '2025-02-01'],
            ['社会救助', '《办法》（2021年5月1日）', '2024-12-01'],
          ],
        ).catalogueRows,
      }),
    );
    expect(catalogues).toEqual([
      expect.objectContaining({
        years: [2024],
        rowYears: [2024, 2025],
        updated: '2025-02-01',
        published: '2025-03-04',
        rows: 2,
      }),
    ]);
  });

  it('is not what another kind of page shows', () => {
    expect(siteOf(page('other', '权责清单目录')).catalogues).toEqual([]);
  });
});

describe('a consultation', () => {
  const last = (...texts: readonly string[]) =>
    siteOf(page('draft-consultation', '《某区某办法（草案）》意见征集', lines(...texts))).consultations[0]
      ?.until;

  it.each([
    ['征集时间：2025年3月5日至2025年4月4日', '2025-04-04'],
    ['征求意见期限：3月5日-4月4日', '2025-04-04'],
    ['意见反馈截止时间：2025-04-04', '2025-04-04'],
    ['请于2025年4月4日前将意见反馈至邮箱', '2025-04-04'],
    ['根据2019年9月1日起施行的条例，现公开征求意见', null],
  ])('ends: %s', (text, until) => expect(last(text)).toBe(until));

  it('ends where label and value have lines of their own', () => {
    expect(last('截止日期', '2025-04-04')).toBe('2025-04-04');
  });

  it.each([
    ['截至4月4日，未收到社会公众的意见反馈', true],
    ['共收到意见12条，采纳8条', true],
    ['结果反馈', false],
    ['我们将认真研究采纳公众意见', false],
    ['请将意见反馈至电子邮箱', false],
  ])('tells what came of it: %s', (text, tells) => {
    const { consultations } = siteOf(
      page('draft-consultation', '《某区某办法（草案）》意见征集', lines(text)),
    );
    expect(consultations[0]?.tellsFeedback).toBe(tells);
  });

  const feedbackLinks = (...links: readonly Link[]) =>
    siteOf(page('draft-consultation', '《某区公共停车场管理办法（草案）》意见征集', { links: [...links] }))
      .consultations[0]?.feedbackLinks;
  const AT = `https://${HOST}/hd/202506/t1.html`;

  it.each([
    link('查看征集结果反馈', AT),
    link('采纳情况', AT, { place: 'related' }),
    link('结果反馈', AT, { heading: '相关链接' }),
    link('《某区公共停车场管理办法（草案）》意见采纳情况', AT),
    link('意见采纳情况.pdf', `${AT}#page=1`),
  ])('leads to what came of it: $label', (one) => expect(feedbackLinks(one)).toEqual([AT]));

  it.each([
    link('意见反馈', AT),
    link('我要反馈意见', AT),
    link('意见反馈表', AT),
    link('结果反馈', `https://${HOST}/hd/fk/`),
    link('结果反馈', `https://${HOST}/hd/fk/index.html`),
    link('结果反馈', AT, { place: 'navigation' }),
    link('结果反馈', AT, { hidden: true }),
    link('《某区生活垃圾分类实施细则（草案）》意见采纳情况反馈', AT),
    link('征集结果', nowhere),
  ])('leads to nothing that came of it: $label ($place)', (one) => expect(feedbackLinks(one)).toEqual([]));
});

describe('what was told of opinions', () => {
  const TITLE = '关于《某区公共停车场管理办法（草案）》的意见采纳情况反馈';
  const told = (change: Change, ...texts: readonly string[]) =>
    siteOf(page('other', TITLE, { ...lines(...texts), ...change })).feedbacks[0];

  it.each([
    ['采纳3条，未采纳2条', true, false],
    ['采纳3条，未采纳0条', false, false],
    ['未采纳2条，理由：与上位法不符', true, true],
  ])('%s', (text, unadopted, mayGiveReasons) => {
    expect(told({}, text)).toMatchObject({ unadopted, mayGiveReasons });
  });

  it('leads to its draft, not to a neighbour of the column', () => {
    const to = (name: string) => `https://${HOST}/hd/${name}.html`;
    const links = [
      link('征集公告', to('a')),
      link('上一篇：某通知', to('b')),
      link('《某区生活垃圾分类实施细则》', to('c')),
      link('首页', to('d'), { place: 'navigation' }),
    ];
    expect(told({ links })?.links).toEqual([to('a')]);
  });

  it('may give its reasons in a file', () => {
    expect(told({ body: { attachments: 1 } }, '未采纳2条')?.mayGiveReasons).toBe(true);
  });
});

describe('attendance', () => {
  it('is told by the text of a report', () => {
    const { attendances } = siteOf(
      page('other', '区政府召开第93次常务会议', { keyPassages: keyPassages('会议邀请市民代表列席。') }),
    );
    expect(attendances).toEqual([
      expect.objectContaining({ day: '2025-03-04', text: '会议邀请市民代表列席。' }),
    ]);
  });

  it.each<[string, Change]>([
    ['公众代表列席政府常务会议制度', { keyPassages: keyPassages('邀请市民代表列席会议。') }],
    ['区政府召开第93次常务会议', { keyPassages: keyPassages('会议邀请人大代表列席。') }],
  ])('is not told by %s', (title, change) => {
    expect(siteOf(page('other', title, change)).attendances).toEqual([]);
  });
});

describe('the form of an interpretation', () => {
  it.each<[form: string, title: string, change: Change]>([
    ['diverse', '一图读懂《某办法》', {}],
    ['diverse', '《某办法》解读', { media: [media('短片', { type: 'video' })] }],
    ['diverse', '《某办法》解读', { breadcrumb: { items: ['首页', '图片解读'] } }],
    ['diverse', '《一图读懂某办法》', {}],
    ...[
      '条漫说《某办法》',
      '手绘解读：《某办法》',
      '三图看懂《某办法》',
      'Vlog解读《某办法》',
      '《某办法》政策明白卡',
    ].map((title): ['diverse', string, Change] => ['diverse', title, {}]),
    ...['《视频监控管理办法》解读', '《直播电商发展三年行动计划》解读', '《某条例》立法意图解读'].map(
      (title): ['text', string, Change] => ['text', title, {}],
    ),
    ['unclear', '《某办法》解读', { media: [media('')] }],
    ['unclear', '《某办法》解读', { body: { attachments: 1 } }],
    ['text', '《某办法》解读', {}],
    ['text', '《某办法》解读', { media: [media('二维码'), media('', { src: '/images/logo.png' })] }],
    ['text', '《某办法》解读', { media: [media('图', { inBody: false }), media('图', { hidden: true })] }],
  ])('is %s: %s', (form, title, change) => {
    expect(siteOf(page('interpretation', title, change)).interpretations[0]?.form).toBe(form);
  });
});
