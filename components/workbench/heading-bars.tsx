import { languageOfSurfaces, say } from '../../extension/words.ts';
import { outOfHundred } from '../../extension/workbench/trend.ts';
import type { KeptHeading } from '../../ledger/kept-sheet.ts';
import { percent, points } from './figures.ts';

interface Props {
  readonly headings: readonly KeptHeading[];
  readonly full: number;
}

/** The score of each heading of the plan as a bar in a table: full to the worst case, pale on to the best. */
export function HeadingBars({ headings, full }: Props) {
  return (
    <table class="bars">
      <caption class="unseen">{say('headingScores')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('sheetHeading')}</th>
          <th scope="col" class="bar-cell">
            <span class="unseen">{say('headingBar')}</span>
          </th>
          <th scope="col" class="number">
            {say('scoreNow')}
          </th>
          <th scope="col" class="number">
            {say('scoreJudged')}
          </th>
        </tr>
      </thead>
      <tbody>
        {headings.map((heading) => (
          <Bar key={heading.id} heading={heading} full={full} />
        ))}
      </tbody>
    </table>
  );
}

function Bar({ heading: { title, score, judged }, full }: { heading: KeptHeading; full: number }) {
  const shown = score === null ? null : outOfHundred(score, full);
  return (
    <tr>
      <th scope="row">{title[languageOfSurfaces()]}</th>
      <td class="bar-cell">
        <span class="bar" aria-hidden="true">
          {shown !== null && (
            <>
              <span class="sure" style={{ inlineSize: `${shown.worst}%` }} />
              <span class="open" style={{ inlineSize: `${Math.max(shown.best - shown.worst, 0)}%` }} />
              <span class="now" style={{ insetInlineStart: `${shown.now}%` }} />
            </>
          )}
        </span>
      </td>
      <td class="number">
        {shown === null ? (
          say('scoreNone')
        ) : (
          <>
            <b>{points(shown.now)}</b>{' '}
            <span class="meta">
              {points(shown.worst)}–{points(shown.best)}
            </span>
          </>
        )}
      </td>
      <td class="number">{percent(judged)}</td>
    </tr>
  );
}
