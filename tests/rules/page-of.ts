import { type Facts, PageFacts } from '../../facts/page.ts';
import { FACTS_VERSION } from '../../facts/version.ts';

/** What a case changes: whole facts, or single entries of a fact that is an object. */
export type Change = {
  [K in keyof Facts]?: NonNullable<Facts[K]> extends readonly unknown[] ? Facts[K] : Partial<Facts[K]> | null;
};

const ordinary: Facts = {
  address: {
    url: 'https://www.jiading.gov.cn/publicity/jcgk/zdgkwj/gfxwj/181933',
    scheme: 'https',
    host: 'www.jiading.gov.cn',
    path: '/publicity/jcgk/zdgkwj/gfxwj/181933',
    query: '',
    status: 200,
  },
  gathering: { at: '2025-11-03T10:00:00+08:00', mode: 'parsed' },
  encoding: { used: 'utf-8', declared: 'utf-8' },
  title: {
    document: '关于印发《嘉定区公共租赁住房管理办法》的通知_上海嘉定',
    heading: spot('关于印发《嘉定区公共租赁住房管理办法》的通知', 'h1'),
    text: '关于印发《嘉定区公共租赁住房管理办法》的通知',
  },
  breadcrumb: {
    items: ['首页', '政务公开', '规范性文件'],
    at: spot('首页 > 政务公开 > 规范性文件', '.crumb'),
  },
  metaTags: [],
  kind: {
    kind: 'normative-document',
    why: ['documentNumber'],
    official: 'yes',
    normative: 'yes',
    policy: 'yes',
    outward: 'yes',
    repealed: false,
    subsite: false,
    organs: [],
  },
  kindClues: { pager: false, guideElements: [], saysNone: false },
  documentFields: [],
  validityBadges: [],
  passages: [],
  keyPassages: [],
  validitySentences: [],
  links: [],
  linkVerdicts: null,
  controls: [],
  emptyBlocks: [],
  media: [],
  frames: [],
  forms: [],
  messages: [],
  listEntries: [],
  faqSections: [],
  tagBlocks: [],
  planMentions: [],
  dates: { published: { date: '2025-03-04', from: 'line', at: spot('2025-03-04', '.date') }, issued: null },
  personalData: [],
  secrecyMarks: [],
  body: {
    textLength: 2400,
    images: 0,
    embeds: 0,
    attachments: 0,
    unfilled: false,
    numbers: [],
    publicityNotes: [],
    signatory: null,
    platformMentions: [],
    applyMentions: [],
    interpretationMentions: [],
    at: spot('各镇人民政府、街道办事处：', '#content'),
  },
  catalogueRows: [],
  queryFields: [],
  consultationLines: [],
  guideLines: [],
  foiTables: null,
  siteMarks: [],
  rendered: null,
};

/** A spot for a test: words, and where they stand. */
export function spot(text: string, selector = 'p'): { selector: string; text: string } {
  return { selector, text };
}

/** An ordinary normative document page of a portal, changed; parsed by zod, so that a fixture cannot lie. */
export function pageOf(change: Change = {}): PageFacts {
  const merged: Record<string, unknown> = { version: FACTS_VERSION, failures: [] };
  for (const [name, usual] of Object.entries(ordinary)) {
    const changed = change[name as keyof Facts];
    const isObject = typeof usual === 'object' && usual !== null && !Array.isArray(usual);
    merged[name] =
      changed === undefined ? usual : isObject && changed !== null ? { ...usual, ...changed } : changed;
  }
  return PageFacts.parse(merged);
}
