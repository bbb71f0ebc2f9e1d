import { say } from '../../extension/words.ts';
import type { TrendPoint } from '../../extension/workbench/trend.ts';
import { placesInTime, placesOfLabels } from '../../extension/workbench/trend-axis.ts';
import { dayOf, momentOf, percent, points } from './figures.ts';

const [WIDTH, HEIGHT] = [640, 180];
const [LEFT, RIGHT, TOP, BOTTOM] = [44, 14, 12, 26];
const GRID = [0, 25, 50, 75, 100];

/** Of the day below a dot. */
const LABEL = 108;

function yOf(score: number): number {
  return TOP + ((HEIGHT - TOP - BOTTOM) * (100 - score)) / 100;
}

function lineOf(
  trend: readonly TrendPoint[],
  places: readonly number[],
  name: 'now' | 'worst' | 'best',
): string[] {
  return trend.map(
    ({ score }, index) => `${(places[index] ?? LEFT).toFixed(1)},${yOf(score[name]).toFixed(1)}`,
  );
}

/** The scores of several audits, as far apart as in time: the line is the score, the band what could not be told; with its table. */
export function TrendChart({ trend }: { readonly trend: readonly TrendPoint[] }) {
  if (trend.length === 0) return <p class="none">{say('trendNone')}</p>;
  const places = placesInTime(
    trend.map(({ at }) => at),
    WIDTH - LEFT - RIGHT,
  ).map((place) => LEFT + place);
  const labelled = placesOfLabels(places, LABEL);
  return (
    <figure class="trend">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={say('trendLabel', trend.length)}>
        {GRID.map((score) => (
          <g key={score}>
            <line class="grid" x1={LEFT} x2={WIDTH - RIGHT} y1={yOf(score)} y2={yOf(score)} />
            <text class="tick" x={LEFT - 6} y={yOf(score) + 4} text-anchor="end">
              {score}
            </text>
          </g>
        ))}
        <polygon
          class="band"
          points={[...lineOf(trend, places, 'best'), ...lineOf(trend, places, 'worst').reverse()].join(' ')}
        />
        <polyline class="line" points={lineOf(trend, places, 'now').join(' ')} />
        {trend.map(({ audit, at, score }, index) => (
          <g key={audit}>
            <line
              class="reach"
              x1={places[index]}
              x2={places[index]}
              y1={yOf(score.best)}
              y2={yOf(score.worst)}
            />
            <circle class="dot" cx={places[index]} cy={yOf(score.now)} r="4" />
            {labelled.has(index) && (
              <text class="tick" x={places[index]} y={HEIGHT - 8} text-anchor={anchorOf(index, trend.length)}>
                {dayOf(at)}
              </text>
            )}
          </g>
        ))}
      </svg>
      <TrendTable trend={trend} />
    </figure>
  );
}

function anchorOf(index: number, all: number): 'start' | 'middle' | 'end' {
  if (all < 2) return 'middle';
  if (index === 0) return 'start';
  return index === all - 1 ? 'end' : 'middle';
}

function TrendTable({ trend }: { readonly trend: readonly TrendPoint[] }) {
  return (
    <details class="as-table">
      <summary>{say('asTable')}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('auditWhen')}</th>
            <th scope="col" class="number">
              {say('scoreNow')}
            </th>
            <th scope="col" class="number">
              {say('scoreSpan')}
            </th>
            <th scope="col" class="number">
              {say('scoreJudged')}
            </th>
          </tr>
        </thead>
        <tbody>
          {trend.map(({ audit, at, score, judged }) => (
            <tr key={audit}>
              <th scope="row">{momentOf(at)}</th>
              <td class="number">{points(score.now)}</td>
              <td class="number">
                {points(score.worst)}–{points(score.best)}
              </td>
              <td class="number">{percent(judged)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

const [SPARK_WIDTH, SPARK_HEIGHT] = [96, 28];

/** The same as a small line beside other figures; from two audits on. */
export function Sparkline({ trend }: { readonly trend: readonly TrendPoint[] }) {
  const last = trend.slice(-12);
  const [first] = last;
  const latest = last.at(-1);
  if (first === undefined || latest === undefined || last.length < 2) return null;
  const x = (index: number) => 4 + ((SPARK_WIDTH - 8) * index) / (last.length - 1);
  const y = (score: number) => 3 + ((SPARK_HEIGHT - 6) * (100 - score)) / 100;
  const label = say('sparkLabel', last.length, points(first.score.now), points(latest.score.now));
  return (
    <svg class="spark" viewBox={`0 0 ${SPARK_WIDTH} ${SPARK_HEIGHT}`} role="img" aria-label={label}>
      <polyline
        class="line"
        points={last.map(({ score }, index) => `${x(index)},${y(score.now)}`).join(' ')}
      />
      <circle class="dot" cx={x(last.length - 1)} cy={y(latest.score.now)} r="2.6" />
    </svg>
  );
}
