import { say, type Word } from '../../extension/words.ts';
import type { LinkRow } from '../../extension/workbench/link-rows.ts';
import type { LinkTry } from '../../facts/link-verdict.ts';
import { linkKindWords } from '../link-words.ts';
import { momentOf } from './figures.ts';
import { OuterLink } from './outer-link.tsx';

/** Pages that link to an address: known from findings, being looked for, or all of them. */
export type WhereFound =
  | { readonly state: 'some' }
  | { readonly state: 'searching'; readonly read: number }
  | { readonly state: 'all'; readonly pages: LinkRow['foundOn'] };

interface Props {
  readonly row: LinkRow;
  readonly found: WhereFound;
  readonly onSearch: () => void;
  readonly onClose: () => void;
}

const wayWords = {
  head: 'linkWayHead',
  start: 'linkWayStart',
  get: 'linkWayGet',
  second: 'linkWaySecond',
} as const satisfies Record<LinkTry['way'], Word>;

/** One address: what was answered, and the pages that link to it. */
export function LinkDetail({ row, found, onSearch, onClose }: Props) {
  const { verdict } = row;
  const pages = found.state === 'all' ? found.pages : row.foundOn;
  return (
    <article
      class={`detail ${verdict.verdict === 'broken' ? 'error' : 'cantTell'}`}
      aria-labelledby="link-title"
    >
      <header>
        <span class="kind">{say(linkKindWords[verdict.kind])}</span>
        <button type="button" class="minor" onClick={onClose}>
          {say('findingClose')}
        </button>
      </header>
      <h3 id="link-title">
        <OuterLink url={verdict.url} />
      </h3>
      {verdict.finalUrl !== null && (
        <p class="meta">
          {say('linkLedTo')} <OuterLink url={verdict.finalUrl} />
        </p>
      )}
      {verdict.landing !== null && verdict.landing.title !== '' && (
        <p class="meta" lang="zh-CN">
          {say('linkLanding', verdict.landing.title)}
        </p>
      )}
      <section class="part" aria-labelledby="found-title">
        <h4 id="found-title">{say('linkFoundOn')}</h4>
        {pages.length === 0 && <p class="meta">{say('linkFoundNone')}</p>}
        <ul class="spots">
          {pages.map(({ url, title }) => (
            <li key={url} lang="zh-CN">
              <OuterLink url={url} label={title} />
            </li>
          ))}
        </ul>
        <p class="note" role="status">
          {found.state === 'searching' ? say('linkSearching', found.read) : ''}
        </p>
        {found.state === 'some' && (
          <button type="button" class="minor" onClick={onSearch}>
            {say('linkSearch')}
          </button>
        )}
      </section>
      {verdict.tries.length > 0 && (
        <section class="part" aria-labelledby="tries-title">
          <h4 id="tries-title">{say('linkTries')}</h4>
          <ol class="spots">
            {verdict.tries.map(({ at, way, status, ms }, index) => (
              <li key={`${index} ${at}`}>
                {momentOf(at)} · {say(wayWords[way])} ·{' '}
                {status === null ? say('linkNoAnswer') : `HTTP ${status}`} · {ms} ms
              </li>
            ))}
          </ol>
        </section>
      )}
    </article>
  );
}
