import type { ComponentChildren } from 'preact';
import { say } from '../../extension/words.ts';
import { Masthead } from '../masthead.tsx';
import { sections } from './sections.ts';

/** The page around the sections: who speaks, and the way to each section. */
export function OptionsFrame({ children }: { readonly children: ComponentChildren }) {
  return (
    <>
      <Masthead detail={say('optionsTitle')} />
      <div class="options">
        <nav aria-label={say('optionsSections')}>
          <ul class="sections">
            {sections.map(({ id, word }) => (
              <li key={id}>
                <a href={`#${id}`}>{say(word)}</a>
              </li>
            ))}
          </ul>
        </nav>
        <main>
          <h1>{say('optionsTitle')}</h1>
          {children}
        </main>
      </div>
    </>
  );
}
