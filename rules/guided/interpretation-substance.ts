import type { Facts } from '../../facts/page.ts';
import type { Link } from '../../facts/shape/links.ts';
import { guidedRule } from '../contract.ts';
import { passagesOn } from '../words/key-words.ts';
import { metaContent } from '../words/page-tags.ts';
import { ELEMENTS, isHeadingLine, isOfApplication, isPress } from '../words/substance.ts';
import { isTextUnread } from '../words/unread-text.ts';

/** Of the eight elements, from which on the tool suggests that the interpretation has substance. */
const ENOUGH = 4;
/** Lines that open with 第…条, from which on the text looks like one that was copied. */
const ARTICLES = 6;
/** Characters of text for each heading, under which there is hardly anything but headings. */
const TEXT_PER_HEADING = 60;

/** The elements that a text has words for, each with its first passage. */
function elementsIn(here: Facts['keyPassages']) {
  const found = ELEMENTS.map(({ topic, name }) => ({ name, passages: passagesOn(here, topic) })).filter(
    ({ passages }) => passages.length > 0,
  );
  const data = {
    count: found.length,
    found: found.map(({ name }) => name.zh).join('、') || '无',
    foundEn: found.map(({ name }) => name.en).join(', ') || 'none',
  };
  return {
    data,
    passages: found.flatMap(({ passages }) => passages),
    first: found.flatMap(({ passages }) => passages.slice(0, 1)),
  };
}

/** A link that names a document beside the text: the one that is interpreted. */
function isOriginal({ label, place, hidden }: Link): boolean {
  return !hidden && (place === 'main' || place === 'related') && /《.+》/.test(label);
}

