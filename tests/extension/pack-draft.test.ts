import { describe, expect, it } from 'vitest';
import { draftable, type Entry, PackDraft, partOf } from '../../extension/pack-draft.ts';
import { freeName, packOnTop } from '../../extension/pack-on-top.ts';
import type { Pack } from '../../rules/packs/contract.ts';
import { packFor, packs } from '../../rules/packs/index.ts';
import { parsePackText } from '../../rules/packs/pack-text.ts';

const base = packFor('songjiang-2025');

function draftOf(entries: Readonly<Record<string, Entry>> = {}, pack: Pack = base): PackDraft {
  return new PackDraft(draftable(pack, null, []), new Map(Object.entries(entries)));
}

/** The pack that the entries make; throws its faults where they make none. */
function made(entries: Readonly<Record<string, Entry>>): Pack {
  const { result } = draftOf(entries);
  if (!('text' in result)) throw new Error(result.map(({ path, code }) => `${path} ${code}`).join('\n'));
  return result.pack;
}

describe('a pack on top of a built-in one', () => {
  it('is sound and changes nothing yet, under a name of its own', () => {
    for (const pack of packs) {
      const parsed = parsePackText(packOnTop(pack, 'own'));
      const title = 'title' in parsed ? parsed.title : null;
      expect(parsed).toEqual({ ...pack, id: 'own', title, extends: pack.id });
    }
    expect(freeName(base, [])).toBe('songjiang-2025-own');
    expect(freeName(base, ['songjiang-2025-own', 'songjiang-2025-own-2'])).toBe('songjiang-2025-own-3');
    expect(draftable(base, null, ['songjiang-2025-own']).pack.id).toBe('songjiang-2025-own-2');
  });
});

