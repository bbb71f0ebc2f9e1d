import { say } from '../../extension/words.ts';
import { siteHash } from '../../extension/workbench/place.ts';
import type { Coverage } from '../../facts/shape/coverage.ts';
import type { Site } from '../../ledger/contract.ts';
import { Icon } from '../icons.tsx';
import { count } from './figures.ts';
import { OuterLink } from './outer-link.tsx';

interface Props {
  readonly site: Site;
  /** Of the last audit; null where there is none. */
  readonly coverage: Coverage | null;
  /** Pages of the last sweep that need a script; null where there was no sweep. */
  readonly needsLive: number | null;
}

/** What was seen of the site, and what was not: what all figures rest on. */
export function CoverageCard({ site, coverage, needsLive }: Props) {
  return (
    <section class="card" aria-labelledby="coverage-title">
      <h3 id="coverage-title">{say('coverageTitle')}</h3>
      <p class={`mark ${coverage?.complete ? 'passed' : 'cantTell'}`}>
        <Icon shape={coverage?.complete ? 'passed' : 'cantTell'} />
        {say(coverage?.complete ? 'coverageComplete' : 'coveragePartly')}
      </p>
      <dl class="figures">
        <Figure name={say('coverageRead')} value={count(site.pages)} />
        <Figure name={say('coverageUnread')} value={coverage === null ? '—' : count(coverage.unread)} />
        <Figure name={say('coverageFailed')} value={coverage === null ? '—' : count(coverage.failures)} />
        <Figure name={say('coverageLive')} value={needsLive === null ? '—' : count(needsLive)} />
      </dl>
      {coverage !== null && coverage.failed.length > 0 && (
        <details class="fold">
          <summary>{say('coverageFailedFirst', coverage.failed.length)}</summary>
          <ul class="plain-list">
            {coverage.failed.map(({ url, why }) => (
              <li key={url}>
                <OuterLink url={url} /> <span class="meta">{why}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {!coverage?.complete && (
        <p class="meta">
          {say('coverageHint')} <a href={siteHash(site.id, 'sweep')}>{say('coverageSweep')}</a>
        </p>
      )}
    </section>
  );
}

function Figure({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
