import type { Facts } from '../../facts/page.ts';
import type { Spot } from '../../facts/shape/spot.ts';
import { pageRule, type Verdict } from '../contract.ts';
import { forbidsPublication, isClosingNote } from '../words/publicity.ts';
import { isSecret, mayShowMarks } from '../words/secrecy.ts';
import { isAttachment, isElsewhere, isPageUnread } from '../words/unread-text.ts';

type Page = Pick<Facts, 'secrecyMarks' | 'documentFields' | 'links' | 'body' | 'title' | 'kindClues'>;

interface Mark {
  readonly form: 'header' | 'field' | 'running';
  readonly mark: string;
  readonly at: Spot;
}

const MOST_SPOTS = 50;

/** 秘密 and no more on its line may be a heading, or the name of a film: GB/T 9704-2012 has ★ and a term behind it. 注意保存 may be said of anything. */
const BARE = /^[【[（(]?\s*(?:工作)?[绝机秘]\s*密\s*[】\])）]?$|^(?:注意保存|不得外传)$/;

function isBare({ form, at }: Mark): boolean {
  return form === 'header' && BARE.test(at.text.trim());
}

/** Marks that stand apart from the text, and fields of secrecy; each place once. */
function marksOn({ secrecyMarks, documentFields }: Page): Mark[] {
  if (documentFields.some(({ name, value }) => name === 'secrecy' && value.includes('解密'))) return [];
  const marks: Mark[] = secrecyMarks.filter(({ form, declassified }) => form !== 'running' && !declassified);
  const known = new Set(secrecyMarks.filter(({ form }) => form !== 'running').map(({ at }) => at.selector));
  const fields = documentFields.filter(
    ({ name, value, at }) => name === 'secrecy' && isSecret(value) && !known.has(at.selector),
  );
  return [...marks, ...fields.map(({ value, at }): Mark => ({ form: 'field', mark: value, at }))];
}

/** A field, else a note behind the text, by which the page must not be published. */
function closedOn({ documentFields, body, title }: Page): Verdict<'notForPublication'>[] {
  const field = documentFields.find(({ name, value }) => name === 'publicity' && forbidsPublication(value));
  const notes = mayShowMarks(title.text) ? [] : (body?.publicityNotes ?? []);
  const [note] = notes.every(({ words }) => isClosingNote(words)) ? notes : [];
  const closed = field ?? (note && { value: note.words, at: note.at });
  if (!closed) return [];
  const { value, at } = closed;
  const about = 'publicity';
  return [{ outcome: 'failed', message: 'notForPublication', about, data: { value }, spots: [at] }];
}

function unreadOn({ links, body }: Page): Verdict<'unread'>[] {
  const files = links.filter(isAttachment).map(({ at }) => at);
  const picture = body && isElsewhere(body) && body.at ? [body.at] : [];
  const spots = files.length > 0 ? files : picture;
  if (spots.length === 0 && !(body && isElsewhere(body))) return [];
  return [{ outcome: 'cantTell', message: 'unread', spots: spots.slice(0, MOST_SPOTS) }];
}

