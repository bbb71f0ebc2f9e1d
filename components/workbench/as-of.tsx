import { say } from '../../extension/words.ts';
import type { ShownSheet } from '../../extension/workbench/shown-sheet.ts';
import { Icon } from '../icons.tsx';
import { count, momentOf } from './figures.ts';

/** Of what moment a score is, and what keeps it from being of this one. */
export function AsOf({ shown }: { readonly shown: ShownSheet }) {
  const { now } = shown;
  return (
    <div class="as-of">
      <p class="meta">{moment(shown)}</p>
      {now === null && <p class="meta">{say('nowReckoning')}</p>}
      {now !== null && now.judgedOtherwise > 0 && (
        <p class="caution">
          <Icon shape="warning" />
          {say('judgedOtherwise', count(now.judgedOtherwise))}
        </p>
      )}
    </div>
  );
}

function moment({ of, now }: ShownSheet): string {
  if (of === null) return say('auditNone');
  if (of !== 'now') return say('auditAt', momentOf(of.endedAt));
  const pages = count(now?.pages ?? 0);
  if (now?.overSiteOf == null) return say('nowAt', pages);
  return say('nowPartly', pages, momentOf(now.overSiteOf.endedAt));
}
