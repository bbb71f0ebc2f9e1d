import type { ComponentChildren } from 'preact';
import { say } from '../extension/words.ts';
import { Icon } from './icons.tsx';

interface Props {
  readonly detail?: string;
  readonly action?: ComponentChildren;
  /** Opens the settings; absent on their own page. */
  readonly onOptions?: () => void;
  /** Opens the workbench; absent in it. */
  readonly onWorkbench?: () => void;
  /** Opens the side panel; only from the popup. */
  readonly onPanel?: () => void;
}

/** The line on top: who speaks, by which plan, and one thing to do. */
export function Masthead({ detail, action, onOptions, onPanel, onWorkbench }: Props) {
  return (
    <header class="masthead">
      <span class="seal">
        <Icon shape="lens" />
      </span>
      <b>{say('name')}</b>
      <span class="pack" title={detail}>
        {detail}
      </span>
      {action}
      {onPanel && (
        <button type="button" class="quiet" title={say('openPanel')} onClick={onPanel}>
          <Icon shape="panel" />
          <span class="unseen">{say('openPanel')}</span>
        </button>
      )}
      {onWorkbench && (
        <button type="button" class="quiet" title={say('openWorkbench')} onClick={onWorkbench}>
          <Icon shape="workbench" />
          <span class="unseen">{say('openWorkbench')}</span>
        </button>
      )}
      {onOptions && (
        <button type="button" class="quiet" title={say('openOptions')} onClick={onOptions}>
          <Icon shape="gear" />
          <span class="unseen">{say('openOptions')}</span>
        </button>
      )}
    </header>
  );
}
