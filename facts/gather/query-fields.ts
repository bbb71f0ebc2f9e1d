import type { Facts } from '../page.ts';
import { isHidden, type Reading } from './reading.ts';
import { brief, spotOf } from './selector.ts';
import { attributeOf, type Part } from './survey.ts';

type QueryField = Facts['queryFields'][number];

const TYPED = new Set(['', 'text', 'search']);
const MOST = 30;

/** Fields to search or filter by; passwords, codes and text areas are for writing, not for searching. */
export function gatherQueryFields(reading: Reading, title: Facts['title']): QueryField[] {
  const { survey } = reading;
  const from = titleLine(reading, title);
  return [...(survey.byTag.get('input') ?? []), ...(survey.byTag.get('select') ?? [])]
    .filter((part) => isQuery(part) && !isHidden(part))
    .slice(0, MOST)
    .map((part) => {
      const label = labelOf(part);
      return {
        type: part.tag === 'select' ? ('choice' as const) : ('text' as const),
        label,
        belowTitle: part.line > from,
        at: spotOf(part, label, survey),
      };
    });
}

function isQuery(part: Part): boolean {
  if (part.tag === 'select') return true;
  return TYPED.has((attributeOf(part, 'type') ?? '').toLowerCase()) && !/验证码/.test(labelOf(part));
}

function labelOf(part: Part): string {
  const words = ['placeholder', 'title', 'aria-label', 'name'].map((name) => attributeOf(part, name) ?? '');
  return brief(words.find((word) => word.trim() !== '') ?? '');
}

/** The line of the page's heading; -1 where it has none, so that everything stands below it. */
function titleLine({ survey }: Reading, { heading }: Facts['title']): number {
  if (heading === null || heading.text === '') return -1;
  const start = heading.text.replace(/…$/, '');
  return survey.lines.find(({ text }) => text.trim().startsWith(start))?.index ?? -1;
}
