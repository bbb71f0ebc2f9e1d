import { describe, expect, it } from 'vitest';
import { siteLine } from '../../../extension/workbench/site-lines.ts';
import type { Site } from '../../../ledger/contract.ts';
import { keptAudit } from './kept.ts';

const ENDED = '2025-11-02T00:00:00.000Z';
const audit = keptAudit({ id: 'one', endedAt: ENDED });

function siteSeen(seenAt: string, pack = audit.pack): Site {
  return {
    id: 'own.gov.cn',
    host: 'own.gov.cn',
    title: '某区',
    home: null,
    pack,
    packChosen: false,
    addedAt: '2025-11-01T00:00:00.000Z',
    seenAt,
    pages: 3,
    counts: { error: 0, warning: 0, cantTell: 0, passed: 0, untested: 0, inapplicable: 0 },
  };
}

describe('a site in the list', () => {
  it('says of what audit its score is', () => {
    const line = siteLine(siteSeen('2025-11-01T00:00:00.000Z'), '要点', [audit], []);
    expect(line).toMatchObject({ scoredAt: ENDED, isBehind: false });
    expect(line.counts).toEqual(audit.counts);
  });

  it.each([
    ['where a page was seen since', siteSeen('2025-11-03T00:00:00.000Z')],
    ['where another pack judges it now', siteSeen('2025-11-01T00:00:00.000Z', 'other')],
  ])('says that the score may be another by now %s', (_why, site) => {
    expect(siteLine(site, '要点', [audit], [])).toMatchObject({ scoredAt: ENDED, isBehind: true });
  });

  it('is of no audit where there was none', () => {
    const site = { ...siteSeen('2025-11-03T00:00:00.000Z'), counts: { ...audit.counts, error: 7 } };
    const line = siteLine(site, '要点', [], []);
    expect(line.counts.error).toBe(7);
    expect(line).toMatchObject({ score: null, scoredAt: null, isBehind: false });
  });
});
