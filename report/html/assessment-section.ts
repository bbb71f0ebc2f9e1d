import type { Language } from '../../audit/wording.ts';
import { failingMost } from '../assessment.ts';
import type { AssessmentHead, HeatMap } from '../contract.ts';
import { rankColumns } from '../tables/rank-columns.ts';
import { outcomeOf } from '../tables/sheet-columns.ts';
import { say } from '../words.ts';
import { type Html, html } from './markup.ts';
import { table } from './tables.ts';

const MOST_CLAUSES = 10;

function heatTable(map: HeatMap, language: Language): Html {
  const header = map.sites.map(({ title }) => html`<th scope="col">${title}</th>`);
  const rows = map.rows.map(({ number, title, outcomes, failed, judged }) => {
    const cells = outcomes.map(
      (outcome) =>
        html`<td class="word tone-${outcome ?? 'untested'}">${outcomeOf({ outcome }, language)}</td>`,
    );
    return html`<tr><th scope="row">${number} ${title}</th>${cells}<td class="number">${judged === 0 ? '—' : `${failed} / ${judged}`}</td></tr>`;
  });
  return html`<h2>${say('heatMap', language)}：${map.title}</h2><div class="wide"><table><thead><tr><th>${say('clause', language)}</th>${header}<th>${say('sitesFailed', language)}</th></tr></thead><tbody>${rows}</tbody></table></div>`;
}

function failing(map: HeatMap, language: Language): Html | null {
  const worst = failingMost(map, MOST_CLAUSES);
  if (worst.length === 0) return null;
  const items = worst.map(
    ({ number, title, failed, judged }) => html`<li>${number} ${title}：${failed} / ${judged}</li>`,
  );
  return html`<h3>${say('failsMost', language)}：${map.title}</h3><ol>${items}</ol>`;
}

/** The ranking, and where the sites fail. */
export function assessmentSection({ title, ranking, heatMaps }: AssessmentHead, language: Language): Html {
  return html`<header><h1>${title}</h1><p class="quiet">${say('assessment', language)}</p></header><h2>${say('ranking', language)}</h2>${table(rankColumns, ranking, language)}${heatMaps.map((map) => failing(map, language))}${heatMaps.map((map) => heatTable(map, language))}`;
}
