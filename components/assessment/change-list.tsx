import type { FieldChange } from '../../assessment/contract.ts';
import { say, type Word } from '../../extension/words.ts';
import { momentOf } from '../workbench/figures.ts';

const fieldWords = {
  name: 'draftName',
  pack: 'draftPack',
  period: 'draftPeriod',
  sites: 'standingSites',
  sample: 'sampleTitle',
  assessors: 'draftAssessors',
  two: 'twoTitle',
  note: 'draftNote',
  notice: 'noticeTitle',
} as const satisfies Record<FieldChange['field'], Word>;

/** What was changed after an assessment was made, the newest first. */
export function ChangeList({ changes }: { readonly changes: readonly FieldChange[] }) {
  if (changes.length === 0) return null;
  return (
    <section class="card" aria-labelledby="noted-title">
      <h3 id="noted-title">{say('setupChanges')}</h3>
      <ul class="plain-list">
        {changes.toReversed().map(({ at, by, field, was }) => (
          <li key={`${at} ${field}`}>
            {momentOf(at)} {by} · {say(fieldWords[field])}{' '}
            <span class="meta">{say('setupWas', wordsOf(was))}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A list by its length: names of two hundred sites are no line. */
function wordsOf(was: unknown): string {
  if (Array.isArray(was)) return String(was.length);
  return typeof was === 'string' ? was : JSON.stringify(was);
}
