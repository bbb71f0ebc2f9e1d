import type { Facts } from '../../facts/page.ts';
import type { Spot } from '../../facts/shape/spot.ts';
import { pageRule } from '../contract.ts';
import { awaitedField } from '../words/awaited.ts';
import { type Publicity, readPublicity, readPublicityNote } from '../words/publicity.ts';
import { isTextUnread } from '../words/unread-text.ts';
import { isFiller } from '../words/validity.ts';

type Page = Pick<Facts, 'documentFields' | 'body'>;

interface Attribute {
  readonly words: string;
  readonly says: Publicity | null;
  readonly at: Spot;
}

/** What fields and closing lines such as （此件公开发布） say of the document. */
function attributesOn({ documentFields, body }: Page): Attribute[] {
  const fields = documentFields.filter(({ name, value }) => name === 'publicity' && !isFiller(value));
  return [
    ...fields.map(({ label, value, at }) => ({ words: value, says: readPublicity(value, label), at })),
    ...(body?.publicityNotes ?? []).map(({ words, at }) => ({ words, says: readPublicityNote(words), at })),
  ];
}

export const publicityAttributeLabel = pageRule({
  id: 'publicity-attribute-label',
  title: {
    zh: '公文标明公开属性，且与公开状态一致',
    en: 'A document bears its publicity attribute, and one that allows it to be published',
  },
  severity: 'error',
  cites: [
    { clause: 'chongming-2025/5', basis: 'stated' },
    { clause: 'songjiang-2025/4', basis: 'stated' },
    { clause: 'xujing-2023/17', basis: 'stated' },
    { clause: 'jiading-2023/71', basis: 'derived' },
    { clause: 'huating-2025/prose-4.3', basis: 'derived' },
  ],
  appliesTo: ['normative-document', 'policy-document'],
  needs: ['gathering', 'documentFields', 'emptyBlocks', 'body', 'kind'],
  assumes: [
    {
      zh: '属性审查是内部程序，网页上只能看到它的结果：属性标识。',
      en: 'The review is internal; the web shows only what it left behind, the attribute.',
    },
    {
      zh: '“部分公开”“删减后公开”可以是合法的，交人工核对。',
      en: 'Publication in part or with cuts may be lawful and is left to a person.',
    },
  ],
  messages: {
    open: { what: { zh: '已标明“{words}”。', en: 'Shown: “{words}”.' } },
    closed: {
      what: { zh: '已经公开，却标为“{words}”。', en: 'It is published, yet marked “{words}”.' },
      why: {
        zh: '公开属性与公开状态矛盾，可能误发了不应主动公开的文件。',
        en: 'The attribute contradicts the publication; the document may have been released by mistake.',
      },
      fix: {
        zh: '核对属性审查结果：应公开的更正标识，不应公开的立即撤下。',
        en: 'Check the review: correct the attribute, or withdraw the document at once.',
      },
    },
    unclear: {
      what: {
        zh: '公开属性标为“{words}”，与公开状态是否一致无法断定。',
        en: 'The attribute is “{words}”; whether it allows the publication cannot be told.',
      },
      fix: {
        zh: '请人工核对：哪一项为准，未公开的部分是否有依据。',
        en: 'See by hand which of them holds, and whether there is a ground for what is left out.',
      },
    },
    missing: {
      what: { zh: '没有标明公开属性。', en: 'No publicity attribute is shown.' },
      why: { zh: '看不出公文发布前是否经过属性审查。', en: 'Nothing shows that the review took place.' },
      fix: {
        zh: '在信息栏填写公开属性，或在文末注明“（此件公开发布）”。',
        en: 'Fill in the field 公开属性, or end the text with （此件公开发布）.',
      },
    },
    unread: {
      what: {
        zh: '正文是附件、图片或待脚本填充，无法读出公开属性。',
        en: 'The text is an attachment, a picture or filled by script, so the attribute could not be read.',
      },
      fix: { zh: '请人工查看正文和附件。', en: 'Look at the text and its attachments by hand.' },
    },
    awaited: {
      what: {
        zh: '信息栏待脚本填充，读取时尚为空白。',
        en: 'The field table is filled by script and was empty when it was read.',
      },
      fix: { zh: '请在浏览器中打开后重试。', en: 'Open the page in the browser and try again.' },
    },
    notOfficial: { what: { zh: '本页不是公文。', en: 'The page shows no official document.' } },
  },
  judge(page) {
    const { documentFields, body, kind } = page;
    if (kind.official === 'no') return { outcome: 'inapplicable', message: 'notOfficial' };
    const attributes = attributesOn({ documentFields, body });
    for (const says of ['closed', 'unclear', 'open'] as const) {
      const found = attributes.find((attribute) => attribute.says === says);
      if (!found) continue;
      const shown = { data: { words: found.words }, spots: [found.at] };
      if (says === 'closed') return { outcome: 'failed', message: 'closed', ...shown };
      if (says === 'unclear') return { outcome: 'cantTell', message: 'unclear', ...shown };
      return { outcome: 'passed', message: 'open', ...shown };
    }
    const fields = documentFields.filter(({ name }) => name === 'publicity');
    if (fields.some(({ picture }) => picture) || isTextUnread(body)) {
      return { outcome: 'cantTell', message: 'unread', spots: fields.map(({ at }) => at) };
    }
    const awaited = awaitedField(page, ['publicity']);
    if (awaited) return { outcome: 'cantTell', message: 'awaited', spots: [awaited] };
    const spots = fields.length > 0 ? fields.map(({ at }) => at) : body?.at ? [body.at] : [];
    return { outcome: 'failed', severity: 'info', message: 'missing', spots };
  },
});
