import { failingMost, type HeatCell, type HeatMap, type HeatRow } from '../../assessment/heat-map.ts';
import { say } from '../../extension/words.ts';
import { titleOfClause } from '../../extension/workbench/kept-wording.ts';
import { siteHash } from '../../extension/workbench/place.ts';
import type { Outcome } from '../../rules/contract.ts';
import { groupWords } from '../group-words.ts';
import { Icon } from '../icons.tsx';
import { percent, points } from '../workbench/figures.ts';
import { ScrollRegion } from '../workbench/scroll-region.tsx';

interface Props {
  readonly map: HeatMap;
  readonly title: string;
}

/** Clauses that are named as those that fail most. */
const NAMED = 10;

function toneOf(outcome: Outcome): 'error' | 'cantTell' | 'passed' | 'untested' | 'inapplicable' {
  return outcome === 'failed' ? 'error' : outcome;
}

/** Clauses × sites: each cell by sign, share and colour, and a way to what was found. */
export function HeatMapView({ map, title }: Props) {
  const worst = failingMost(map, NAMED);
  return (
    <>
      <section class="card" aria-labelledby="worst-title">
        <h3 id="worst-title">{say('worstTitle')}</h3>
        {worst.length === 0 ? (
          <p class="none">{say('worstNone')}</p>
        ) : (
          <ol class="worst">
            {worst.map((row) => (
              <li key={row.clause}>
                <span lang="zh-CN">{titleOfClause(row.clause)}</span>
                <span class="worst-bar" aria-hidden="true">
                  <span style={{ inlineSize: `${(row.failed / Math.max(row.judged, 1)) * 100}%` }} />
                </span>
                <span class="number">{say('worstFailed', row.failed, row.judged)}</span>
              </li>
            ))}
          </ol>
        )}
      </section>
      <section class="card" aria-labelledby="heat-title">
        <h3 id="heat-title">{title}</h3>
        <Legend />
        <ScrollRegion label={title}>
          <table class="heat">
            <caption class="unseen">{say('heatCaption')}</caption>
            <thead>
              <tr>
                <th scope="col">{say('heatClause')}</th>
                {map.sites.map(({ site }) => (
                  <th key={site.id} scope="col" class="heat-site" lang="zh-CN">
                    <a href={siteHash(site.id, 'sheet')}>{site.title}</a>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {map.rows.map((row) => (
                <Row key={row.clause} row={row} map={map} />
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      </section>
    </>
  );
}

function Row({ row, map }: { readonly row: HeatRow; readonly map: HeatMap }) {
  return (
    <tr>
      <th scope="row" lang="zh-CN">
        {titleOfClause(row.clause)}
      </th>
      {map.sites.map(({ site }, index) => {
        const cell = row.cells[index];
        return cell === undefined ? (
          <td key={site.id} />
        ) : (
          <Cell key={site.id} cell={cell} site={site.id} clause={row.clause} />
        );
      })}
    </tr>
  );
}

interface CellProps {
  readonly cell: HeatCell;
  readonly site: string;
  readonly clause: string;
}

function Cell({ cell: { outcome, share, lost }, site, clause }: CellProps) {
  if (outcome === null)
    return (
      <td class="heat-cell off">
        <span class="unseen">{say('scoreOffWeb')}</span>
        <span aria-hidden="true">·</span>
      </td>
    );
  const tone = toneOf(outcome);
  const words = say(groupWords[tone]);
  const detail = share === null ? words : say('heatCell', words, percent(share), points(lost));
  return (
    <td class={`heat-cell ${tone}`}>
      <a href={siteHash(site, 'findings', { clause })} title={detail} aria-label={detail}>
        <Icon shape={tone} />
        {share !== null && <span aria-hidden="true">{percent(share)}</span>}
      </a>
    </td>
  );
}

function Legend() {
  return (
    <p class="legend">
      {(['error', 'cantTell', 'passed', 'untested', 'inapplicable'] as const).map((tone) => (
        <span key={tone} class={`mark ${tone}`}>
          <Icon shape={tone} />
          {say(groupWords[tone])}
        </span>
      ))}
      <span class="meta">· {say('scoreOffWeb')}</span>
    </p>
  );
}
