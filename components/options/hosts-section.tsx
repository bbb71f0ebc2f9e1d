import { useId, useState } from 'preact/hooks';
import { type HostLeave, hostOfPattern } from '../../extension/hosts.ts';
import { say } from '../../extension/words.ts';
import { Icon } from '../icons.tsx';
import { Section } from './section.tsx';

export interface HostsProps {
  /** Null until the browser has told. */
  readonly leave: HostLeave | null;
  readonly note: string;
  /** Why what was typed is no host; empty where it is one. */
  readonly fault: string;
  readonly onAsk: (typed: string) => void;
  readonly onAskPortals: () => void;
  readonly onTakeBack: (pattern: string) => void;
  readonly onTakeBackEverywhere: () => void;
}

/** Which hosts the extension may read, and how to give and take back leave. */
export function HostsSection(props: HostsProps) {
  const { leave, note } = props;
  return (
    <Section id="hosts" lead={say('hostsLead')} note={note}>
      <h3>{say('hostsPortals')}</h3>
      {leave && <Portals portals={leave.portals} onAsk={props.onAskPortals} />}
      <h3>{say('hostsOthers')}</h3>
      <p class="hint">{say('hostsOthersHint')}</p>
      {leave && <Others {...props} leave={leave} />}
      <AskForm fault={props.fault} onAsk={props.onAsk} />
    </Section>
  );
}

function Portals({ portals, onAsk }: { portals: HostLeave['portals']; onAsk: () => void }) {
  return (
    <>
      <ul class="hosts">
        {portals.map(({ domain, given }) => (
          <li key={domain} class={given ? 'passed' : 'warning'}>
            <span class="host-name">{domain}</span>
            <span class="state">
              <Icon shape={given ? 'passed' : 'warning'} />
              {say(given ? 'hostGiven' : 'hostWithheld')}
            </span>
          </li>
        ))}
      </ul>
      {portals.some(({ given }) => !given) && (
        <button type="button" class="act" onClick={onAsk}>
          {say('allowPortals')}
        </button>
      )}
    </>
  );
}

function Others({ leave, onTakeBack, onTakeBackEverywhere }: HostsProps & { leave: HostLeave }) {
  const { others, everywhere } = leave;
  if (others.length === 0 && !everywhere) return <p class="none">{say('hostsNone')}</p>;
  return (
    <ul class="hosts">
      {everywhere && <Given name={say('hostsEvery')} onTakeBack={onTakeBackEverywhere} />}
      {others.map((pattern) => (
        <Given key={pattern} name={hostOfPattern(pattern)} onTakeBack={() => onTakeBack(pattern)} />
      ))}
    </ul>
  );
}

function Given({ name, onTakeBack }: { readonly name: string; readonly onTakeBack: () => void }) {
  return (
    <li>
      <span class="host-name">{name}</span>
      <button type="button" class="minor" onClick={onTakeBack}>
        {say('hostTakeBack')}
        <span class="unseen">{say('about', name)}</span>
      </button>
    </li>
  );
}

function AskForm({ fault, onAsk }: Pick<HostsProps, 'fault' | 'onAsk'>) {
  const [typed, setTyped] = useState('');
  const id = useId();
  return (
    <form
      class="ask"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onAsk(typed);
      }}
    >
      <label for={id}>{say('hostAskLabel')}</label>
      <input
        id={id}
        type="text"
        inputMode="url"
        autocomplete="off"
        spellcheck={false}
        placeholder="www.example.gov.cn"
        value={typed}
        aria-invalid={fault !== ''}
        aria-describedby={`${id}-fault`}
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <button type="submit" class="minor">
        {say('hostAsk')}
      </button>
      <p id={`${id}-fault`} class="field-fault" role="alert">
        {fault}
      </p>
    </form>
  );
}
