import type { Facts } from '../../facts/page.ts';
import type { FieldName } from '../../facts/shape/document.ts';
import type { Spot } from '../../facts/shape/spot.ts';
import { pageRule, type Verdict, type Words } from '../contract.ts';
import { awaitedField } from '../words/awaited.ts';
import { findDocumentNumbers } from '../words/document-numbers.ts';
import { isTextUnread } from '../words/unread-text.ts';
import { isFiller } from '../words/validity.ts';

const NEEDS = ['gathering', 'documentFields', 'emptyBlocks', 'title', 'dates', 'body', 'kind'] as const;
type Page = Pick<Facts, (typeof NEEDS)[number]>;

/** An element of an official document, and where a page can show it. */
interface Element {
  readonly name: Words;
  readonly fields: readonly FieldName[];
  /** Whether head or foot of the text shows it, without a field. */
  inText(page: Page): boolean;
  /** A text that was not read may show it. */
  readonly mayBeUnread: boolean;
}

/** 某区人民政府关于…, 某区民政局 某区财政局印发…: the title itself names the organ; 转发市民政局关于… names another's. */
const ORGAN_IN_TITLE =
  /^(?!转发|批转|印发|关于)[【[]?[\u4e00-\u9fff“”、A-Z\d\s]{1,60}?(?:政府|办公室|委员会|局|委|办|处|中心|街道|管委会|工作组|领导小组|[支总大]队|[残妇文侨]联|工商联|联合会|红十字会)[】\]]?(?:等.{1,8}(?:部门|单位))?(?:关于|印发|转发)/;

/** …的通知（沪府规〔2024〕1号）: behind its name in brackets, where another document's number stands before 的通知. */
function isNumberBehind(title: string): boolean {
  const last = findDocumentNumbers(title).at(-1);
  return last !== undefined && /^\s*[)）】\]]?\s*$/.test(title.slice(last.index + last.length));
}

const REQUIRED: readonly Element[] = [
  {
    name: { zh: '标题', en: 'title' },
    fields: ['title'],
    inText: ({ title }) => title.heading !== null || title.text !== '',
    mayBeUnread: false,
  },
  {
    name: { zh: '发文字号', en: 'document number' },
    fields: ['documentNumber'],
    inText: ({ body, title }) => (body?.numbers.length ?? 0) > 0 || isNumberBehind(title.text),
    mayBeUnread: true,
  },
  {
    name: { zh: '发文机构', en: 'issuing organ' },
    fields: ['issuer'],
    inText: ({ body, title }) => Boolean(body?.signatory) || ORGAN_IN_TITLE.test(title.text),
    mayBeUnread: true,
  },
  {
    name: { zh: '成文或发文日期', en: 'date of issue' },
    fields: ['issueDate', 'publishDate'],
    // A date in a meta tag is not shown to anybody.
    inText: ({ dates }) => [dates.issued, dates.published].some((dated) => dated && dated.from !== 'meta'),
    mayBeUnread: true,
  },
];

const OPTIONAL: readonly Element[] = [
  {
    name: { zh: '索引号', en: 'index number' },
    fields: ['indexNumber'],
    inText: () => false,
    mayBeUnread: false,
  },
  { name: { zh: '主题分类', en: 'subject' }, fields: ['subject'], inText: () => false, mayBeUnread: false },
  {
    name: { zh: '公开属性', en: 'publicity attribute' },
    fields: ['publicity'],
    inText: ({ body }) => (body?.publicityNotes.length ?? 0) > 0,
    mayBeUnread: true,
  },
];

/** `emptyField`: the field says nothing while the text shows the value. `unread`: it may stand in what was not read. */
type State = 'shown' | 'emptyField' | 'missing' | 'unread';

interface Finding {
  readonly element: Element;
  readonly state: State;
  /** Fields that are there and empty. */
  readonly spots: readonly Spot[];
}

function stateOf(element: Element, page: Page, fillers: readonly string[]): Finding {
  // 来源 stands on every page of a site, filled in for reprints alone.
  const fields = page.documentFields.filter(
    ({ name, label, value }) =>
      element.fields.includes(name) && !(label.endsWith('来源') && isFiller(value, fillers)),
  );
  const isEmpty = ({ value, picture, awaits }: (typeof fields)[number]) =>
    (isFiller(value, fillers) || awaits === true) && !picture;
  const empty = fields.filter(isEmpty);
  const own = fields.filter(({ name, label }) => name === element.fields[0] && !label.endsWith('来源'));
  // 发布日期 and 来源 do not fill in 成文日期 and 发文机构 that stand there empty.
  const isLeftEmpty = own.length > 0 && own.every(isEmpty);
  const isFilled = empty.length < fields.length;
  const state = (): State => {
    if (isFilled && !isLeftEmpty) return 'shown';
    const isShown = isFilled || element.inText(page);
    if (!isShown && awaitedField(page, element.fields) !== null) return 'unread';
    if (isShown) return (isLeftEmpty ? own : fields).some(({ awaits }) => !awaits) ? 'emptyField' : 'shown';
    if (page.body?.unfilled) return 'unread';
    return element.mayBeUnread && isTextUnread(page.body) ? 'unread' : 'missing';
  };
  const spots = empty.map(({ at }) => at);
  return { element, state: state(), spots };
}

