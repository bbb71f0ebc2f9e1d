import { LINK_RATES, type LinkRate } from '../extension/link-rates.ts';
import type { LinksView } from '../extension/link-view.ts';
import { say, type Word } from '../extension/words.ts';
import { Icon } from './icons.tsx';
import { LinkBar } from './link-bar.tsx';
import { linkKindWords } from './link-words.ts';

/** What a person can want done with the links of a page. */
export type LinkWish = 'check' | 'checkAnew' | 'pause' | 'resume' | 'cancel';

export interface LinkActions {
  readonly onWish: (wish: LinkWish) => void;
  readonly onRate: (rate: LinkRate) => void;
  /** Asks the browser for leave to ask other hosts. */
  readonly onAllow: () => void;
  readonly onMark: () => void;
}

interface Props extends LinkActions {
  readonly links: LinksView;
}

/** Whether the links of the page open: the button that checks them, how far that is, and what came of it. */
export function Links({ links, ...actions }: Props) {
  const { state, total, missingParts, withoutLeave } = links;
  return (
    <section class="links" aria-labelledby="links-title">
      <div class="links-head">
        <h2 id="links-title">{say('linksTitle')}</h2>
        <span class="links-state">{stateInWords(links)}</span>
      </div>
      {/* Read out when a check comes to an end or a halt; what is left changes by the second. */}
      <p class="unseen" role="status">
        {state !== 'running' && state !== 'unchecked' && stateInWords(links)}
      </p>
      {total > 0 && state !== 'unchecked' && <LinkBar links={links} />}
      <Kinds kinds={links.kinds} />
      {missingParts > 0 && <p class="links-parts">{say('linksMissingParts', missingParts)}</p>}
      {state === 'failed' && <p class="caution">{say('linksFailed')}</p>}
      {total > 0 && <Buttons links={links} {...actions} />}
      {withoutLeave > 0 && (
        <p class="links-leave">
          {say('linksWithoutLeave', withoutLeave)}
          <button type="button" class="plain" onClick={actions.onAllow}>
            {say('linksAllow')}
          </button>
        </p>
      )}
    </section>
  );
}

function stateInWords({ state, total, left, secondsLeft }: LinksView): string {
  if (total === 0) return say('linksNone');
  switch (state) {
    case 'unchecked':
      return say('linksUnchecked', total);
    case 'running':
      return left === 0 ? say('linksDone', total) : say('linksRunning', durationInWords(secondsLeft));
    case 'paused':
      return say('linksPaused', left);
    case 'done':
      return left === 0 ? say('linksDone', total) : say('linksMore', left);
    case 'cancelled':
    case 'failed':
      return say('linksCancelled', left);
  }
}

function durationInWords(seconds: number): string {
  return seconds < 90 ? say('seconds', seconds) : say('minutes', Math.round(seconds / 60));
}

function Kinds({ kinds }: { readonly kinds: LinksView['kinds'] }) {
  if (kinds.length === 0) return null;
  return (
    <ul class="link-kinds">
      {kinds.map(({ verdict, kind, count }) => (
        <li key={`${verdict} ${kind}`} class={verdict === 'broken' ? 'error' : 'cantTell'}>
          <Icon shape={verdict === 'broken' ? 'error' : 'cantTell'} />
          {say(linkKindWords[kind])} <b>{count}</b>
        </li>
      ))}
    </ul>
  );
}

function Buttons({ links, onWish, onRate, onMark }: Props & LinkActions) {
  const { state, brokenSpots, rate } = links;
  const wishes = wishesOf(links);
  return (
    <div class="links-buttons">
      {wishes.map(([wish, word], index) => (
        <button
          // By place: the button that was pressed goes on under another name, and keeps the focus.
          key={index}
          type="button"
          class={index === 0 && wish !== 'checkAnew' ? 'main' : 'plain'}
          onClick={() => onWish(wish)}
        >
          {say(word)}
        </button>
      ))}
      {brokenSpots.length > 0 && (
        <button type="button" class="plain" onClick={onMark}>
          <Icon shape="locate" />
          {say('linksMark', brokenSpots.length)}
        </button>
      )}
      {state !== 'done' && (
        <label class="links-rate">
          {say('linksRate')}
          <select value={rate} onChange={({ currentTarget }) => onRate(rateOf(currentTarget.value))}>
            {LINK_RATES.map((choice) => (
              <option key={choice} value={choice}>
                {say('linksRateChoice', choice)}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  );
}

function rateOf(value: string): LinkRate {
  return LINK_RATES.find((rate) => String(rate) === value) ?? LINK_RATES[0];
}

/** What can be wanted next; the likeliest first. */
function wishesOf({ state, left }: LinksView): readonly (readonly [LinkWish, Word])[] {
  switch (state) {
    case 'unchecked':
      return [['check', 'linksCheck']];
    case 'running':
      return [
        ['pause', 'linksPause'],
        ['cancel', 'linksCancel'],
      ];
    case 'paused':
      return [
        ['resume', 'linksResume'],
        ['cancel', 'linksCancel'],
      ];
    case 'done':
    case 'cancelled':
    case 'failed':
      return left > 0 || state === 'cancelled'
        ? [
            ['check', 'linksCheckRest'],
            ['checkAnew', 'linksCheckAnew'],
          ]
        : [['checkAnew', 'linksCheckAnew']];
  }
}
