import type { Facts } from '../../facts/page.ts';
import { pageRule, type Setting } from '../contract.ts';
import { awaitedField } from '../words/awaited.ts';
import { holdsOwn } from '../words/own-words.ts';
import { isShown } from '../words/shown.ts';
import { isChoiceOfStatus, statusShown } from '../words/term.ts';
import { simplified } from '../words/traditional.ts';
import { isTextUnread } from '../words/unread-text.ts';
import { isFiller, isStatusLine, STATUS_COLUMN, statusIn } from '../words/validity.ts';

type Field = Facts['documentFields'][number];

/** A date, a span or 长期有效: what a field 有效期 may hold. */
const TERM =
  /^\d{4}$|^\d{8}$|无(?:固定)?期限|无限期|不限期|\d{4}\s*[年./-]|[一二两三四五六七八九十\d]+\s*(?:个月|年|日|天)|长期|永久/;

/** Labels that speak of validity alone; 文件状态 and 效力 may speak of something else. */
const OF_VALIDITY = /有效|时效|失效/;
/** Fields that a document in force leaves empty. */
const ONLY_WHEN_ENDED = /^(?:废止|终止)/;

function saysStatus({ name, label, value }: Field, { validityStatuses }: Setting['vocabulary']): boolean {
  return name === 'validity' && (statusShown(label, value) !== null || holdsOwn(value, validityStatuses));
}

function saysTerm({ value }: Field): boolean {
  return TERM.test(value);
}

/** More lines with a status than this are those of a list of documents. */
const MOST_STATUS_LINES = 2;

/** 有效性：有效, behind the text or in it: no field, and yet said. */
function statusInText(passages: Facts['passages']): Facts['passages'][number] | undefined {
  const lines = passages.filter((one) => one.place === 'main' && isShown(one) && isStatusLine(one.text));
  return lines.length > MOST_STATUS_LINES ? undefined : lines[0];
}

