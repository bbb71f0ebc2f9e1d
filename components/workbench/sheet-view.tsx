import { languageOfSurfaces, say } from '../../extension/words.ts';
import { titleOfRule } from '../../extension/workbench/kept-wording.ts';
import type { ShownSheet } from '../../extension/workbench/shown-sheet.ts';
import { outOfHundred } from '../../extension/workbench/trend.ts';
import type { KeptSheet } from '../../ledger/kept-sheet.ts';
import { Icon } from '../icons.tsx';
import { AsOf } from './as-of.tsx';
import { percent, points } from './figures.ts';
import { HeadingBars } from './heading-bars.tsx';
import { JudgeForm } from './judge-form.tsx';
import { ScoreRing } from './score-ring.tsx';
import { SheetTable } from './sheet-table.tsx';

interface Props {
  readonly site: string;
  readonly sheet: KeptSheet;
  /** Title of the pack. */
  readonly pack: string;
  /** Of what moment it is. */
  readonly shown: ShownSheet;
  readonly isJudging: boolean;
  readonly onJudge: (note: string) => void;
}

/** A score sheet in the layout of the plan's own task table. */
export function SheetView({ site, sheet, pack, shown, isJudging, onJudge }: Props) {
  const score = sheet.score === null ? null : outOfHundred(sheet.score, sheet.full);
  return (
    <div class="sheet-view">
      <div class="sheet-head">
        <ScoreRing score={score} judged={sheet.judged} />
        <div>
          <h3>{say('sheetTitle', pack)}</h3>
          <p>
            {score === null
              ? say('scoreNone')
              : say('sheetScore', points(score.now), points(score.worst), points(score.best))}
          </p>
          <p class="meta">{say('sheetJudged', percent(sheet.judged))}</p>
          <AsOf shown={shown} />
          {sheet.vetoed.length > 0 && (
            <p class="caution error">
              <Icon shape="error" />
              {say(
                'scoreVetoed',
                sheet.vetoed.map((rule) => titleOfRule(rule, languageOfSurfaces())).join(say('listComma')),
              )}
            </p>
          )}
          <button type="button" class="minor no-print" onClick={() => print()}>
            {say('sheetPrint')}
          </button>
          <JudgeForm isBusy={isJudging} onJudge={onJudge} />
        </div>
      </div>
      {sheet.headings.length > 0 && <HeadingBars headings={sheet.headings} full={sheet.full} />}
      <SheetTable site={site} headings={sheet.headings} />
    </div>
  );
}
