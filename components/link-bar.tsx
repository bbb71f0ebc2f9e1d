import type { LinksView } from '../extension/link-view.ts';
import { say } from '../extension/words.ts';

const PARTS = [
  { name: 'opens', tone: 'passed', word: 'linkBarOpens' },
  { name: 'broken', tone: 'error', word: 'linkBarBroken' },
  { name: 'cantTell', tone: 'cantTell', word: 'linkBarCantTell' },
  { name: 'left', tone: 'untested', word: 'linkBarLeft' },
] as const;

/** How far a check is: the parts as lengths, with their numbers below. */
export function LinkBar({ links }: { readonly links: LinksView }) {
  const { total, left } = links;
  return (
    <>
      <div
        class="link-bar"
        role="progressbar"
        aria-label={say('linksTitle')}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={total - left}
      >
        {PARTS.map(({ name, tone }) => (
          <span key={name} class={`link-part ${tone}`} style={{ flexGrow: links[name] }} />
        ))}
      </div>
      <ul class="link-counts">
        {PARTS.map(({ name, tone, word }) => (
          <li key={name} class={tone} data-links={name}>
            <b>{links[name]}</b> {say(word)}
          </li>
        ))}
      </ul>
    </>
  );
}
