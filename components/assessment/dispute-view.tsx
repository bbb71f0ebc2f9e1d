import { useState } from 'preact/hooks';
import type { Dispute, Ruling } from '../../assessment/contract.ts';
import { scoreMove, stateOf } from '../../assessment/disputes.ts';
import { languageOfSurfaces, say } from '../../extension/words.ts';
import { titleOfRule } from '../../extension/workbench/kept-wording.ts';
import { siteHash } from '../../extension/workbench/place.ts';
import { Icon } from '../icons.tsx';
import { dayOf, momentOf, points } from '../workbench/figures.ts';
import { OuterLink } from '../workbench/outer-link.tsx';
import { Telling } from '../workbench/telling.tsx';
import { disputeStateWords } from './assessment-words.ts';
import { RecheckTable } from './recheck-table.tsx';
import { scoreOf } from './score-of.ts';

export interface DisputeActions {
  /** Called in the click: the browser may ask for leave. */
  readonly onRecheck: (dispute: Dispute, live: boolean) => void;
  readonly onRule: (dispute: Dispute, state: Ruling['state'], reason: string) => void;
}

interface Props extends DisputeActions {
  readonly disputes: readonly Dispute[];
  readonly siteTitle: (site: string) => string;
  /** Ids of disputes about pages that show all of themselves only in a tab. */
  readonly inTab: ReadonlySet<string>;
  /** Id of the dispute whose page is being looked at again, or whose score is being reckoned. */
  readonly busy: string | null;
  readonly note: string;
}

/** Objections, the open ones first: old and new evidence side by side, what was decided, and how the score moved. */
export function DisputeView({ disputes, siteTitle, inTab, busy, note, ...actions }: Props) {
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
            needsTab={inTab.has(dispute.id)}
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
  readonly needsTab: boolean;
  readonly isBusy: boolean;
}

function Case({ dispute, site, ...tools }: CaseProps) {
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
      {last !== undefined && <RecheckTable recheck={last} />}
      {dispute.rechecks.length > 1 && <p class="meta">{say('disputeRechecks', dispute.rechecks.length)}</p>}
      <Rulings dispute={dispute} />
      <LookAgain dispute={dispute} {...tools} />
      <RulingForm dispute={dispute} {...tools} />
    </article>
  );
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

function LookAgain({ dispute, needsTab, isBusy, onRecheck }: Omit<CaseProps, 'site' | 'onRule'>) {
  const [live, setLive] = useState(true);
  if (dispute.url === null) return <p class="meta">{say('recheckNoPage')}</p>;
  return (
    <div class="buttons">
      <button
        type="button"
        class="locate"
        disabled={isBusy}
        onClick={() => onRecheck(dispute, needsTab && live)}
      >
        <Icon shape="locate" />
        {isBusy ? say('rechecking') : say(dispute.link === null ? 'recheck' : 'recheckWithLink')}
      </button>
      {needsTab && (
        <label class="tick">
          <input type="checkbox" checked={live} onChange={(event) => setLive(event.currentTarget.checked)} />
          {say('recheckInTab')}
        </label>
      )}
    </div>
  );
}

function RulingForm({ dispute, isBusy, onRule }: Pick<CaseProps, 'dispute' | 'isBusy' | 'onRule'>) {
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
