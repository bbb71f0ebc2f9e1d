import { useState } from 'preact/hooks';
import type { HostsProps } from '../../components/options/hosts-section.tsx';
import { everyHost } from '../../extension/every-host.ts';
import {
  askForHosts,
  giveBack,
  type HostLeave,
  hostIn,
  hostLeave,
  hostOfPattern,
  onLeaveChanged,
  patternOf,
} from '../../extension/hosts.ts';
import { portalPatterns } from '../../extension/portals.ts';
import { languageOfSurfaces, say } from '../../extension/words.ts';
import { useStored } from './use-stored.ts';

const leaves = { read: hostLeave, onChanged: onLeaveChanged };

/** For which hosts the person has given leave, and what they can ask for. */
export function useHosts(): HostsProps {
  const leave = useStored<HostLeave | null>(leaves, null);
  const [note, setNote] = useState('');
  const [fault, setFault] = useState('');
  const ask = (patterns: readonly string[], name: string) => {
    askForHosts(patterns).then(
      (given) => setNote(say(given ? 'hostsGiven' : 'hostsRefused', name)),
      (error: unknown) => setNote(say('hostsFailed', name, String(error))),
    );
  };
  const takeBack = (patterns: readonly string[], name: string) => {
    giveBack(patterns).then(
      (taken) => setNote(say(taken ? 'hostsTaken' : 'hostsStay', name)),
      (error: unknown) => setNote(say('hostsFailed', name, String(error))),
    );
  };
  const onAsk = (typed: string) => {
    const host = hostIn(typed);
    setFault(typeof host === 'string' ? '' : host.reason[languageOfSurfaces()]);
    if (typeof host === 'string') ask([patternOf(host)], host);
  };
  return {
    leave,
    note,
    fault,
    onAsk,
    onAskPortals: () => ask(portalPatterns, say('hostsPortals')),
    onTakeBack: (pattern) => takeBack([pattern], hostOfPattern(pattern)),
    onTakeBackEverywhere: () => takeBack(everyHost, say('hostsEvery')),
  };
}
