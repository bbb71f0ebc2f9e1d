import { say } from '../../extension/words.ts';
import type { FindingCase } from '../../extension/workbench/finding-case.ts';
import { webAddress } from '../../extension/workbench/web-address.ts';
import type { Spot } from '../../facts/shape/spot.ts';
import { Icon } from '../icons.tsx';
import { OuterLink } from './outer-link.tsx';

export interface PlaceActions {
  /** Opens a page and marks spots on it, the one with the number first; called in the click. */
  readonly onShow: (url: string, spots: readonly Spot[], focus: number) => void;
  /** What came of the last showing. */
  readonly showNote: string;
}

interface Props extends PlaceActions {
  readonly one: FindingCase;
}

/** Where a finding is: its page with the spots on it, or places on the site. */
export function FindingPlaces({ one: { row }, onShow, showNote }: Props) {
  const { finding, url, page } = row;
  const { evidence, places } = finding;
  const mayShow = url !== null && webAddress(url) !== null;
  return (
    <section class="part" aria-labelledby="places-title">
      <h4 id="places-title">{say('findingWhere')}</h4>
      {url !== null && (
        <p lang="zh-CN">
          {page !== '' && <span class="page-title">{page}</span>} <OuterLink url={url} />
        </p>
      )}
      {mayShow && evidence.length > 0 && (
        <button type="button" class="locate" onClick={() => onShow(url, evidence, 0)}>
          <Icon shape="locate" />
          {say('findingShow')}
        </button>
      )}
      <p class="note" role="status">
        {showNote}
      </p>
      {evidence.length > 0 && (
        <ol class="spots">
          {evidence.map((spot, index) => (
            <li key={`${index} ${spot.selector}`}>
              {mayShow ? (
                <button type="button" class="link" onClick={() => onShow(url, evidence, index)}>
                  {spot.text || say('placeWithoutWords')}
                </button>
              ) : (
                spot.text || say('placeWithoutWords')
              )}
            </li>
          ))}
        </ol>
      )}
      {places.length > 0 && (
        <ul class="spots">
          {places.map((place, index) => (
            <li key={`${index} ${place.url}`}>
              <OuterLink url={place.url} label={place.text} />
            </li>
          ))}
        </ul>
      )}
      {url === null && places.length === 0 && <p class="meta">{say('findingOfSite')}</p>}
    </section>
  );
}