function listed(findings: readonly Finding[]) {
  return {
    elements: findings.map(({ element }) => element.name.zh).join('、'),
    elementsEn: findings.map(({ element }) => element.name.en).join(', '),
  };
}

export const documentMetadata = pageRule({
  id: 'document-metadata',
  title: {
    zh: '公文要素齐全：标题、文号、机构、日期、分类、公开属性',
    en: 'An official document shows its elements: title, number, organ, date, subject, publicity',
  },
  severity: 'warning',
  cites: [
    { clause: 'jiading-2023/39', basis: 'stated' },
    { clause: 'xujing-2023/3', basis: 'derived' },
    { clause: 'xujing-2023/2', basis: 'derived' },
    { clause: 'songjiang-2025/5', basis: 'derived' },
  ],
  appliesTo: ['normative-document', 'policy-document'],
  needs: NEEDS,
  assumes: [
    {
      zh: '要素写在信息栏或正文的开头、落款处都算；只写在网页源代码里的日期不算。',
      en: 'An element counts in the field table and at either end of the text; a date in a meta tag alone does not.',
    },
    {
      zh: '“无”“—”等填充词等于没有填写。',
      en: 'Fillers such as 无 or — are no value.',
    },
  ],
  messages: {
    complete: { what: { zh: '公文要素齐全。', en: 'All elements are shown.' } },
    missing: {
      what: { zh: '缺少公文要素：{elements}。', en: 'Elements of the document are missing: {elementsEn}.' },
      why: {
        zh: '要素不全，公众难以引用和查找，公文库也无法准确归集。',
        en: 'Without them the document is hard to cite, to find and to file.',
      },
      fix: { zh: '在信息栏补齐。', en: 'Add them to the field table.' },
    },
    emptyField: {
      what: {
        zh: '信息栏没有填写正文中已有的要素：{elements}。',
        en: 'Fields are left empty though the text shows the value: {elementsEn}.',
      },
      why: {
        zh: '按信息栏检索时找不到这份文件。',
        en: 'A search by these fields does not find the document.',
      },
      fix: { zh: '把正文中的内容填入信息栏。', en: 'Copy the values from the text.' },
    },
    optional: {
      what: { zh: '没有标出：{elements}。', en: 'Not shown: {elementsEn}.' },
      why: { zh: '分类和查找会更困难。', en: 'The document is harder to file and to find.' },
      fix: { zh: '建议在信息栏补充。', en: 'Add them to the field table.' },
    },
    unread: {
      what: {
        zh: '正文是附件、图片，或页面待脚本填充，可能写有：{elements}。',
        en: 'The text is an attachment or a picture, or the page is filled by script; it may show: {elementsEn}.',
      },
      fix: {
        zh: '请人工查看；网页信息栏也应写明。',
        en: 'Look at it by hand; the field table should show them as well.',
      },
    },
    notOfficial: { what: { zh: '本页不是公文。', en: 'The page shows no official document.' } },
  },
  judge(page, { vocabulary }) {
    if (page.kind.official === 'no') return { outcome: 'inapplicable', message: 'notOfficial' };
    const required = REQUIRED.map((element) => stateOf(element, page, vocabulary.fillers));
    const optional = OPTIONAL.map((element) => stateOf(element, page, vocabulary.fillers));
    const place = page.title.heading ?? page.body?.at;
    const verdicts: Verdict<'missing' | 'emptyField' | 'optional' | 'unread'>[] = [];
    const fail = (message: 'missing' | 'emptyField' | 'optional', findings: readonly Finding[]) => {
      if (findings.length === 0) return;
      const empty = findings.flatMap(({ spots }) => spots);
      const spots = empty.length > 0 || !place ? empty : [place];
      const severity = message === 'optional' ? 'info' : 'warning';
      verdicts.push({ outcome: 'failed', severity, message, about: message, data: listed(findings), spots });
    };
    fail(
      'missing',
      required.filter(({ state }) => state === 'missing'),
    );
    fail(
      'emptyField',
      required.filter(({ state }) => state === 'emptyField'),
    );
    fail(
      'optional',
      optional.filter(({ state }) => state === 'missing' || state === 'emptyField'),
    );
    const unread = [...required, ...optional].filter(({ state }) => state === 'unread');
    if (unread.length > 0) verdicts.push({ outcome: 'cantTell', message: 'unread', data: listed(unread) });
    return verdicts.length > 0 ? verdicts : { outcome: 'passed', message: 'complete' };
  },
});
