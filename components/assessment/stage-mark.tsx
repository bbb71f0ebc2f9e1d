import type { SiteStage } from '../../extension/assessment/site-stage.ts';
import { say } from '../../extension/words.ts';
import { siteHash } from '../../extension/workbench/place.ts';
import { Icon } from '../icons.tsx';
import { count, percent } from '../workbench/figures.ts';

interface Props {
  readonly site: string;
  readonly stage: SiteStage;
}

/** How far the work on a site is, by picture, word and colour. */
export function StageMark({ site, stage }: Props) {
  switch (stage.stage) {
    case 'notBegun':
      return <Mark tone="untested" words={say('stageNotBegun')} />;
    case 'queued':
      return <Mark tone="untested" words={say('stageQueued')} />;
    case 'sweeping':
    case 'paused':
      return (
        <a class="stage" href={siteHash(site, 'sweep')}>
          <Mark
            tone="info"
            words={say(
              stage.stage === 'paused' ? 'stagePaused' : 'stageSweeping',
              stage.share === null ? '…' : percent(stage.share),
            )}
          />
        </a>
      );
    case 'failed':
      return (
        <a class="stage" href={siteHash(site, 'sweep')} title={stage.why}>
          <Mark tone="error" words={say('stageFailed')} />
        </a>
      );
    case 'judged':
      return (
        <>
          <Mark
            tone={stage.questions === 0 ? 'passed' : 'cantTell'}
            words={stage.questions === 0 ? say('stageJudged') : say('stageQuestions', count(stage.questions))}
          />
          {stage.isBehind && <span class="line meta">{say('stageBehind')}</span>}
        </>
      );
  }
}

interface MarkProps {
  readonly tone: 'untested' | 'info' | 'error' | 'passed' | 'cantTell';
  readonly words: string;
}

function Mark({ tone, words }: MarkProps) {
  return (
    <span class={`mark ${tone}`}>
      <Icon shape={tone} />
      {words}
    </span>
  );
}
