import { useState } from 'preact/hooks';
import type { Dispute, EvidenceAt, Recheck, Ruling, ScoreAt } from '../../assessment/contract.ts';
import { type EvidenceField, evidenceChanges, scoreMove, stateOf } from '../../assessment/disputes.ts';
import { languageOfSurfaces, say } from '../../extension/words.ts';
import { titleOfRule } from '../../extension/workbench/kept-wording.ts';
import { siteHash } from '../../extension/workbench/place.ts';
import { linkKindWords } from '../link-words.ts';
import { dayOf, momentOf, points } from '../workbench/figures.ts';
import { OutcomeMark } from '../workbench/outcome-mark.tsx';
import { OuterLink } from '../workbench/outer-link.tsx';
import { ScrollRegion } from '../workbench/scroll-region.tsx';
import { Telling } from '../workbench/telling.tsx';
import { toneWords } from '../workbench/tone-words.ts';
import { disputeStateWords, evidenceWords } from './assessment-words.ts';

export interface DisputeActions {
  /** Called in the click: the browser may ask for leave. */
  readonly onRecheck: (dispute: Dispute) => void;
  readonly onRule: (dispute: Dispute, state: Ruling['state'], reason: string) => void;
}

interface Props extends DisputeActions {
  readonly disputes: readonly Dispute[];
  readonly siteTitle: (site: string) => string;
  /** Id of the dispute whose page is being looked at again, or whose score is being reckoned. */
  readonly busy: string | null;
  readonly note: string;
}

/** Objections, the open ones first: old and new evidence side by side, what was decided, and how the score moved. */
export function DisputeView({ disputes, siteTitle, busy, note, ...actions }: Props) {
  if (disputes.length === 0)
    return <Telling shape="passed" title={say('disputesNoneTitle')} text={say('disputesNone')} />;
  const rank = (dispute: Dispute) => Number(stateOf(dispute) !== 'open');
  return (
    <div class="stack">
      <p class="note" role="status">
        {note}
      </p>
      {disputes
        .toSorted((a, b) => rank(a) - rank(b) || b.at.localeCompare(a.at))
        .map((dispute) => (
          <Case
            key={dispute.id}
            dispute={dispute}
            site={siteTitle(dispute.site)}
            isBusy={busy === dispute.id}
            {...actions}
          />
        ))}
    </div>
  );
}

interface CaseProps extends DisputeActions {
  readonly dispute: Dispute;
  readonly site: string;
  readonly isBusy: boolean;
}

function Case({ dispute, site, isBusy, onRecheck, onRule }: CaseProps) {
  const state = stateOf(dispute);
  const last = dispute.rechecks.at(-1);
  const { id, rule, url, link, fingerprint } = dispute;
  return (
    <article class="card dispute" aria-labelledby={`dispute-${id}`}>
      <p class="meta">
        <b class={`state-of ${state}`}>{say(disputeStateWords[state])}</b>
        {' · '}
        <span lang="zh-CN">{site}</span>
        {' · '}
        {say('disputeBy', dispute.objector, dayOf(dispute.objectedAt))}
      </p>
      <h3 id={`dispute-${id}`}>
        <a href={siteHash(dispute.site, 'findings', { finding: fingerprint })}>
          {titleOfRule(rule, languageOfSurfaces())}
        </a>
      </h3>
      {url !== null && (
        <p class="meta">
          <OuterLink url={url} />
        </p>
      )}
      {link !== null && (
        <p class="meta">
          {say('disputeLink')} <OuterLink url={link} />
        </p>
      )}
      <blockquote>{dispute.text}</blockquote>
      <p class="meta">{say('disputeNoted', dispute.by, momentOf(dispute.at))}</p>
      {last !== undefined && <SideBySide recheck={last} />}
      {dispute.rechecks.length > 1 && <p class="meta">{say('disputeRechecks', dispute.rechecks.length)}</p>}
      <Rulings dispute={dispute} />
      <RulingForm dispute={dispute} isBusy={isBusy} onRecheck={onRecheck} onRule={onRule} />
    </article>
  );
}