describe('a draft', () => {
  it('of which nothing was touched has nothing to save, and nothing wrong', () => {
    for (const pack of packs) {
      const draft = draftOf({}, pack);
      expect([draft.unsaved, draft.faults]).toEqual([0, []]);
      expect([...draft.ground.keys()].filter((part) => draft.differs(part))).toEqual([]);
    }
  });

  it('reads what was entered as a person writes it', () => {
    const pack = made({
      'scoring.manner': 'deduction',
      'scoring.points.error': ' ２．５ ',
      'scoring.caps.1': '',
      'scoring.caps.2': '30',
      'thresholds.messageReplyDays': '',
      'thresholds.annualReportBy': ' 03-31',
      'vocabulary.boardNames': '留言墙，问政\n\n 连心桥 ',
      'vetoes.personal-privacy': true,
    });
    expect(pack.scoring).toMatchObject({ full: 100, points: { error: 2.5, warning: 1 }, caps: { 2: 30 } });
    expect(pack.thresholds).toMatchObject({ messageReplyDays: null, annualReportBy: '03-31' });
    expect(pack.vocabulary.boardNames).toEqual(['留言墙', '问政', '连心桥']);
    expect(pack.vetoes).toEqual(['personal-privacy']);
  });

  it.each<[part: string, entry: string, code: string]>([
    ['weights.working-link', '11', 'numberBig'],
    ['weights.working-link', '', 'wrongType'],
    ['weights.working-link', '1e1', 'wrongType'],
    ['weights.working-link', '一', 'wrongType'],
    ['thresholds.privateRows', '', 'wrongType'],
    ['thresholds.privateRows', '0', 'numberSmall'],
    ['thresholds.annualReportBy', '3', 'monthDay'],
    ['thresholds.annualReportBy', '13-01', 'monthDay'],
    ['vocabulary.boardNames', '墙', 'wordsShort'],
    ['year', '', 'wrongType'],
    ['since', '', 'day'],
  ])('says at once what is wrong in %s with “%s”', (part, entry, code) => {
    const draft = draftOf({ [part]: entry });
    expect(draft.fault(part)?.code).toBe(code);
    expect(draft.faults).toHaveLength(1);
    expect(draft.entry(part)).toBe(entry);
    expect(draft.fault('weights.message-board')).toBeNull();
  });

  it('reads the portals from their fields, and says at which field one is wrong', () => {
    const kept = { host: 'songjiang.gov.cn', paths: '', organs: '' };
    const portals = [kept, { host: 'A.gov.cn', paths: '/x', organs: '新桥镇' }];
    expect(made({ portals }).portals).toEqual([
      { host: 'songjiang.gov.cn' },
      { host: 'a.gov.cn', paths: ['/x'], organs: ['新桥镇'] },
    ]);
    const draft = draftOf({ portals: [kept, { host: 'http://a', paths: '/x\ny', organs: '桥' }] });
    expect(draft.faults.map(({ path, code }) => `${path} ${code}`)).toEqual([
      'portals[1].host host',
      'portals[1].paths[1] pathPrefix',
      'portals[1].organs[0] wordsShort',
    ]);
    expect(draft.faults.map(({ path }) => draft.wordAt(path))).toEqual([null, 'y', '桥']);
    expect(draft.fault('portals[1].paths')?.code).toBe('pathPrefix');
    expect(draft.fault('portals[0].host')).toBeNull();
    expect([draft.unsaved, draft.portals.length]).toEqual([1, 2]);
  });

  it('names the word of a list that is wrong', () => {
    const draft = draftOf({ 'vocabulary.boardNames': '留言墙\n墙' });
    expect(draft.faults.map(({ path }) => draft.wordAt(path))).toEqual(['墙']);
    expect(draft.wordAt('weights.working-link')).toBeNull();
  });

  it('goes back to the portals of the built-in pack', () => {
    const draft = draftOf({ portals: [{ host: 'a.gov.cn', paths: '', organs: '' }] });
    expect(draft.differs('portals')).toBe(true);
    const undone = new PackDraft(draftable(base, null, []), draft.withGround('portals'));
    expect([undone.differs('portals'), undone.unsaved]).toEqual([false, 0]);
    expect(undone.portals).toEqual([{ host: 'songjiang.gov.cn', paths: '', organs: '' }]);
  });

  it('goes back to the title that is kept, brackets of full width and all', () => {
    const draft = draftOf({ 'title.zh': ' 松江（第三方） ' });
    expect([draft.differs('title.zh'), draft.faults]).toEqual([true, []]);
    expect(made({ 'title.zh': ' 松江（第三方） ', 'title.en': '2025' }).title).toEqual({
      zh: '松江（第三方）',
      en: '2025',
    });
    expect(draft.withGround('title.zh').get('title.zh')).toBe('松江区 2025（自行调整）');
  });

  it('has the rules of a standard while it is ticked, and counts the standard alone', () => {
    const ticked = draftOf({ 'extras.national': true, 'weights.page-tags': '' });
    expect(ticked.base.extras).toEqual(['national']);
    expect(ticked.fault('weights.page-tags')?.code).toBe('wrongType');
    expect(draftOf({ 'extras.national': true }).unsaved).toBe(1);
    const unticked = draftOf({ 'extras.national': false, 'weights.page-tags': '' });
    expect([unticked.unsaved, unticked.faults]).toEqual([0, []]);
  });

  it('asks for the cap of what earns points', () => {
    const draft = draftOf({ 'scoring.manner': 'deduction', 'scoring.bonus.points.policy-faq': '2' });
    expect(draft.fault('scoring.bonus.cap')?.code).toBe('missing');
  });

  it('goes back to what the built-in pack has, part by part', () => {
    const draft = draftOf({ 'weights.working-link': '3', 'vetoes.personal-privacy': true });
    expect([draft.differs('weights.working-link'), draft.unsaved]).toEqual([true, 2]);
    const undone = new PackDraft(draftable(base, null, []), draft.withGround('weights.working-link'));
    expect(undone.entry('weights.working-link')).toBe('10');
    expect([undone.differs('weights.working-link'), undone.differs('vetoes.personal-privacy')]).toEqual([
      false,
      true,
    ]);
    expect(undone.isTouched('weights.working-link')).toBe(true);
    expect(undone.unsaved).toBe(1);
  });

  it('lets the day follow the year, unless the day was set', () => {
    const draft = draftOf();
    expect(draft.with('year', '2024').get('since')).toBe('2024-01-01');
    const undone = new PackDraft(draftable(base, null, []), draft.with('year', '2024')).withGround('year');
    expect(undone.get('since')).toBe('2025-01-01');
    expect(draftOf({ since: '2024-07-01' }).with('year', '2024').get('since')).toBe('2024-07-01');
  });

  it('may be without a year where no plan gives one', () => {
    expect(draftOf({ year: '' }, packFor(null)).faults).toEqual([]);
  });

  it('knows which numbers no rule reads any more', () => {
    expect(draftOf({ 'rules.personal-privacy': false }).isUnread('thresholds.privateRows')).toBe(true);
    expect(draftOf().isUnread('thresholds.privateRows')).toBe(false);
  });

  it('has its faults where they are shown', () => {
    expect(partOf('rules.without')).toBe('rules');
    expect(partOf('thresholds')).toBe('thresholds.sectionEntriesMany');
    expect(partOf('vocabulary.boardNames[12]')).toBe('vocabulary.boardNames');
  });
});