export const interpretationSubstance = guidedRule({
  id: 'interpretation-substance',
  title: {
    zh: '解读讲清实质内容，不是原文摘抄',
    en: 'The interpretation explains the substance and is no excerpt',
  },
  severity: 'info',
  cites: [
    { clause: 'jiading-2023/46', basis: 'stated' },
    { clause: 'huating-2025/9', basis: 'stated' },
    { clause: 'huating-2025/prose-2.1.1', basis: 'stated' },
    { clause: 'xujing-2023/4', basis: 'stated' },
    { clause: 'chongming-2025/7', basis: 'derived' },
    { clause: 'songjiang-2025/7', basis: 'derived' },
  ],
  appliesTo: ['interpretation'],
  needs: ['kind', 'title', 'metaTags', 'keyPassages', 'links', 'media', 'body'],
  assumes: [
    {
      zh: '要素按正文用词统计；有词不等于讲清，是否讲清由人判断。',
      en: 'Elements are counted by the words of the text; words are no proof, a person decides.',
    },
    {
      zh: '单看本页不能与原文逐句比对，重合程度需打开原文查看。',
      en: 'This page alone cannot be compared with the document; open it to see what was copied.',
    },
    { zh: '媒体转载稿不作提问。', en: 'Reprints of the press are not asked about.' },
  ],
  borrows: [
    {
      zh: '八项要素出自嘉定、徐泾的要点；“达到4项”“6行以上条文”“每个小标题平均不足60字”“与原文重合不到60%”是工具参数，与华亭的多元化解读率60%无关。',
      en: 'The eight elements are of two plans; 4 of 8, 6 lines of articles, 60 characters a heading and less than 60% overlap are settings of the tool, unrelated to the 60% of Huating.',
    },
  ],
  messages: {
    rich: {
      what: {
        zh: '8项实质要素见到{count}项（{found}）；与原文的重合未比对。',
        en: 'Of 8 elements {count} were found ({foundEn}); overlap with the document was not compared.',
      },
    },
    poor: {
      what: {
        zh: '8项实质要素只见到{count}项（{found}）。',
        en: 'Of 8 elements only {count} were found ({foundEn}).',
      },
    },
    unconditioned: {
      what: {
        zh: '申报办事类政策，没有找到条件和标准的字样（8项要素见到{count}项：{found}）。',
        en: 'A policy to apply under: no words on conditions and standards were found (elements: {count} of 8: {foundEn}).',
      },
    },
    articles: {
      what: {
        zh: '至少{lines}行以“第…条”开头，像是摘抄原文；8项要素见到{count}项（{found}）。',
        en: 'At least {lines} lines open with an article number, as if copied; elements: {count} of 8 ({foundEn}).',
      },
    },
    headings: {
      what: {
        zh: '要素只出现在小标题里，正文很短（{length}字）。',
        en: 'The elements stand in headings alone, and the text is short ({length} characters).',
      },
    },
    otherForm: {
      what: {
        zh: '解读是视频、图片或附件，没有可读的文字。',
        en: 'The interpretation is a video, a picture or a file without words to read.',
      },
    },
    press: {
      what: {
        zh: '媒体转载稿，或不是解读页。',
        en: 'A reprint of the press, or no interpretation.',
      },
    },
  },
  guide: {
    look: {
      zh: '请看标出的段落，并打开被解读的文件对照。',
      en: 'Look at the passages marked, and open the document that is interpreted.',
    },
    question: {
      zh: '解读是否用自己的话讲清了实质内容（申报办事类还包括条件和标准）？',
      en: 'Does it explain the substance in words of its own, with conditions and standards where people apply?',
    },
    answers: {
      substantial: { label: { zh: '讲清了', en: 'Yes' }, outcome: 'passed' },
      formal: {
        label: { zh: '主要是摘抄原文或罗列小标题', en: 'Mere excerpts or headings' },
        outcome: 'failed',
        why: {
          zh: '要点要求解读讲实质内容，杜绝形式化解读。',
          en: 'The plans ask for substance and rule out interpretation for form’s sake.',
        },
        fix: {
          zh: '用通俗语言补充概念、适用范围、怎么办、执行口径和新旧差异。',
          en: 'Explain in plain words the concepts, the scope, what to do, how it is applied and what is new.',
        },
      },
      noConditions: {
        label: { zh: '没有讲申报条件或标准', en: 'Conditions or standards are not told' },
        outcome: 'failed',
        why: {
          zh: '申报办事类政策的条件和标准应当随文解读。',
          en: 'Conditions and standards are to be interpreted where people apply.',
        },
        fix: {
          zh: '补充申报、评审、办理的条件和标准。',
          en: 'Add the conditions and standards of applying, review and handling.',
        },
      },
      otherForm: {
        label: {
          zh: '视频、图片解读或媒体转载，不适用',
          en: 'A video, a picture or a reprint: not applicable',
        },
        outcome: 'inapplicable',
      },
      unsure: {
        label: { zh: '找不到原文，无法判断', en: 'The document cannot be found' },
        outcome: 'cantTell',
      },
    },
  },
  observe({ kind, title, metaTags, keyPassages, links, media, body }) {
    if (kind.kind !== 'interpretation' || isPress(metaContent(metaTags, 'ContentSource')))
      return { shows: 'nothing', message: 'press' };
    if (isTextUnread(body)) {
      const pictures = media.filter(({ inBody, hidden }) => inBody && !hidden).map(({ at }) => at);
      return { shows: 'evidence', message: 'otherForm', spots: pictures.slice(0, 5), suggests: 'otherForm' };
    }
    const here = keyPassages.filter(({ place }) => place === 'main');
    const { data, passages, first } = elementsIn(here);
    const spots = [...first, ...links.filter(isOriginal).slice(0, 2)].map(({ at }) => at);
    const isEnough = data.count >= ENOUGH;

    const articles = passagesOn(here, 'article');
    if (articles.length >= ARTICLES) {
      const copied = articles.slice(0, 5).map(({ at }) => at);
      return {
        shows: 'evidence',
        message: 'articles',
        data: { ...data, lines: articles.length },
        spots: [...copied, ...spots],
        suggests: isEnough ? null : 'formal',
      };
    }
    const length = body?.textLength ?? 0;
    const isBare = passages.every(({ text }) => isHeadingLine(text));
    if (passages.length > 0 && isBare && length < passages.length * TEXT_PER_HEADING)
      return { shows: 'evidence', message: 'headings', data: { length }, spots, suggests: 'formal' };
    if (isOfApplication(title.text) && passagesOn(here, 'applying').length === 0)
      return { shows: 'evidence', message: 'unconditioned', data, spots, suggests: null };
    return isEnough
      ? { shows: 'evidence', message: 'rich', data, spots, suggests: 'substantial' }
      : { shows: 'evidence', message: 'poor', data, spots, suggests: null };
  },
});