function SideBySide({ recheck }: { readonly recheck: Recheck }) {
  const { before, after, by, at } = recheck;
  const changed = evidenceChanges(recheck);
  const rows = [
    'outcome',
    'status',
    'title',
    'sha256',
    'judgedBy',
    ...((after.link ?? before.link) ? ['link'] : []),
  ];
  const shown = [...new Set([...rows, ...changed])].filter(isField);
  return (
    <ScrollRegion label={say('recheckTitle')}>
      <table class="side-by-side">
        <caption>
          {say('recheckAt', momentOf(at), by)} ·{' '}
          {changed.length === 0 ? say('recheckSame') : say('recheckChanged', changed.length)}
        </caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{say('recheckBefore', momentOf(before.at))}</th>
            <th scope="col">{say('recheckAfter', momentOf(after.at))}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((field) => (
            <tr key={field} class={changed.includes(field) ? 'changed' : ''}>
              <th scope="row">{say(evidenceWords[field])}</th>
              <td>
                <Value evidence={before} field={field} />
              </td>
              <td>
                <Value evidence={after} field={field} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function isField(word: string): word is EvidenceField {
  return word in evidenceWords;
}

function Value({ evidence, field }: { readonly evidence: EvidenceAt; readonly field: EvidenceField }) {
  switch (field) {
    case 'outcome':
      return <OutcomeMark outcome={evidence.outcome} />;
    case 'link': {
      const { link } = evidence;
      if (link === null) return <>—</>;
      return (
        <>
          {say(linkKindWords[link.kind])} {link.status === null ? '' : `HTTP ${link.status}`}
        </>
      );
    }
    case 'status':
      return <>{evidence.status === null ? '—' : `HTTP ${evidence.status}`}</>;
    case 'spots':
      return (
        <ul class="plain-list" lang="zh-CN">
          {evidence.spots.map(({ selector, text }) => (
            <li key={selector}>{text}</li>
          ))}
        </ul>
      );
    case 'data':
      return <code>{JSON.stringify(evidence.data)}</code>;
    case 'sha256':
    case 'version':
    case 'judgedBy':
    case 'message':
      return <code>{evidence[field] ?? '—'}</code>;
    case 'severity':
      return <>{evidence.severity === null ? '—' : say(toneWords[evidence.severity])}</>;
    case 'title':
      return <span lang="zh-CN">{evidence.title}</span>;
  }
}

function scoreOf(at: ScoreAt | null): string {
  return at === null || at.score === null || at.full <= 0 ? '—' : points((at.score.now * 100) / at.full);
}

function Rulings({ dispute }: { readonly dispute: Dispute }) {
  const move = scoreMove(dispute, 'all');
  if (dispute.rulings.length === 0) return null;
  return (
    <ul class="plain-list">
      {dispute.rulings.map(({ id, state, reason, by, at, scoreBefore, scoreAfter }) => (
        <li key={id}>
          <b>{say(disputeStateWords[state])}</b> {reason}{' '}
          <span class="meta">
            {by} {momentOf(at)} · {say('rulingScore', scoreOf(scoreBefore), scoreOf(scoreAfter))}
          </span>
        </li>
      ))}
      {move !== null && move.points !== null && dispute.rulings.length > 1 && (
        <li>{say('rulingMoved', `${move.points > 0 ? '+' : ''}${points(move.points)}`)}</li>
      )}
    </ul>
  );
}

function RulingForm({ dispute, isBusy, onRecheck, onRule }: Omit<CaseProps, 'site'>) {
  const [reason, setReason] = useState('');
  const [isLacking, setLacking] = useState(false);
  const state = stateOf(dispute);
  const rule = (to: Ruling['state']) => {
    const words = reason.trim();
    setLacking(words === '');
    if (words !== '') onRule(dispute, to, words);
  };
  return (
    <>
      <div class="buttons">
        <button
          type="button"
          class="locate"
          disabled={isBusy || dispute.url === null}
          onClick={() => onRecheck(dispute)}
        >
          {isBusy ? say('rechecking') : say('recheck')}
        </button>
      </div>
      <label class="field">
        <span>{say('rulingReason')}</span>
        <textarea
          rows={2}
          value={reason}
          aria-invalid={isLacking}
          onInput={(event) => setReason(event.currentTarget.value)}
        />
      </label>
      <p class="field-fault" role="alert">
        {isLacking ? say('decisionNoReason') : ''}
      </p>
      <div class="buttons">
        {state === 'open' ? (
          <>
            <button type="button" class="minor" disabled={isBusy} onClick={() => rule('upheld')}>
              {say('ruleUpheld')}
            </button>
            <button type="button" class="minor" disabled={isBusy} onClick={() => rule('dismissed')}>
              {say('ruleDismissed')}
            </button>
          </>
        ) : (
          <button type="button" class="minor" disabled={isBusy} onClick={() => rule('open')}>
            {say('ruleAgain')}
          </button>
        )}
      </div>
    </>
  );
}
