import { describe, expect, it } from 'vitest';
import { judgePage } from '../../audit/judge.ts';
import type { Facts } from '../../facts/page.ts';
import type { Link } from '../../facts/shape/links.ts';
import type { Pack } from '../../rules/packs/contract.ts';
import { packFor } from '../../rules/packs/index.ts';
import { type VocabularyName, vocabularyNotes } from '../../rules/packs/vocabulary.ts';
import type { RuleId } from '../../rules/registry.ts';
import { type Change, pageOf, spot } from '../rules/page-of.ts';
import { link } from '../rules/parts-of-page.ts';
import { packOf } from './pack-of.ts';

type Field = Facts['documentFields'][number];

const SITE = 'https://www.jiading.gov.cn';
const home = (...links: Link[]): Change => ({ kind: { kind: 'home', normative: 'no', policy: 'no' }, links });
const menu = (...labels: string[]) =>
  home(...labels.map((label, at) => link(label, `${SITE}/column${at}/`, { place: 'navigation' })));
const field = (name: Field['name'], label: string, value: string): Field => ({
  name,
  label,
  value,
  picture: false,
  where: 'head',
  at: spot(`${label}：${value}`),
});
const online = { words: '可通过“一网通办”办理', at: spot('申请人可通过“一网通办”在线办理。') };

/** For each list: a word, the page that uses it, and the rule that does not know it without the pack. */
const cases: Readonly<
  Record<VocabularyName, { word: string; rule: RuleId; page: Change; before: string; after: string }>
> = {
  boardNames: {
    word: '政企问答墙',
    rule: 'message-board',
    page: { links: [link('政企 问答墙', `${SITE}/wall/`)] },
    before: 'failed missing',
    after: 'passed found',
  },
  interpretationLabels: {
    word: '政策图谱',
    rule: 'interpretation-link',
    page: { links: [link('政策图谱', `${SITE}/publicity/181940`)] },
    before: 'failed missing',
    after: 'passed linked',
  },
  handlingLabels: {
    word: '码上申办',
    rule: 'read-act-link',
    page: {
      links: [link('【码上申办】', 'https://fuwu.example.cn/item/12345')],
      body: { platformMentions: [online] },
    },
    before: 'failed missing',
    after: 'passed linked',
  },
  catalogueNames: {
    word: '公开事项一览',
    rule: 'standards-catalogue-entry',
    page: home(
      link('首页', `${SITE}/`, { place: 'navigation' }),
      link('公开事项一览', `${SITE}/list/`),
      link('政务公开', `${SITE}/zwgk/`),
    ),
    before: 'failed missing',
    after: 'passed found',
  },
  homeInformation: {
    word: '阳光嘉定',
    rule: 'home-core-sections',
    page: menu('首页', '阳光嘉定', '办事服务', '互动交流'),
    before: 'failed missing',
    after: 'passed complete',
  },
  homeServices: {
    word: '惠民一站',
    rule: 'home-core-sections',
    page: menu('首页', '政务公开', '惠民一站', '互动交流'),
    before: 'failed missing',
    after: 'passed complete',
  },
  homeInteraction: {
    word: '连心桥',
    rule: 'home-core-sections',
    page: menu('首页', '政务公开', '办事服务', '连心桥'),
    before: 'failed missing',
    after: 'passed complete',
  },
  validityStatuses: {
    word: '执行中',
    rule: 'validity-label',
    page: { documentFields: [field('validity', '有效性', '执行中')] },
    before: 'cantTell otherWords',
    after: 'passed shown',
  },
  fillers: {
    word: '待补录',
    rule: 'document-metadata',
    page: {
      documentFields: [
        field('documentNumber', '文号', '嘉府规发〔2025〕2号'),
        field('issuer', '发布机构', '待补录'),
        field('issueDate', '成文日期', '2025-03-01'),
        field('indexNumber', '索引号', 'AA4310000-2025-001'),
        field('subject', '主题分类', '城乡建设'),
        field('publicity', '公开类型', '主动公开'),
      ],
    },
    before: 'passed complete',
    after: 'failed missing',
  },
};

function verdict(page: Change, rule: RuleId, pack: Pack): string {
  const found = judgePage(pageOf(page), pack).find((finding) => finding.rule === rule);
  return `${found?.outcome} ${found?.message}`;
}

describe.each(Object.entries(cases))('a word added to %s', (name, { word, rule, page, before, after }) => {
  const own = packOf({ vocabulary: { [name]: [word] } });

  it('changes what the rule says of a page that uses it', () => {
    expect(verdict(page, rule, packFor('jiading-2023'))).toBe(before);
    expect(verdict(page, rule, own)).toBe(after);
  });

  it('changes nothing on a page that does not', () => {
    const other = packOf({ vocabulary: { [name]: ['从未出现的词'] } });
    expect(verdict(page, rule, other)).toBe(before);
  });
});

describe('words', () => {
  it('have a case for each list', () => {
    expect(Object.keys(cases)).toEqual(Object.keys(vocabularyNotes));
  });

  it('are literal: marks of a pattern stand for themselves', () => {
    const { page } = cases.boardNames;
    for (const word of ['政企.答墙', '.*', '政企|x', '(政企)']) {
      const own = packOf({ vocabulary: { boardNames: [word] } });
      expect(verdict(page, 'message-board', own)).toBe('failed missing');
    }
    const starred: Change = { links: [link('问答*墙', `${SITE}/wall/`)] };
    const own = packOf({ vocabulary: { boardNames: ['问答*墙'] } });
    expect(verdict(starred, 'message-board', own)).toBe('passed found');
  });

  it('do not make a board of a sentence that holds the name', () => {
    const news: Change = {
      links: [link('我区“政企问答墙”上线一周年，企业纷纷点赞这项便民的举措', `${SITE}/xw/12345`)],
    };
    const own = packOf({ vocabulary: { boardNames: ['政企问答墙'] } });
    expect(verdict(news, 'message-board', own)).toBe('failed missing');
  });

  it('leave packs without them as they were', () => {
    packOf({ vocabulary: { boardNames: ['政企问答墙'] } });
    const { page, before } = cases.boardNames;
    expect(verdict(page, 'message-board', packFor('jiading-2023'))).toBe(before);
  });
});
