import type { Language } from '../../audit/wording.ts';
import type { SiteHead } from '../contract.ts';
import type { ReportDispute } from '../dispute-contract.ts';
import { minuteOf } from '../moment.ts';
import { lookFacts, moveWords, rulingWords } from '../tables/dispute-columns.ts';
import { say, type Word } from '../words.ts';
import { type Html, html } from './markup.ts';
import { address, tag } from './tables.ts';

const TONES = { open: 'cantTell', upheld: 'passed', dismissed: 'settled' } as const;

function term(word: Word, words: Html | string, language: Language): Html {
  return html`<dt>${say(word, language)}</dt><dd>${words}</dd>`;
}

function recheckTable(
  { at, by, before, after, score }: ReportDispute['rechecks'][number],
  language: Language,
): Html {
  const [old, fresh] = [new Map(lookFacts(before, language)), new Map(lookFacts(after, language))];
  const rows = [...new Set([...old.keys(), ...fresh.keys()])].map(
    (name) =>
      html`<tr><th scope="row">${name}</th><td>${old.get(name) ?? '—'}</td><td>${fresh.get(name) ?? '—'}</td></tr>`,
  );
  const moved = score === null ? '' : ` · ${say('score', language)} ${moveWords(score)}`;
  return html`<div class="wide"><table><caption>${say('recheck', language)} · ${by} · ${minuteOf(at)}${moved}</caption><thead><tr><td></td><th scope="col">${say('oldEvidence', language)}</th><th scope="col">${say('newEvidence', language)}</th></tr></thead><tbody>${rows}</tbody></table></div>`;
}

function rulingLine(
  { state, reason, by, at, score }: ReportDispute['rulings'][number],
  language: Language,
): Html {
  return html`<li>${tag(TONES[state], rulingWords(state, language))} ${reason}（${by} ${minuteOf(at)}）${say('score', language)} ${moveWords(score)}</li>`;
}

function block(dispute: ReportDispute, language: Language): Html {
  const { number, state, title, finding, url, link, objector, objectedAt, text, noted } = dispute;
  const { rechecks, rulings, score } = dispute;
  const about = finding === null ? title : `${title} · ${say('findingNumber', language)} ${finding}`;
  const terms = [
    term('objector', `${objector} · ${minuteOf(objectedAt)}`, language),
    term('objection', text, language),
    term('address', url === null ? say('wholeSite', language) : address(url), language),
    ...(link === null ? [] : [term('disputedLink', address(link), language)]),
    term('notedBy', `${noted.by} · ${minuteOf(noted.at)}`, language),
    ...(score === null ? [] : [term('scoreChange', moveWords(score), language)]),
  ];
  const decided = rulings.map((ruling) => rulingLine(ruling, language));
  return html`<details open class="dispute"><summary>${tag(TONES[state], rulingWords(state, language))} ${number}. ${about}</summary><dl>${terms}</dl>${rechecks.map((one) => recheckTable(one, language))}${decided.length === 0 ? null : html`<p>${say('ruling', language)}</p><ul>${decided}</ul>`}</details>`;
}

/** Objections with old and new evidence side by side, and what was decided; null where there are none. */
export function disputeSection({ disputes }: SiteHead, language: Language): Html | null {
  if (disputes.length === 0) return null;
  return html`<h2>${say('disputes', language)}（${disputes.length}）</h2>${disputes.map((one) => block(one, language))}`;
}
