import { describe, expect, it } from 'vitest';
import { judgePage } from '../../audit/judge.ts';
import type { Facts } from '../../facts/page.ts';
import { packFor } from '../../rules/packs/index.ts';
import { personalPrivacy } from '../../rules/page/personal-privacy.ts';
import { pageOf, spot } from './page-of.ts';
import { link, target } from './parts-of-page.ts';
import { ruleTable } from './rule-table.ts';

type Datum = Facts['personalData'][number];

const datum = (type: Datum['type'], row: number, change: Partial<Datum> = {}): Datum => ({
  type,
  masked: false,
  named: true,
  official: false,
  row,
  at: spot('138******21', `tr:nth-child(${row})`),
  ...change,
});
const mobiles = (count: number, change: Partial<Datum> = {}) =>
  Array.from({ length: count }, (_, row) => datum('mobile', row, change));
const file = (label: string, extension: string, change: Parameters<typeof link>[2] = {}) =>
  link(label, target(`https://www.jiading.gov.cn/a.${extension}`, { file: extension }), change);

ruleTable(personalPrivacy, {
  passed: [
    ['没有个人信息', {}, { message: 'none' }],
    [
      '全部打码',
      { personalData: [...mobiles(5, { masked: true }), datum('id-number', 9, { masked: true })] },
    ],
    ['旁边没有姓名的手机号', { personalData: mobiles(5, { named: false }) }],
    ['旁边没有姓名的卡号', { personalData: [datum('bank-card', 1, { named: false })] }],
    ['处罚公示里的一个住址', { personalData: [datum('home-address', 1)] }],
    ['看不出是谁的住址', { personalData: [datum('home-address', 1, { unsure: true })] }],
    ['打码的办公电话', { personalData: mobiles(2, { official: true, masked: true }) }, { message: 'none' }],
    [
      '打码的、旁边没有姓名的，不必问是谁的',
      {
        personalData: [
          ...mobiles(2, { unsure: true, masked: true }),
          ...mobiles(1, { unsure: true, named: false }),
        ],
      },
    ],
    ['导航里的附件不算', { links: [file('年度名单', 'xlsx', { place: 'navigation' })] }],
    [
      '没有链接的名单，读到了',
      { body: null, kindClues: { ownText: 300 }, personalData: mobiles(5, { masked: true }) },
    ],
    ['栏目页没有正文', { links: [link('公示', target('https://www.jiading.gov.cn/gs/'))], body: null }],
    ['视频不是附件', { links: [file('宣传片', 'mp4')] }],
  ],
  failed: [
    ['完整的身份证号', { personalData: [datum('id-number', 1)] }, { message: 'idNumber', severity: 'error' }],
    [
      '身份证号旁没有姓名也不行',
      { personalData: [datum('id-number', 1, { named: false })] },
      { message: 'idNumber' },
    ],
    [
      '身份证号旁有单位名称也不行',
      { personalData: [datum('id-number', 1, { official: true })] },
      { message: 'idNumber' },
    ],
    [
      '身份证号都藏在源代码里',
      { personalData: [datum('id-number', 1, { hidden: true })] },
      { message: 'idNumberHidden', severity: 'error' },
    ],
    [
      '身份证号有的藏着，有的看得见',
      { personalData: [datum('id-number', 1, { hidden: true }), datum('id-number', 2)] },
      { message: 'idNumber' },
    ],
    ['个人银行卡号', { personalData: [datum('bank-card', 1)] }, { message: 'bankCard', severity: 'error' }],
    ['三行姓名和手机号', { personalData: mobiles(3) }, { message: 'contactRows', severity: 'error' }],
    [
      '手机号和住址合起来三行',
      { personalData: [...mobiles(2), datum('home-address', 7)] },
      { message: 'contactRows' },
    ],
    ['两行手机号', { personalData: mobiles(2) }, { message: 'mobile', severity: 'warning' }],
    [
      '同一行的三个手机号只算一行',
      {
        personalData: [datum('mobile', 1), datum('mobile', 1), datum('mobile', 1)],
      },
      { message: 'mobile', severity: 'warning' },
    ],
    [
      '两行真实，一行打码',
      { personalData: [...mobiles(2), datum('mobile', 8, { masked: true })] },
      { message: 'mobile' },
    ],
    [
      '看不出的不算在三行之内',
      { personalData: [...mobiles(2), datum('mobile', 8, { unsure: true })] },
      { message: 'mobile', severity: 'warning' },
    ],
    [
      '有泄露，附件也没读',
      { personalData: [datum('id-number', 1)], links: [file('名单', 'xlsx')] },
      { message: 'idNumber' },
    ],
  ],
  cantTell: [
    ['公示名单在附件里', { links: [file('拟录用人员名单公示', 'xlsx')] }, { message: 'attachments' }],
    ['附件在相关区', { links: [file('附件1', 'pdf', { place: 'related' })] }, { message: 'attachments' }],
    ['正文是扫描图片', { body: { textLength: 0, images: 2 } }, { message: 'picture' }],
    ['网页只是外壳，内容待脚本填充', { body: null, kindClues: { ownText: 4 } }, { message: 'unfilled' }],
    ['正文是空的容器', { body: { textLength: 0, unfilled: true } }, { message: 'unfilled' }],
    [
      '页脚有单位的联系人，正文是空的容器',
      { personalData: mobiles(1, { official: true }), body: { textLength: 0, unfilled: true } },
      { message: 'unfilled' },
    ],
    ['看不出是谁的手机号，三行', { personalData: mobiles(3, { unsure: true }) }, { message: 'unsure' }],
  ],
  inapplicable: [
    [
      '办公室的联系人和手机号，十行',
      { personalData: mobiles(10, { official: true }) },
      { message: 'official' },
    ],
    [
      '办公室的手机号，是不是有意公布不必再问',
      { personalData: mobiles(2, { official: true, unsure: true }) },
      { message: 'official' },
    ],
    [
      '收款单位的账号',
      { personalData: [datum('bank-card', 1, { official: true })] },
      { message: 'official' },
    ],
  ],
});

describe('personal-privacy, several findings', () => {
  const findings = judgePage(
    pageOf({
      personalData: [datum('id-number', 1), datum('id-number', 2), ...mobiles(60)],
      links: [file('名单', 'xlsx'), file('名册', 'pdf')],
    }),
    packFor('jiading-2023'),
  ).filter(({ rule }) => rule === 'personal-privacy');

  it('keeps kinds of data apart and lists unread attachments beside them', () => {
    expect(findings.map(({ message, data }) => [message, data.count])).toEqual([
      ['idNumber', 2],
      ['contactRows', 60],
      ['attachments', 2],
    ]);
    expect(findings[1]?.evidence).toHaveLength(50);
    expect(findings[2]?.evidence.map(({ text }) => text)).toEqual(['名单', '名册']);
  });

  it('counts rows of contacts by contacts alone, not by ID or card numbers', () => {
    const personalData = [1, 2, 3].flatMap((row) => [datum('id-number', row), datum('bank-card', row)]);
    const said = judgePage(pageOf({ personalData }), packFor('jiading-2023'))
      .filter(({ rule }) => rule === 'personal-privacy')
      .map(({ message }) => message);
    expect(said).toEqual(['idNumber', 'bankCard']);
  });
});
