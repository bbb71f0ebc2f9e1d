import { describe, expect, it } from 'vitest';
import { judgePage } from '../../audit/judge.ts';
import { wordingOf } from '../../audit/wording.ts';
import type { Facts } from '../../facts/page.ts';
import { packFor } from '../../rules/packs/index.ts';
import { documentMetadata } from '../../rules/page/document-metadata.ts';
import { type Change, pageOf, spot } from './page-of.ts';
import { ruleTable } from './rule-table.ts';

type Field = Facts['documentFields'][number];

const field = (name: Field['name'], label: string, value: string, change: Partial<Field> = {}): Field => ({
  name,
  label,
  value,
  picture: false,
  where: 'head',
  at: spot(`${label}：${value}`),
  ...change,
});
const all: readonly Field[] = [
  field('title', '名称', '关于印发《嘉定区公共租赁住房管理办法》的通知'),
  field('documentNumber', '文号', '嘉府规发〔2025〕2号'),
  field('issuer', '发布机构', '嘉定区人民政府'),
  field('issueDate', '成文日期', '2025-03-01'),
  field('indexNumber', '索引号', 'AA4310000-2025-001'),
  field('subject', '主题分类', '城乡建设'),
  field('publicity', '公开类型', '主动公开'),
];
/** The full table, with some fields put in another's place. */
const tableWith = (...changed: Field[]) =>
  all.map((one) => changed.find(({ name }) => name === one.name) ?? one);
const tableWithout = (...names: Field['name'][]) => all.filter(({ name }) => !names.includes(name));

const number = { words: '嘉府规发〔2025〕2号', at: spot('嘉府规发〔2025〕2号') };
const signatory = { words: '嘉定区人民政府', at: spot('嘉定区人民政府') };
const shownDate = { date: '2025-03-01', from: 'foot' as const, at: spot('2025年3月1日') };
const hiddenDate = { date: '2025-03-01', from: 'meta' as const, at: spot('2025-03-01', 'meta') };
const noDates = { published: null, issued: null };

