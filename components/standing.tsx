import type { Group } from '../extension/tab-view.ts';
import { say } from '../extension/words.ts';
import { groupWords } from './group-words.ts';
import { Icon } from './icons.tsx';

type Counts = Readonly<Record<Group, number>>;

const COUNTED = ['error', 'warning', 'cantTell', 'passed'] as const satisfies readonly Group[];
const RADIUS = 30;
const CIRCUMFERENCE = 2 * Math.PI * RADIUS;
/** Length of the gap between two arcs. */
const GAP = 3;

function Ring({ counts }: { readonly counts: Counts }) {
  const all = COUNTED.reduce((sum, group) => sum + counts[group], 0);
  const present = COUNTED.filter((group) => counts[group] > 0);
  const gap = present.length > 1 ? GAP : 0;
  let start = 0;
  const arcs = present.map((group) => {
    const length = (counts[group] / all) * CIRCUMFERENCE;
    const arc = { group, dash: Math.max(length - gap, 1), offset: -start };
    start += length;
    return arc;
  });
  return (
    <svg class="ring" viewBox="0 0 76 76" role="img" aria-label={say('ringLabel', all)}>
      <circle class="ring-track" cx="38" cy="38" r={RADIUS} />
      {arcs.map(({ group, dash, offset }) => (
        <circle
          key={group}
          class={`ring-arc ${group}`}
          cx="38"
          cy="38"
          r={RADIUS}
          stroke-dasharray={`${dash} ${CIRCUMFERENCE - dash}`}
          stroke-dashoffset={offset}
        />
      ))}
      <text class="ring-number" x="38" y="37">
        {capped(all)}
      </text>
      <text class="ring-unit" x="38" y="50">
        {say('ringUnit')}
      </text>
    </svg>
  );
}

/** There is room for three digits, and beyond them nobody compares. */
function capped(count: number): string {
  return count > 999 ? '999+' : String(count);
}

function Count({ group, count }: { readonly group: Group; readonly count: number }) {
  const words = (
    <>
      <span class="count-number" title={String(count)}>
        {capped(count)}
      </span>
      <span class="count-name">
        <Icon shape={group} />
        {say(groupWords[group])}
      </span>
    </>
  );
  if (count === 0) return <span class="count none">{words}</span>;
  return (
    <a class={`count ${group}`} href={`#${group}`} onClick={() => unfold(group)}>
      {words}
    </a>
  );
}

/** Opens a folded group, before the link's own action scrolls to it. */
function unfold(group: Group): void {
  const part = document.getElementById(group);
  if (part instanceof HTMLDetailsElement) part.open = true;
}

/** The page's standing at a glance: a ring of the findings and the four counts, each a way to its group. */
export function Standing({ counts }: { readonly counts: Counts }) {
  return (
    <section class="standing" aria-label={say('standing')}>
      <Ring counts={counts} />
      <ul class="counts">
        {COUNTED.map((group) => (
          <li key={group} data-group={group}>
            <Count group={group} count={counts[group]} />
          </li>
        ))}
      </ul>
    </section>
  );
}
