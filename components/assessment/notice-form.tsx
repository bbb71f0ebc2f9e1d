import { useState } from 'preact/hooks';
import type { NoticePlan } from '../../assessment/contract.ts';
import { faultInNotice } from '../../extension/assessment/notice-terms.ts';
import { say, type Word } from '../../extension/words.ts';

/** What notices say, and who is told of a change. */
export interface NoticeTermsProps {
  /** Where it will stand, for whoever fills it in. */
  readonly text: string;
  /** As it was filled in last. */
  readonly notice: NoticePlan;
  /** Told when a field was left that is filled in well. */
  readonly onNotice: (notice: NoticePlan) => void;
}

interface Props extends NoticeTermsProps {
  /** On the button that makes it. */
  readonly word: Word;
  readonly isBusy: boolean;
  /** Makes the notice, or one for each site. */
  readonly onMake: () => void;
}

/** What notices of rectification say that no audit knows, and the way to make them. */
export function NoticeForm({ text, word, notice, onNotice, isBusy, onMake }: Props) {
  const [typed, setTyped] = useState(notice);
  const fault = faultInNotice(typed);
  const keep = (filled: NoticePlan) => {
    if (faultInNotice(filled) === null) onNotice(filled);
  };
  const field = (name: keyof NoticePlan) => ({
    value: typed[name],
    onInput: ({ currentTarget: { value } }: { currentTarget: HTMLInputElement }) =>
      setTyped((before) => ({ ...before, [name]: value })),
    onBlur: ({ currentTarget: { value } }: { currentTarget: HTMLInputElement }) =>
      keep({ ...typed, [name]: value }),
  });
  return (
    <fieldset class="notice-form">
      <legend>{say('noticeTitle')}</legend>
      <p class="meta">{text}</p>
      <div class="row">
        <label class="field">
          <span>{say('noticeIssuer')}</span>
          <input type="text" {...field('issuer')} maxLength={100} data-notice="issuer" />
        </label>
        <label class="field">
          <span>{say('noticeNumberOptional')}</span>
          <input type="text" {...field('number')} maxLength={60} data-notice="number" />
        </label>
        <label class="field">
          <span>{say('noticeDay')}</span>
          <input type="date" {...field('day')} data-notice="day" />
        </label>
        <label class="field">
          <span>{say('noticeDeadline')}</span>
          <input type="date" {...field('deadline')} aria-invalid={fault !== null} data-notice="deadline" />
          <span class="field-fault" role="alert">
            {fault === null ? '' : say('noticeEarly')}
          </span>
        </label>
      </div>
      {typed.deadline === '' && <p class="meta">{say('noticeNoDeadline')}</p>}
      <button type="button" class="minor self" disabled={isBusy || fault !== null} onClick={onMake}>
        {say(word)}
      </button>
    </fieldset>
  );
}
