import { languageOfSurfaces, say } from '../../extension/words.ts';
import { countOf } from '../../extension/workbench/kept-sheet.ts';
import { titleOfRule } from '../../extension/workbench/kept-wording.ts';
import { siteHash } from '../../extension/workbench/place.ts';
import type { KeptHeading, KeptRow, KeptRule } from '../../ledger/kept-sheet.ts';
import { keptClause } from '../../ledger/kept-wording.ts';
import { count, points } from './figures.ts';
import { OutcomeMark } from './outcome-mark.tsx';
import { ScrollRegion } from './scroll-region.tsx';

interface Props {
  readonly site: string;
  readonly headings: readonly KeptHeading[];
}

/** The plan's task table: every clause with its result, what it rests on, and the points that it costs. */
export function SheetTable({ site, headings }: Props) {
  const starts = startsOf(headings);
  return (
    <ScrollRegion label={say('viewSheet')}>
      <table class="sheet-table">
        <thead>
          <tr>
            <th scope="col">{say('sheetNumber')}</th>
            <th scope="col">{say('sheetHeading')}</th>
            <th scope="col">{say('sheetClause')}</th>
            <th scope="col">{say('sheetResponsible')}</th>
            <th scope="col">{say('sheetDeadline')}</th>
            <th scope="col">{say('sheetResult')}</th>
            <th scope="col">{say('sheetGround')}</th>
            <th scope="col" class="number">
              {say('sheetPoints')}
            </th>
          </tr>
        </thead>
        {headings.map((heading, index) => (
          <HeadingRows key={heading.id} site={site} heading={heading} start={starts[index] ?? 0} />
        ))}
      </table>
    </ScrollRegion>
  );
}

/** How many rows stand before each heading. */
function startsOf(headings: readonly KeptHeading[]): number[] {
  let next = 0;
  return headings.map(({ rows }) => {
    const start = next;
    next += rows.length;
    return start;
  });
}

interface HeadingProps {
  readonly site: string;
  readonly heading: KeptHeading;
  readonly start: number;
}

function HeadingRows({ site, heading, start }: HeadingProps) {
  const { title, rows, others } = heading;
  const lines = rows.length + (others.length > 0 ? 1 : 0);
  return (
    <tbody>
      {rows.map((row, index) => (
        <tr key={row.clause}>
          <td class="sheet-number">{start + index + 1}</td>
          {index === 0 && (
            <th scope="rowgroup" rowSpan={lines} class="sheet-heading">
              <span>{title[languageOfSurfaces()]}</span>
            </th>
          )}
          <ClauseCells site={site} row={row} />
        </tr>
      ))}
      {others.length > 0 && (
        <tr>
          <td class="sheet-number">—</td>
          {rows.length === 0 && (
            <th scope="rowgroup" class="sheet-heading">
              <span>{title[languageOfSurfaces()]}</span>
            </th>
          )}
          <td colSpan={4}>{say('sheetOthers')}</td>
          <td>
            <Rules site={site} rules={others} />
          </td>
          <td class="number">
            <Lost rules={others} />
          </td>
        </tr>
      )}
    </tbody>
  );
}

function ClauseCells({ site, row }: { readonly site: string; readonly row: KeptRow }) {
  const found = keptClause(row.clause);
  return (
    <>
      <td lang="zh-CN">
        <span class="clause-title">{found?.clause.title ?? row.clause}</span>
        <span class="meta">{found?.clause.locator ?? ''}</span>
      </td>
      <td lang="zh-CN">{found?.clause.responsible ?? '—'}</td>
      <td lang="zh-CN">{found?.clause.deadlineText ?? '—'}</td>
      <td>
        <OutcomeMark outcome={row.outcome} />
      </td>
      <td>
        <Rules site={site} rules={row.rules} />
        {row.also.map(({ rule, row: other }) => (
          <span key={rule} class="also">
            {say(
              'sheetAlso',
              titleOfRule(rule, languageOfSurfaces()),
              keptClause(other)?.clause.locator ?? other,
            )}
          </span>
        ))}
      </td>
      <td class="number">
        <Lost rules={row.rules} />
      </td>
    </>
  );
}

/** The rules of a row, each a way to its findings. */
function Rules({ site, rules }: { readonly site: string; readonly rules: readonly KeptRule[] }) {
  return (
    <ul class="sheet-rules">
      {rules.map((one) => (
        <li key={one.rule}>
          <Ground site={site} one={one} />
        </li>
      ))}
    </ul>
  );
}

function Ground({ site, one }: { readonly site: string; readonly one: KeptRule }) {
  const title = titleOfRule(one.rule, languageOfSurfaces());
  const found = countOf(one);
  const veto = one.isVeto ? ` · ${say('sheetVeto')}` : '';
  if (found === 0) {
    return (
      <>
        {title}{' '}
        <span class="meta">
          {say('sheetPassed', count(one.tally.passed))}
          {veto}
        </span>
      </>
    );
  }
  return (
    <>
      <a href={siteHash(site, 'findings', { rule: one.rule })}>{title}</a>{' '}
      <span class="meta">
        {say('firstFindings', count(found))}
        {veto}
      </span>
    </>
  );
}

function Lost({ rules }: { readonly rules: readonly KeptRule[] }) {
  const lost = rules.reduce((sum, rule) => sum + rule.lost, 0);
  const isScored = rules.some(({ share }) => share !== null);
  if (!isScored) return <span class="meta">—</span>;
  return lost > 0 ? <b class="lost">−{points(lost)}</b> : <span class="kept">{say('sheetKept')}</span>;
}
