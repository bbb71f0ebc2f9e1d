import type { ComponentChildren } from 'preact';
import { Telling } from '../../components/workbench/telling.tsx';
import { say } from '../../extension/words.ts';
import type { Loaded } from './use-loaded.ts';

interface Props<T> {
  readonly loaded: Loaded<T>;
  readonly children: (value: T) => ComponentChildren;
}

/** What was read; or that it is being read, or why it could not be. */
export function Shown<T>({ loaded, children }: Props<T>) {
  switch (loaded.state) {
    case 'loading':
      return <Telling shape="lens" isBusy title={say('loadingTitle')} text={say('loadingText')} />;
    case 'failed':
      return (
        <Telling shape="warning" title={say('unloadedTitle')} text={say('unloadedText', loaded.reason)} />
      );
    case 'ready':
      return <>{children(loaded.value)}</>;
  }
}
