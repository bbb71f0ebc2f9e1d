import { say } from '../../extension/words.ts';
import type { Interval } from '../../ledger/kept-sheet.ts';
import { percent, points } from './figures.ts';

interface Props {
  /** Out of 100; null where nothing was scored. */
  readonly score: Interval | null;
  /** Share of the weight that was judged, between 0 and 1. */
  readonly judged: number;
}

const MIDDLE = 60;
const INNER = 44;
const OUTER = 56;

function lengthOf(radius: number, share: number): number {
  return 2 * Math.PI * radius * Math.min(Math.max(share, 0), 1);
}

/** A part of a circle, from the top clockwise; shares of the whole circle. */
function Arc({ radius, from, to, name }: { radius: number; from: number; to: number; name: string }) {
  const length = lengthOf(radius, to - from);
  if (length <= 0) return null;
  return (
    <circle
      class={name}
      cx={MIDDLE}
      cy={MIDDLE}
      r={radius}
      stroke-dasharray={`${length} ${lengthOf(radius, 1)}`}
      stroke-dashoffset={-lengthOf(radius, from)}
    />
  );
}

/** The same figures in words. */
export function scoreInWords({ score, judged }: Props): string {
  if (score === null) return say('scoreNone');
  const { now, worst, best } = score;
  return say('scoreLabel', points(now), points(worst), points(best), percent(judged));
}

/**
 * The score as a ring: full to the worst case, pale on to the best, with a tick where it stands now; the thin ring
 * outside is the share of the weight that was judged.
 */
export function ScoreRing({ score, judged }: Props) {
  const { now, worst, best } = score ?? { now: 0, worst: 0, best: 0 };
  return (
    <svg class="score-ring" viewBox="0 0 120 120" role="img" aria-label={scoreInWords({ score, judged })}>
      <circle class="track" cx={MIDDLE} cy={MIDDLE} r={INNER} />
      <circle class="track thin" cx={MIDDLE} cy={MIDDLE} r={OUTER} />
      <Arc name="judged" radius={OUTER} from={0} to={judged} />
      {score !== null && (
        <>
          <Arc name="sure" radius={INNER} from={0} to={worst / 100} />
          <Arc name="open" radius={INNER} from={worst / 100} to={best / 100} />
          <Arc
            name="now"
            radius={INNER}
            from={Math.max(now / 100 - 0.006, 0)}
            to={Math.max(now / 100, 0.006)}
          />
        </>
      )}
      <text class="figure" x={MIDDLE} y={MIDDLE + 4}>
        {score === null ? '—' : points(now)}
      </text>
      {score !== null && (
        <text class="span" x={MIDDLE} y={MIDDLE + 20}>
          {points(worst)}–{points(best)}
        </text>
      )}
    </svg>
  );
}
