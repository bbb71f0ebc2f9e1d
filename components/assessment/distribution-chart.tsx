import { distributionOf, medianOf } from '../../extension/assessment/distribution.ts';
import { say } from '../../extension/words.ts';
import { points } from '../workbench/figures.ts';

interface Props {
  /** Out of 100. */
  readonly scores: readonly number[];
}

/** How the scores of the sites spread, in tens: columns with their numbers on them. */
export function DistributionChart({ scores }: Props) {
  const bins = distributionOf(scores);
  const most = Math.max(1, ...bins.map(({ sites }) => sites));
  const median = medianOf(scores);
  return (
    <figure class="distribution">
      <ol>
        {bins.map(({ from, to, sites }) => (
          <li key={from}>
            <span class="column-count">
              {sites === 0 ? '' : sites}
              <span class="unseen">{say('distributionSites', sites, from, to)}</span>
            </span>
            <span
              class={sites === 0 ? 'column none-in' : 'column'}
              style={{ blockSize: `${(sites / most) * 100}%` }}
              aria-hidden="true"
            />
            <span class="column-name" aria-hidden="true">
              {from}
            </span>
          </li>
        ))}
      </ol>
      <figcaption class="meta">
        {median === null
          ? say('distributionNone')
          : say(
              'distributionCaption',
              scores.length,
              points(median),
              points(Math.min(...scores)),
              points(Math.max(...scores)),
            )}
      </figcaption>
    </figure>
  );
}
