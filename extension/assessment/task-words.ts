import { type GuidedTask, SAMPLE_ANSWERS, SAMPLE_RULE } from '../../assessment/contract.ts';
import type { Language } from '../../audit/wording.ts';
import type { Guide, Words } from '../../rules/contract.ts';
import { rules } from '../../rules/registry.ts';
import { titleOfRule } from '../workbench/kept-wording.ts';

/** An answer that a person can give. */
export interface AnswerChoice {
  readonly name: string;
  readonly label: string;
  /** What it makes of the finding. */
  readonly outcome: 'passed' | 'failed' | 'cantTell' | 'inapplicable';
}

/** What a person is asked. */
export interface QuestionWords {
  readonly title: string;
  readonly look: string;
  readonly question: string;
  readonly answers: readonly AnswerChoice[];
}

const guides: ReadonlyMap<string, Guide> = new Map(
  rules.flatMap((rule) => {
    const guide: Guide | undefined = 'guide' in rule ? rule.guide : undefined;
    return guide === undefined ? [] : [[rule.id, guide] as const];
  }),
);

const SAMPLE = {
  title: { zh: '抽样核查', en: 'Sampled document' },
  look: {
    zh: '打开这份文件，看标题、正文、附件、发布日期和文号是否齐全、清楚。',
    en: 'Open the document: are title, text, attachments, date and number complete and clear?',
  },
  question: { zh: '这份文件公开得是否规范？', en: 'Is this document published in order?' },
} as const satisfies Record<string, Words>;

const SAMPLE_LABELS = {
  inOrder: { label: { zh: '规范', en: 'In order' }, outcome: 'passed' },
  fault: {
    label: { zh: '有问题（请在备注写明）', en: 'Not in order (say in the note what)' },
    outcome: 'failed',
  },
  gone: { label: { zh: '打不开', en: 'It does not open' }, outcome: 'failed' },
} as const satisfies Record<
  (typeof SAMPLE_ANSWERS)[number],
  { label: Words; outcome: AnswerChoice['outcome'] }
>;

/** The words of a question; null where this version does not have its rule. */
export function questionOfRule(rule: string, language: Language): QuestionWords | null {
  if (rule === SAMPLE_RULE) {
    return {
      title: SAMPLE.title[language],
      look: SAMPLE.look[language],
      question: SAMPLE.question[language],
      answers: SAMPLE_ANSWERS.map((name) => {
        const { label, outcome } = SAMPLE_LABELS[name];
        return { name, label: label[language], outcome };
      }),
    };
  }
  const guide = guides.get(rule);
  if (guide === undefined) return null;
  return {
    title: titleOfRule(rule, language),
    look: guide.look[language],
    question: guide.question[language],
    answers: Object.entries(guide.answers).map(([name, { label, outcome }]) => ({
      name,
      label: label[language],
      outcome,
    })),
  };
}

/** The label of an answer; its name where this version does not have it. */
export function answerLabel(rule: string, answer: string, language: Language): string {
  const found = questionOfRule(rule, language)?.answers.find(({ name }) => name === answer);
  return found?.label ?? answer;
}

/** The rules that ask a person, for a form to choose among; the drawn documents first. */
export function askingRules(language: Language): { readonly rule: string; readonly title: string }[] {
  const sample = { rule: SAMPLE_RULE, title: SAMPLE.title[language] };
  return [sample, ...[...guides.keys()].map((rule) => ({ rule, title: titleOfRule(rule, language) }))];
}

/** The pages to open for a question, its own first. */
export function pagesOf({ url, pageTitle, places }: GuidedTask): { url: string; text: string }[] {
  const own = url === null ? [] : [{ url, text: pageTitle }];
  return [...own, ...places.filter((place) => place.url !== url)];
}