export const validityLabel = pageRule({
  id: 'validity-label',
  title: {
    zh: '规范性文件显著标识有效性或有效期',
    en: 'A normative document shows conspicuously whether it is in force',
  },
  severity: 'error',
  cites: [
    { clause: 'jiading-2023/37', basis: 'stated' },
    { clause: 'xujing-2023/2', basis: 'stated' },
    { clause: 'huating-2025/2', basis: 'derived' },
  ],
  appliesTo: ['normative-document'],
  needs: [
    'gathering',
    'documentFields',
    'validityBadges',
    'validitySentences',
    'passages',
    'breadcrumb',
    'body',
    'emptyBlocks',
  ],
  assumes: [
    {
      zh: '“显著”指在正文之前：信息栏、标题区，或标题旁的标签。',
      en: '“Conspicuous” means before the text: in the field table, the title block or a badge beside the title.',
    },
  ],
  messages: {
    shown: { what: { zh: '已标识：{label}。', en: 'Shown: {label}.' } },
    missing: {
      what: { zh: '没有标识有效性或有效期。', en: 'Neither a status nor a term of validity is shown.' },
      why: {
        zh: '公众无法判断文件现在是否有效。',
        en: 'Readers cannot tell whether the document is in force.',
      },
      fix: {
        zh: '在信息栏增加“有效性”，或在标题旁标明有效期。',
        en: 'Add a validity field to the field table, or show the term beside the title.',
      },
    },
    empty: {
      what: { zh: '“{label}”一栏没有填写。', en: 'The field {label} is empty.' },
      why: { zh: '有栏目而无内容，等于没有标识。', en: 'A field without a value tells readers nothing.' },
      fix: { zh: '填写有效、失效、废止等状态或有效期。', en: 'Fill in the status or the term of validity.' },
    },
    onlyInBody: {
      what: {
        zh: '有效性或有效期只写在正文里：{sentence}',
        en: 'The status or the term stands only in the text: {sentence}',
      },
      why: {
        zh: '要点要求显著标识，读者不应通读全文才知道。',
        en: 'The plan asks for a conspicuous label; readers should not have to search the text.',
      },
      fix: {
        zh: '把有效性或有效期同时标在信息栏或标题旁。',
        en: 'Repeat it in the field table or beside the title.',
      },
    },
    pictureOnly: {
      what: { zh: '有效性标识是没有文字说明的图片。', en: 'The badge is a picture without words.' },
      fix: {
        zh: '请人工查看；为图片补上 alt 文字。',
        en: 'Look at it by hand; give the picture an alt text.',
      },
    },
    choice: {
      what: {
        zh: '“{label}”一栏列出了几种状态，看不出选的是哪一种。',
        en: 'The field {label} offers several statuses, and nothing tells which is meant.',
      },
      fix: {
        zh: '请人工查看；网页应直接写明状态。',
        en: 'Look at it by hand; the page should say it in words.',
      },
    },
    otherWords: {
      what: {
        zh: '“{label}”填写为“{value}”，是否说明了文件的效力无法判断。',
        en: 'The field {label} says {value}; whether that tells if the document is in force is unclear.',
      },
      fix: {
        zh: '请人工查看；网页宜写有效、失效、废止或有效期。',
        en: 'Look at it by hand; the page had better name a usual status or a term.',
      },
    },
    otherBadge: {
      what: {
        zh: '标有“{words}”，是否说明了文件的效力无法判断。',
        en: 'It is marked “{words}”; whether that tells if the document is in force is unclear.',
      },
      fix: {
        zh: '请人工查看；网页宜写有效、失效、废止或有效期。',
        en: 'Look at it by hand; the page had better name a usual status or a term.',
      },
    },
    hidden: {
      what: {
        zh: '“{label}”一栏在源代码中是隐藏的，是否由脚本显示无法判断。',
        en: 'The field {label} is hidden in the source; whether a script shows it cannot be told.',
      },
      fix: { zh: '请在浏览器中打开查看。', en: 'Open the page in a browser and look.' },
    },
    hiddenWords: {
      what: {
        zh: '源代码中有隐藏的“{words}”，是否由脚本显示无法判断。',
        en: '“{words}” is hidden in the source; whether a script shows it cannot be told.',
      },
      fix: { zh: '请在浏览器中打开查看。', en: 'Open the page in a browser and look.' },
    },
    awaited: {
      what: {
        zh: '信息栏待脚本填充，读取时尚为空白。',
        en: 'The field table is filled by script and was empty when it was read.',
      },
      fix: { zh: '请在浏览器中打开后重试。', en: 'Open the page in the browser and try again.' },
    },
    bodyUnread: {
      what: {
        zh: '正文是图片、附件或待脚本填充，无法读出有效期。',
        en: 'The text is a picture, an attachment or filled by script, so it could not be read.',
      },
      fix: { zh: '请人工查看正文和附件。', en: 'Look at the text and its attachments by hand.' },
    },
  },
  judge(page, { vocabulary }) {
    const { documentFields, breadcrumb, body } = page;
    const all = documentFields.filter(({ name }) => name === 'validity' || name === 'validUntil');
    const fields = all.filter(isShown);
    const validityBadges = page.validityBadges.filter(isShown);
    const validitySentences = page.validitySentences.filter(isShown);
    const shown = fields.find((field) => saysStatus(field, vocabulary) || saysTerm(field));
    if (shown) {
      return {
        outcome: 'passed',
        message: 'shown',
        data: { label: `${shown.label}：${shown.value}` },
        spots: [shown.at],
      };
    }
    const badge = validityBadges.find(({ status }) => statusIn(status) !== null);
    if (badge)
      return { outcome: 'passed', message: 'shown', data: { label: badge.status }, spots: [badge.at] };
    // Where no text was made out, nothing tells head from text.
    const inHead = body && validitySentences.find(({ where }) => where === 'head');
    if (inHead)
      return { outcome: 'passed', message: 'shown', data: { label: inHead.at.text }, spots: [inHead.at] };
    const column = breadcrumb?.items.find((item) => STATUS_COLUMN.test(simplified(item)));
    if (breadcrumb && column !== undefined)
      return { outcome: 'passed', message: 'shown', data: { label: column }, spots: [breadcrumb.at] };
    const pictures = [
      ...fields.filter(({ picture }) => picture),
      ...validityBadges.filter(({ medium }) => medium === 'picture'),
    ];
    if (pictures.length > 0) {
      return { outcome: 'cantTell', message: 'pictureOnly', spots: pictures.map(({ at }) => at) };
    }
    const choice = fields.find(({ value }) => isChoiceOfStatus(value));
    if (choice)
      return { outcome: 'cantTell', message: 'choice', data: { label: choice.label }, spots: [choice.at] };
    const awaited = awaitedField(page, ['validity', 'validUntil']);
    if (awaited) return { outcome: 'cantTell', message: 'awaited', spots: [awaited] };
    const other = fields.find(
      ({ label, value }) =>
        OF_VALIDITY.test(label) &&
        !isFiller(value, vocabulary.fillers) &&
        !isChoiceOfStatus(value.replace(/全部|不限|所有/g, '')),
    );
    if (other) {
      const { label, value, at } = other;
      return { outcome: 'cantTell', message: 'otherWords', data: { label, value }, spots: [at] };
    }
    const inOtherWords = validityBadges.find(({ medium }) => medium === 'text');
    if (inOtherWords) {
      const { at } = inOtherWords;
      return { outcome: 'cantTell', message: 'otherBadge', data: { words: at.text }, spots: [at] };
    }
    const hidden = all.find((field) => field.hidden && (saysStatus(field, vocabulary) || saysTerm(field)));
    if (hidden)
      return { outcome: 'cantTell', message: 'hidden', data: { label: hidden.label }, spots: [hidden.at] };
    const hiddenWords = [...page.validityBadges, ...page.validitySentences].find((one) => !isShown(one));
    if (hiddenWords) {
      const { at } = hiddenWords;
      return { outcome: 'cantTell', message: 'hiddenWords', data: { words: at.text }, spots: [at] };
    }
    const empty = fields.find(
      ({ label, value }) => !ONLY_WHEN_ENDED.test(label) && isFiller(value, vocabulary.fillers),
    );
    if (empty) {
      return { outcome: 'failed', message: 'empty', data: { label: empty.label }, spots: [empty.at] };
    }
    const said = validitySentences[0] ?? statusInText(page.passages);
    if (said && body) {
      return {
        outcome: 'failed',
        severity: 'warning',
        message: 'onlyInBody',
        data: { sentence: said.at.text },
        spots: [said.at],
      };
    }
    if (isTextUnread(body)) return { outcome: 'cantTell', message: 'bodyUnread' };
    return { outcome: 'failed', message: 'missing', spots: body?.at ? [body.at] : [] };
  },
});
