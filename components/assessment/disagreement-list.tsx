import { useState } from 'preact/hooks';
import { type Disagreement, personOf } from '../../assessment/agreement.ts';
import type { Kappa } from '../../assessment/kappa.ts';
import { answerLabel, questionOfRule } from '../../extension/assessment/task-words.ts';
import { languageOfSurfaces, say } from '../../extension/words.ts';
import { momentOf } from '../workbench/figures.ts';
import { OuterLink } from '../workbench/outer-link.tsx';
import { Telling } from '../workbench/telling.tsx';

/** How far two people answer alike. */
export interface Pair {
  readonly one: string;
  readonly other: string;
  readonly kappa: Kappa;
}

interface Props {
  readonly found: readonly Disagreement[];
  readonly pairs: readonly Pair[];
  readonly siteTitle: (site: string) => string;
  /** The address of the questions. */
  readonly checks: string;
  readonly onSettle: (disagreement: Disagreement, answer: string, note: string) => void;
}

/** Questions that assessors answered differently, each with both answers and the way to end it. */
export function DisagreementList({ found, pairs, siteTitle, checks, onSettle }: Props) {
  return (
    <div class="stack">
      {pairs.length > 0 && <Pairs pairs={pairs} />}
      {found.length === 0 ? (
        <Telling shape="passed" title={say('disagreeNoneTitle')} text={say('disagreeNone')}>
          <a class="button" href={checks}>
            {say('assessViewChecks')}
          </a>
        </Telling>
      ) : (
        found.map((one) => (
          <Case
            key={`${one.site} ${one.fingerprint}`}
            one={one}
            site={siteTitle(one.site)}
            onSettle={(answer, note) => onSettle(one, answer, note)}
          />
        ))
      )}
    </div>
  );
}

function Pairs({ pairs }: Pick<Props, 'pairs'>) {
  return (
    <section class="card" aria-labelledby="pairs-title">
      <h3 id="pairs-title">{say('kappaTitle')}</h3>
      <table class="pairs">
        <thead>
          <tr>
            <th scope="col">{say('kappaPair')}</th>
            <th scope="col" class="number">
              {say('kappaBoth')}
            </th>
            <th scope="col" class="number">
              {say('kappaAlike')}
            </th>
            <th scope="col" class="number">
              {say('kappa')}
            </th>
          </tr>
        </thead>
        <tbody>
          {pairs.map(({ one, other, kappa: { both, alike, kappa } }) => (
            <tr key={`${one} ${other}`}>
              <th scope="row">
                {one} · {other}
              </th>
              <td class="number">{both}</td>
              <td class="number">{alike}</td>
              <td class="number">{kappa === null ? '—' : kappa.toFixed(2)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface CaseProps {
  readonly one: Disagreement;
  readonly site: string;
  readonly onSettle: (answer: string, note: string) => void;
}

function Case({ one: { rule, url, answers, fingerprint }, site, onSettle }: CaseProps) {
  const language = languageOfSurfaces();
  const words = questionOfRule(rule, language);
  const [note, setNote] = useState('');
  const id = `settle-${fingerprint}`;
  return (
    <article class="card" aria-labelledby={id}>
      <p class="meta">
        <span lang="zh-CN">{site}</span>
        {url !== null && (
          <>
            {' · '}
            <OuterLink url={url} />
          </>
        )}
      </p>
      <h3 id={id}>{words?.question ?? rule}</h3>
      <div class="sides">
        {answers.map((given) => (
          <div key={given.id} class="side">
            <p>
              <b>{personOf(given) === '' ? say('nobodyNamed') : personOf(given)}</b>{' '}
              <span class="meta">{momentOf(given.at)}</span>
            </p>
            <p>{answerLabel(rule, given.answer, language)}</p>
            {given.note !== '' && <p class="meta">{given.note}</p>}
          </div>
        ))}
      </div>
      <label class="field">
        <span>{say('settleNote')}</span>
        <textarea rows={2} value={note} onInput={(event) => setNote(event.currentTarget.value)} />
      </label>
      <fieldset class="answers">
        <legend>{say('settleLegend')}</legend>
        {(words?.answers ?? []).map(({ name, label }) => (
          <button key={name} type="button" class="minor" onClick={() => onSettle(name, note)}>
            {label}
          </button>
        ))}
      </fieldset>
    </article>
  );
}
