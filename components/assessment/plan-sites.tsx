import type { AssessedSite } from '../../assessment/contract.ts';
import type { TakenOff } from '../../extension/assessment/taken-off.ts';
import { say } from '../../extension/words.ts';
import { ScrollRegion } from '../workbench/scroll-region.tsx';
import { SureButton } from './sure-button.tsx';

export interface PlanSitesActions {
  readonly onTakeOff: (site: AssessedSite) => void;
  readonly onPutBack: (site: AssessedSite) => void;
  readonly onForget: (site: AssessedSite) => void;
}

interface Props extends PlanSitesActions {
  readonly sites: readonly AssessedSite[];
  readonly takenOff: readonly TakenOff[];
  readonly packTitle: (pack: string) => string;
  /** What came of the last change. */
  readonly note: string;
}

/** The sites of an assessment, each to be taken off; and those that were, to be put back. */
export function PlanSites(props: Props) {
  const { sites, takenOff, packTitle, note, onTakeOff, onPutBack, onForget } = props;
  return (
    <section class="card" aria-labelledby="plan-sites-title">
      <h3 id="plan-sites-title">{say('planSitesTitle', sites.length)}</h3>
      <p class="meta">{say('planSitesText')}</p>
      {sites.length > 0 && (
        <ScrollRegion label={say('listSites')}>
          <table class="listed plan-sites">
            <thead>
              <tr>
                <th scope="col">{say('listTitle')}</th>
                <th scope="col">{say('listHome')}</th>
                <th scope="col">{say('listLevel')}</th>
                <th scope="col">{say('listPack')}</th>
                <th scope="col">
                  <span class="unseen">{say('planTakeOff')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {sites.map((site) => (
                <tr key={site.id}>
                  <th scope="row" lang="zh-CN">
                    {site.title}
                  </th>
                  <td>{site.home}</td>
                  <td lang="zh-CN">{site.level}</td>
                  <td>{site.pack === null ? say('listPackShared') : packTitle(site.pack)}</td>
                  <td>
                    <button
                      type="button"
                      class="minor"
                      disabled={sites.length === 1}
                      aria-label={say('planTakeOffSite', site.title)}
                      onClick={() => onTakeOff(site)}
                    >
                      {say('planTakeOff')}
                    </button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
      <p class="note" role="status">
        {note}
      </p>
      {takenOff.length > 0 && (
        <>
          <h4>{say('planTakenOff', takenOff.length)}</h4>
          <ul class="taken-off">
            {takenOff.map((one) => (
              <li key={one.site.id}>
                <span>
                  <b lang="zh-CN">{one.site.title}</b> <span class="meta">{one.site.host}</span>
                  <span class="line meta">
                    {one.answers === 0 ? say('planNoAnswers') : say('planAnswers', one.answers)}
                    {one.sharedWith.length > 0 && (
                      <> {say('planShared', one.sharedWith.join(say('listComma')))}</>
                    )}
                  </span>
                </span>
                <span class="buttons">
                  <button type="button" class="minor" onClick={() => onPutBack(one.site)}>
                    {say('planPutBack')}
                  </button>
                  {one.answers > 0 && one.sharedWith.length === 0 && (
                    <SureButton
                      label={say('planForget', one.answers)}
                      isGrave
                      onSure={() => onForget(one.site)}
                    />
                  )}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
