import { useLayoutEffect, useRef } from 'preact/hooks';
import type { GuideView } from '../../extension/tab-view.ts';
import { say } from '../../extension/words.ts';
import type { Answer, Decision } from '../../extension/workbench/standing-of-finding.ts';
import { GuideForm } from '../side-panel/guide-form.tsx';

export interface QuestionActions {
  readonly onAnswer: (answer: string, note: string) => void;
}

interface Props extends QuestionActions {
  readonly guide: GuideView;
  readonly said: Decision | Answer | null;
}

/** Where digits are words. */
const WRITING = 'input, textarea, select, [contenteditable]';

/** What a person is asked about a finding: answered by a press, or by the digit of the answer. */
export function FindingQuestion({ guide, said, onAnswer }: Props) {
  const form = useRef<HTMLElement>(null);
  // With the drawing itself: what is seen can be answered by a key.
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing)
        return;
      if (document.activeElement?.closest(WRITING) || !/^[1-9]$/.test(event.key)) return;
      const answer = form.current?.querySelectorAll<HTMLButtonElement>('.answer')[Number(event.key) - 1];
      if (answer === undefined) return;
      event.preventDefault();
      answer.click();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
  return (
    <section class="part" aria-labelledby="question-title" ref={form}>
      <h4 id="question-title">{say('guideTitle')}</h4>
      <GuideForm
        guide={guide}
        given={said?.type === 'answer' ? said.answer : null}
        hasKeys
        onAnswer={onAnswer}
      />
    </section>
  );
}
