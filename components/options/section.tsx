import type { ComponentChildren } from 'preact';
import { say } from '../../extension/words.ts';
import { type SectionId, sections } from './sections.ts';

interface Props {
  readonly id: SectionId;
  /** What the section is for, in a sentence or two. */
  readonly lead: string;
  /** What came of the last thing done here; empty where nothing was. It is read out as it changes. */
  readonly note?: string;
  readonly children?: ComponentChildren;
}

/** A section of the options page: heading, what it is for, what came of the last action, and what there is to do. */
export function Section({ id, lead, note = '', children }: Props) {
  const word = sections.find((section) => section.id === id)?.word ?? 'optionsTitle';
  return (
    <section id={id} class="section" aria-labelledby={`${id}-title`} tabIndex={-1}>
      <h2 id={`${id}-title`}>{say(word)}</h2>
      <p class="lead">{lead}</p>
      <div role="status">{note !== '' && <p class="news">{note}</p>}</div>
      {children}
    </section>
  );
}
