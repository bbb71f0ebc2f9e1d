import type { ComponentChildren } from 'preact';
import type { TabView } from '../extension/tab-view.ts';
import { say } from '../extension/words.ts';
import { Icon, type Shape } from './icons.tsx';
import { Masthead } from './masthead.tsx';

/** Everything the popup can show but findings. */
export type PlainState =
  | Exclude<TabView, { state: 'read' }>
  | { state: 'loading' }
  | { state: 'refused' }
  | { state: 'failed'; reason: string };

interface Props {
  readonly shown: PlainState;
  readonly onAudit: () => void;
  readonly onAllow: () => void;
  readonly onRetry: () => void;
  readonly onOptions: () => void;
  /** Absent in the panel itself. */
  readonly onPanel?: () => void;
  readonly onWorkbench: () => void;
}

interface Telling {
  readonly shape: Shape;
  readonly title: string;
  readonly text: string;
  readonly busy?: boolean;
  readonly children?: ComponentChildren;
}

function Tell({ shape, title, text, busy = false, children }: Telling) {
  return (
    <main class="plain" aria-busy={busy}>
      <span class={busy ? 'plain-icon busy' : 'plain-icon'}>
        <Icon shape={shape} />
      </span>
      <div role="status">
        <h1>{title}</h1>
        <p>{text}</p>
      </div>
      {children}
    </main>
  );
}

function Act({ word, act }: { readonly word: string; readonly act: () => void }) {
  return (
    <button type="button" class="act" onClick={act}>
      {word}
    </button>
  );
}

/** A state without findings: what is so, and what to do next. */
export function Plain({ onOptions, onPanel, onWorkbench, ...state }: Props) {
  return (
    <>
      <Masthead onOptions={onOptions} onWorkbench={onWorkbench} {...(onPanel && { onPanel })} />
      <State {...state} isPanel={onPanel === undefined} />
    </>
  );
}

interface StateProps extends Omit<Props, 'onOptions' | 'onPanel' | 'onWorkbench'> {
  /** Unlike the popup, the panel is not told the address of a page that nobody has pressed the toolbar button on. */
  readonly isPanel: boolean;
}

function State({ shown, onAudit, onAllow, onRetry, isPanel }: StateProps) {
  switch (shown.state) {
    case 'loading':
    case 'reading':
      return <Tell busy shape="lens" title={say('readingTitle')} text={say('readingText')} />;
    case 'unread':
      return (
        <Tell
          shape="lens"
          title={shown.portal ? say('unreadPortalTitle') : say('unreadTitle')}
          text={shown.portal ? say('unreadPortalText') : say('unreadText', shown.host || say('thisFile'))}
        >
          <Act word={say('auditThis')} act={onAudit} />
        </Tell>
      );
    case 'withheld':
      return (
        <Tell shape="inapplicable" title={say('withheldTitle')} text={say('withheldText', shown.host)}>
          <Act word={say('allowPortals')} act={onAllow} />
          <button type="button" class="link" onClick={onAudit}>
            {say('auditOnce')}
          </button>
        </Tell>
      );
    case 'noPage':
      return <Tell shape="inapplicable" title={say('noPageTitle')} text={say('noPageText')} />;
    case 'restricted':
      return isPanel ? (
        <Tell shape="inapplicable" title={say('unaskedTitle')} text={say('unaskedText')} />
      ) : (
        <Tell shape="inapplicable" title={say('restrictedTitle')} text={say('restrictedText')} />
      );
    case 'refused':
      return (
        <Tell shape="inapplicable" title={say('refusedTitle')} text={say('refusedText')}>
          <Act word={say('retry')} act={onRetry} />
        </Tell>
      );
    case 'gone':
      return <Tell shape="inapplicable" title={say('goneTitle')} text={say('goneText')} />;
    case 'unreadable':
    case 'failed':
      return (
        <Tell shape="warning" title={say('failedTitle')} text={say('failedText')}>
          <p class="reason">{shown.reason}</p>
          <Act word={say('retry')} act={onRetry} />
        </Tell>
      );
  }
}