ruleTable(documentMetadata, {
  passed: [
    [
      '标题写明发文机构',
      {
        title: { text: '嘉定区人民政府关于印发《嘉定区公共租赁住房管理办法》的通知' },
        documentFields: tableWithout('issuer'),
      },
    ],
    ...[
      '嘉定区民政局 嘉定区财政局关于印发《嘉定区公共租赁住房管理办法》的通知',
      '嘉定区残疾人联合会关于印发《嘉定区公共租赁住房管理办法》的通知',
      '嘉定工业区管委会印发《嘉定区公共租赁住房管理办法》的通知',
      '真新街道关于印发《嘉定区公共租赁住房管理办法》的通知',
    ].map((text): [string, Change] => [
      `标题写明发文机构：${text.slice(0, 10)}…`,
      { title: { text }, documentFields: tableWithout('issuer') },
    ]),
    [
      '“来源”空着，正文有落款',
      {
        documentFields: tableWith(field('issuer', '来源', '')),
        body: { signatory },
      },
    ],
    ['信息栏要素齐全', { documentFields: [...all] }, { message: 'complete' }],
    [
      '没有文号栏，正文开头有文号',
      { documentFields: tableWithout('documentNumber'), body: { numbers: [number] } },
    ],
    [
      '没有文号栏，标题后有文号',
      {
        documentFields: tableWithout('documentNumber'),
        title: { text: '关于印发《嘉定区公共租赁住房管理办法》的通知（嘉府规发〔2025〕2号）' },
      },
    ],
    ['没有机构栏，落款有机构', { documentFields: tableWithout('issuer'), body: { signatory } }],
    ['没有标题栏，页面有标题', { documentFields: tableWithout('title') }],
    [
      '没有日期栏，落款有日期',
      { documentFields: tableWithout('issueDate'), dates: { published: null, issued: shownDate } },
    ],
    [
      '只有发布日期',
      { documentFields: [...tableWithout('issueDate'), field('publishDate', '发布日期', '2025-03-04')] },
    ],
    [
      '没有公开属性栏，文末注明公开',
      {
        documentFields: tableWithout('publicity'),
        body: { publicityNotes: [{ words: '（此件公开发布）', at: spot('（此件公开发布）') }] },
      },
    ],
    ['发文机构栏空着，发布机构栏填了', { documentFields: [...all, field('issuer', '发文机构', '')] }],
    ['发布日期栏空着，成文日期栏填了', { documentFields: [...all, field('publishDate', '发布日期', '')] }],
    ['同名两栏，填了一栏', { documentFields: [...all, field('issuer', '来源', '')] }],
    ['文号是图片', { documentFields: tableWith(field('documentNumber', '文号', '', { picture: true })) }],
  ],
  failed: [
    [
      '到处都没有文号',
      { documentFields: tableWithout('documentNumber') },
      { message: 'missing', severity: 'warning' },
    ],
    [
      '文号栏为空，正文也没有',
      { documentFields: tableWith(field('documentNumber', '文号', '')) },
      { message: 'missing', severity: 'warning' },
    ],
    ...['〔〕 号', '〔〕号', '[ ]第号', '第 号'].map(
      (value): [string, Change, { message: string; severity: string }] => [
        `文号栏只有模板“${value}”`,
        { documentFields: tableWith(field('documentNumber', '发文字号', value)) },
        { message: 'missing', severity: 'warning' },
      ],
    ),
    [
      '文号栏填“无”，正文有文号',
      {
        documentFields: tableWith(field('documentNumber', '发文字号', '无')),
        body: { numbers: [number] },
      },
      { message: 'emptyField', severity: 'warning' },
    ],
    [
      '发布机构栏为空，只有“来源”填了',
      {
        documentFields: [...tableWith(field('issuer', '发布机构', '')), field('issuer', '来源', '区政府办')],
        body: { signatory },
      },
      { message: 'emptyField', severity: 'warning' },
    ],
    [
      '成文日期栏为空，只有发布日期填了',
      {
        documentFields: [
          ...tableWith(field('issueDate', '成文日期', '')),
          field('publishDate', '发布日期', '2025-03-04'),
        ],
      },
      { message: 'emptyField', severity: 'warning' },
    ],
    [
      '发布机构栏为空，落款有机构',
      { documentFields: tableWith(field('issuer', '发布机构', '')), body: { signatory } },
      { message: 'emptyField', severity: 'warning' },
    ],
    [
      '日期只写在网页源代码里',
      { documentFields: tableWithout('issueDate'), dates: { published: hiddenDate, issued: null } },
      { message: 'missing' },
    ],
    [
      '正文是附件，标题却到处没有',
      {
        documentFields: tableWithout('title'),
        title: { heading: null, text: '', document: '' },
        body: { textLength: 10, attachments: 1 },
      },
      { message: 'missing' },
    ],
    [
      '没有索引号和主题分类',
      { documentFields: tableWithout('indexNumber', 'subject') },
      { message: 'optional', severity: 'info' },
    ],
    [
      '索引号填“无”',
      { documentFields: tableWith(field('indexNumber', '索引号', '无')) },
      { message: 'optional', severity: 'info' },
    ],
    [
      '标题转发的是别的机构的文件',
      {
        title: { text: '转发市房管局关于印发《公共租赁住房管理办法》的通知' },
        documentFields: tableWithout('issuer'),
      },
      { message: 'missing' },
    ],
    [
      '标题里的文号是另一份文件的',
      {
        documentFields: tableWithout('documentNumber'),
        title: { text: '关于修改《嘉定区公共租赁住房管理办法》（嘉府规发〔2021〕2号）的通知' },
      },
      { message: 'missing' },
    ],
  ],
  cantTell: [
    [
      '正文是附件，文号可能在附件里',
      {
        documentFields: tableWithout('documentNumber'),
        body: { textLength: 20, attachments: 1 },
      },
      { message: 'unread' },
    ],
    [
      '正文是扫描图片',
      {
        documentFields: tableWithout('issuer', 'issueDate'),
        dates: noDates,
        body: { textLength: 0, images: 4 },
      },
      { message: 'unread' },
    ],
    [
      '信息栏由脚本填充',
      { documentFields: [], dates: noDates, body: { unfilled: true } },
      { message: 'unread' },
    ],
    ['没有读到正文', { documentFields: tableWithout('documentNumber'), body: null }, { message: 'unread' }],
    [
      '信息栏待脚本填充',
      {
        documentFields: [],
        emptyBlocks: [{ heading: '', place: 'main', fields: true, at: spot('', '#metaInfo') }],
      },
      { message: 'unread' },
    ],
    ['文件性质不明', { kind: { normative: 'unknown', policy: 'unknown' } }, { message: 'judge.kindUnknown' }],
  ],
  inapplicable: [
    [
      '年报带着同一张空信息栏',
      {
        kind: { kind: 'annual-report', official: 'no', normative: 'no', policy: 'no' },
        documentFields: [field('indexNumber', '索引号', ''), field('documentNumber', '发文字号', '')],
      },
    ],
    ['解读页，什么都没有', { kind: { kind: 'interpretation', normative: 'no', policy: 'no' } }],
    ['规范性文件栏目里的新闻', { kind: { official: 'no' } }, { message: 'notOfficial' }],
  ],
});

describe('document-metadata, several findings', () => {
  const findingsOf = (change: Change) =>
    judgePage(pageOf(change), packFor('jiading-2023')).filter(({ rule }) => rule === 'document-metadata');

  it('names what is missing, what is empty and what would help, in both languages', () => {
    const findings = findingsOf({
      documentFields: [field('documentNumber', '文号', '无'), field('publicity', '公开属性', '主动公开')],
      body: { numbers: [number] },
      dates: noDates,
    });
    expect(findings.map(({ message, severity }) => [message, severity])).toEqual([
      ['missing', 'warning'],
      ['emptyField', 'warning'],
      ['optional', 'info'],
    ]);
    expect(findings.map((finding) => wordingOf(finding, 'zh').what)).toEqual([
      '缺少公文要素：发文机构、成文或发文日期。',
      '信息栏没有填写正文中已有的要素：发文字号。',
      '没有标出：索引号、主题分类。',
    ]);
    expect(findings.map((finding) => wordingOf(finding, 'en').what)).toEqual([
      'Elements of the document are missing: issuing organ, date of issue.',
      'Fields are left empty though the text shows the value: document number.',
      'Not shown: index number, subject.',
    ]);
    expect(findings[1]?.evidence.map(({ text }) => text)).toEqual(['文号：无']);
  });
});