export const classifiedMark = pageRule({
  id: 'classified-mark',
  title: {
    zh: '公开内容不带密级、内部或不予公开的标志',
    en: 'Nothing published bears a mark of secrecy, of internal use, or against publication',
  },
  severity: 'error',
  cites: [
    { clause: 'jiading-2023/71', basis: 'stated' },
    { clause: 'huating-2025/prose-4.3', basis: 'stated' },
    { clause: 'xujing-2023/18', basis: 'derived' },
    { clause: 'chongming-2025/5', basis: 'derived' },
    { clause: 'songjiang-2025/4', basis: 'derived' },
  ],
  appliesTo: 'any',
  needs: ['secrecyMarks', 'documentFields', 'links', 'body', 'title', 'kindClues'],
  assumes: [
    {
      zh: '只看单独成行、带★或期限的标志和信息栏；法律条文、保密宣传中的“国家秘密”“商业秘密”不算。',
      en: 'Only marks on a line of their own, with ★ or a term, and fields count; laws and articles on secrecy do not.',
    },
    { zh: '注明已解密的不算。', en: 'What is noted as declassified does not count.' },
  ],
  messages: {
    mark: {
      what: { zh: '页面带有“{mark}”标志。', en: 'The page bears the mark “{mark}”.' },
      why: {
        zh: '涉密或内部文件不得公开，可能已造成泄密。',
        en: 'Secret and internal documents must not be published; a leak may have happened.',
      },
      fix: {
        zh: '立即撤下并报保密部门核查；已解密的去掉标志并注明。',
        en: 'Withdraw it at once and report it; if it was declassified, remove the mark and say so.',
      },
    },
    explained: {
      what: {
        zh: '页面有“{mark}”字样，但像是在介绍密级标志。',
        en: 'The page shows “{mark}”, but seems to explain such marks.',
      },
      fix: { zh: '请人工查看是否真的带有标志。', en: 'See by hand whether it is a mark.' },
    },
    bare: {
      what: {
        zh: '有一行只写“{mark}”，没有★或保密期限，是不是密级标志无法判断。',
        en: 'A line says “{mark}” alone, without ★ or a term; whether it is a mark cannot be told.',
      },
      fix: {
        zh: '请人工查看；是密级标志的，立即撤下。',
        en: 'See by hand; if it is a mark, withdraw the page at once.',
      },
    },
    notForPublication: {
      what: {
        zh: '页面已公开，却标为“{value}”。',
        en: 'It is published, yet marked “{value}”.',
      },
      why: {
        zh: '不予公开的信息不得上网，可能没有落实先审查后公开。',
        en: 'What must not be published went online; the review before publication may have been left out.',
      },
      fix: {
        zh: '立即核查：不应公开的撤下，标错的更正。',
        en: 'Check at once: withdraw it, or correct the mark.',
      },
    },
    unread: {
      what: {
        zh: '附件或图片没有读取，看不出有无密级标志。',
        en: 'Attachments or pictures were not read and may bear a mark.',
      },
      fix: { zh: '请打开查看首页右上角或左上角。', en: 'Open them and look at the top corners of page one.' },
    },
    unfilled: {
      what: {
        zh: '网页内容待脚本填充或在框架里，没有读到。',
        en: 'What the page is about is filled by script or stands in a frame, and was not read.',
      },
      fix: { zh: '请在浏览器中打开后重试。', en: 'Open the page in the browser and try again.' },
    },
    none: { what: { zh: '没有密级或内部标志。', en: 'No mark was found.' } },
    runningText: {
      what: {
        zh: '“{mark}”只出现在行文中，不是标志。',
        en: '“{mark}” is a word of the text and no mark.',
      },
    },
  },
  judge(page) {
    const verdicts: Verdict<'mark' | 'explained' | 'bare' | 'notForPublication' | 'unread'>[] = [];
    const marks = marksOn(page);
    const [first] = marks;
    const levels = new Set(marks.flatMap(({ mark }) => /[绝机秘]密/.exec(mark.replace(/\s/g, '')) ?? []));
    if (first && (levels.size > 1 || mayShowMarks(page.title.text))) {
      const spots = marks.slice(0, MOST_SPOTS).map(({ at }) => at);
      verdicts.push({ outcome: 'cantTell', message: 'explained', data: { mark: first.mark }, spots });
    } else if (first && marks.every(isBare)) {
      const spots = marks.slice(0, MOST_SPOTS).map(({ at }) => at);
      verdicts.push({ outcome: 'cantTell', message: 'bare', data: { mark: first.mark }, spots });
    } else if (first) {
      const spots = marks.slice(0, MOST_SPOTS).map(({ at }) => at);
      verdicts.push({ outcome: 'failed', message: 'mark', about: 'mark', data: { mark: first.mark }, spots });
    }
    verdicts.push(...closedOn(page));
    verdicts.push(...unreadOn(page));
    if (verdicts.length > 0) return verdicts;
    if (isPageUnread(page)) return { outcome: 'cantTell', message: 'unfilled' };
    const running = page.secrecyMarks.find(({ form }) => form === 'running');
    return running
      ? { outcome: 'inapplicable', message: 'runningText', data: { mark: running.mark } }
      : { outcome: 'passed', message: 'none' };
  },
});
