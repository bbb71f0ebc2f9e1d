import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { parsePage } from '../../facts/parse/page.ts';
import { recordPage } from '../../facts/record/page.ts';
import { SmallArea } from './small-area.ts';

const calls = { badges: [] as string[], news: 0, asked: [] as unknown[] };
const world = {
  /** What the script in the page answers; null where there is none. */
  page: null as { document: string; phase: string } | null,
  tab: null as { url?: string; status?: string } | null,
  allowed: true,
  stored: {} as Record<string, unknown>,
};

vi.mock('wxt/browser', () => ({
  browser: {
    i18n: { getMessage: (name: string) => (name === 'language' ? 'zh' : name) },
    runtime: {
      sendMessage: async () => {
        calls.news++;
      },
    },
    tabs: {
      sendMessage: async (_tab: number, request: unknown) => {
        calls.asked.push(request);
        if (world.page === null) throw new Error('Receiving end does not exist');
        return world.page;
      },
      get: async () => {
        if (world.tab === null) throw new Error('No tab with id');
        return world.tab;
      },
    },
    storage: { local: { get: async () => world.stored, set: async () => undefined } },
    permissions: { contains: async () => world.allowed },
    action: {
      setIcon: async () => undefined,
      setTitle: async () => undefined,
      setBadgeText: async ({ text }: { text: string }) => void calls.badges.push(text),
      setBadgeBackgroundColor: async () => undefined,
      setBadgeTextColor: async () => undefined,
    },
  },
}));
const { Desk } = await import('../../extension/desk.ts');
const { LinkDesk } = await import('../../extension/link-desk.ts');
const { LinkLeave } = await import('../../extension/link-leave.ts');
const { LinkStore } = await import('../../extension/link-store.ts');
const { OwnPacks } = await import('../../extension/own-packs.ts');
const { storedPackChoice } = await import('../../extension/pack-choice.ts');
const { TabMemory } = await import('../../extension/tab-memory.ts');

const nothingStored = { get: async () => ({}), set: async () => undefined, remove: async () => undefined };
const page = { tab: 7, frame: 0, own: false };
const frame = { tab: 7, frame: 3, own: false };
const popup = { tab: undefined, frame: undefined, own: true };
const question = { type: 'view', tab: 7 };
/** What the script in a page writes down of it. */
function recordingOf(html: string) {
  return recordPage(parsePage(html), null);
}

const circumstances = {
  url: 'https://www.jiading.gov.cn/zwgk/a/1.html',
  status: 200,
  encoding: 'utf-8',
  at: '2025-11-03T10:00:00+08:00',
  live: null,
};
const html =
  '<!doctype html><title>某通知</title><body><h1>某通知</h1><p>内容<a href="http://192.168.1.1/a.doc">附件</a></p>';
const recorded = (document: string, text = html) => ({
  type: 'recording',
  document,
  recording: recordingOf(text),
  circumstances,
});

const snapped = (document: string, elements = 6) => ({
  type: 'snapshot',
  document,
  snapshot: {
    html: '<html><head><title>某通知</title></head><body><h1>某通知</h1><p>内容</p></body></html>',
    elements,
    unseen: [],
    frames: [],
    shadows: [],
  },
  circumstances,
});

/** Links are checked elsewhere: here none is. */
const uncheckedLinks = new LinkDesk({
  store: new LinkStore('desk'),
  runOptions: () => Promise.reject(new Error('nothing is checked here')),
  tell: () => undefined,
  busy: () => undefined,
});

function deskWithMemory() {
  const memory = new TabMemory(nothingStored, () => 0);
  const packs = new OwnPacks(new SmallArea());
  return {
    desk: new Desk({
      memory,
      links: uncheckedLinks,
      leave: new LinkLeave(),
      readChoice: () => storedPackChoice(packs),
      keep: () => undefined,
    }),
    memory,
    packs,
  };
}

beforeEach(() => {
  calls.badges = [];
  calls.news = 0;
  calls.asked = [];
  world.page = null;
  world.tab = null;
  world.allowed = true;
  world.stored = {};
});

describe('the desk', () => {
  it('files the facts of a page, shows the badge and tells open surfaces', async () => {
    const { desk } = deskWithMemory();
    await desk.take(recorded('d'), page);
    world.page = { document: 'd', phase: 'read' };
    expect(await desk.take(question, popup)).toMatchObject({
      state: 'read',
      page: { host: 'www.jiading.gov.cn' },
    });
    expect(Number(calls.badges[0])).toBeGreaterThan(0);
    expect(calls.news).toBe(1);
  });

  it('files what a snapshot of a page says', async () => {
    const { desk, memory } = deskWithMemory();
    await desk.take(snapped('d'), page);
    expect((await memory.recall(7))?.facts?.title?.text).toBe('某通知');
    expect(calls.asked).toEqual([]);
  });

  it('has a page recorded node by node whose snapshot does not tell what its tree is', async () => {
    const { desk, memory } = deskWithMemory();
    await desk.take(snapped('d', 7), page);
    expect(await memory.recall(7)).toBeNull();
    expect(calls.asked).toEqual([{ type: 'record' }]);
  });

  it.each([
    ['a snapshot from a frame', snapped('d'), frame],
    ['a snapshot that is none', { ...snapped('d'), snapshot: { html: '<html></html>' } }, page],
    ['a recording from a frame', recorded('d'), frame],
    ['a frame’s words from the page', insideBy('t'), page],
    ['a recording that is none', { ...recorded('d'), recording: [2, null] }, page],
    ['a recording without its circumstances', { ...recorded('d'), circumstances: { url: '' } }, page],
    ['a recording from nowhere', recorded('d'), popup],
    ['no message at all', null, page],
  ])('does not file %s', async (_what, message, sender) => {
    const { desk, memory } = deskWithMemory();
    await desk.take(message, sender);
    expect(await memory.recall(7)).toBeNull();
  });

  it('answers no page that asks about a tab', async () => {
    const { desk } = deskWithMemory();
    await desk.take(recorded('d'), page);
    world.page = { document: 'd', phase: 'read' };
    expect(await desk.take(question, page)).toBeUndefined();
  });

  it('keeps what a frame said before its page did', async () => {
    const { desk, memory } = deskWithMemory();
    await desk.take(insideBy('t'), frame);
    await desk.take(recorded('d'), page);
    expect(Object.keys((await memory.recall(7))?.insides ?? {})).toEqual(['t']);
  });

  it('does not show a document that is no longer there', async () => {
    const { desk } = deskWithMemory();
    await desk.take(recorded('old'), page);
    world.page = { document: 'new', phase: 'read' };
    expect(await desk.viewOf(7)).toEqual({ state: 'reading' });
  });

  it('has a page say again what went with the worker that had it in mind', async () => {
    const { desk } = deskWithMemory();
    world.page = { document: 'd', phase: 'read' };
    expect(await desk.viewOf(7)).toEqual({ state: 'reading' });
    expect(calls.asked).toContainEqual({ type: 'read' });
  });

  it('does not hurry a page that is still being read', async () => {
    const { desk } = deskWithMemory();
    world.page = { document: 'd', phase: 'reading' };
    expect(await desk.viewOf(7)).toEqual({ state: 'reading' });
    expect(calls.asked).toEqual([{ type: 'state' }]);
  });

  it('does not file what comes from a tab after it was closed', async () => {
    const { desk, memory } = deskWithMemory();
    await desk.close(7);
    await desk.take(recorded('d'), page);
    expect(await memory.recall(7)).toBeNull();
  });

  it('stays silent where a page has changed itself and says the same', async () => {
    const { desk } = deskWithMemory();
    await desk.take(recorded('d'), page);
    const { badges, news } = structuredClone(calls);
    await desk.take(recorded('d', `${html}<script>let clock = 1;</script>`), page);
    expect(calls).toMatchObject({ badges, news });
    await desk.take(recorded('d', `${html}<a href="">又一空</a>`), page);
    expect(calls.news).toBe(news + 1);
  });

  it.each([
    ['one that breaks off', [2, 'p', 1, 'id']],
    ['a word for a number', [2, 'p', '1', 'id', 'a']],
    ['more ends than beginnings', [2, 'p', 0, 0, 0]],
    ['a shadow tree without a host', [4, 0]],
    ['an unknown code', [9]],
  ])('says that a recording cannot be read: %s', async (_what, recording) => {
    const { desk, memory } = deskWithMemory();
    await desk.take({ ...recorded('d'), recording }, page);
    expect((await memory.recall(7))?.broken).toMatch(/^TypeError/);
    world.page = { document: 'd', phase: 'read' };
    expect((await desk.viewOf(7)).state).toBe('unreadable');
  });

  it('says why a page could not be read', async () => {
    const { desk } = deskWithMemory();
    await desk.take({ type: 'unreadable', document: 'd', reason: 'TypeError' }, page);
    world.page = { document: 'd', phase: 'unreadable' };
    expect(await desk.viewOf(7)).toEqual({ state: 'unreadable', reason: 'TypeError' });
  });

  it('says of a file that it is no page, and forgets the page before it', async () => {
    const { desk, memory } = deskWithMemory();
    await desk.take(recorded('d'), page);
    world.page = { document: 'file', phase: 'noPage' };
    await desk.arrive(7);
    expect(await memory.recall(7)).toBeNull();
    expect(await desk.viewOf(7)).toEqual({ state: 'noPage' });
  });

  it('forgets a page that was left for one that has no script, and clears the badge', async () => {
    const { desk, memory } = deskWithMemory();
    await desk.take(recorded('d'), page);
    await desk.arrive(7);
    expect(await memory.recall(7)).toBeNull();
    expect(calls.badges.at(-1)).toBe('');
  });

  it('keeps a page that only moved to a part of itself', async () => {
    const { desk, memory } = deskWithMemory();
    await desk.take(recorded('d'), page);
    world.page = { document: 'd', phase: 'read' };
    await desk.arrive(7);
    expect((await memory.recall(7))?.document).toBe('d');
  });
});

describe('packs of one’s own', () => {
  const pack = (change: object = {}) =>
    JSON.stringify({
      version: 1,
      id: 'own',
      title: { zh: '自己的', en: 'Own' },
      extends: 'jiading-2023',
      rules: { only: ['link-target'] },
      ...change,
    });
  const titleOf = async (desk: InstanceType<typeof Desk>) => {
    world.page = { document: 'd', phase: 'read' };
    const view = await desk.viewOf(7);
    return view.state === 'read' ? [view.page.pack.title, view.page.rows.length] : [];
  };

  it('judge a page that was read before they came, without reading it again', async () => {
    const { desk, packs } = deskWithMemory();
    await desk.take(recorded('d'), page);
    const [title, rows] = await titleOf(desk);
    expect(title).toBe('嘉定区 2023');
    const { badges, news } = structuredClone(calls);

    await packs.add(pack(), 'own');
    await desk.packsChanged();
    expect(await titleOf(desk)).toEqual(['自己的', 1]);
    expect(rows).toBeGreaterThan(1);
    expect(calls.badges.length).toBe(badges.length + 1);
    expect(calls.news).toBe(news + 1);
    expect(calls.asked).not.toContainEqual({ type: 'read' });

    await packs.switch('own', false);
    await desk.packsChanged();
    expect(await titleOf(desk)).toEqual([title, rows]);
  });

  it('judge the pages of their own portals, and no others', async () => {
    const { desk, packs } = deskWithMemory();
    await packs.add(pack({ portals: [{ host: 'jiading.gov.cn', paths: ['/other'] }] }), 'own');
    await desk.take(recorded('d'), page);
    expect((await titleOf(desk))[0]).toBe('嘉定区 2023');
    await packs.add(pack({ portals: [{ host: 'jiading.gov.cn', paths: ['/zwgk'] }] }), 'own');
    await desk.packsChanged();
    expect((await titleOf(desk))[0]).toBe('自己的');
  });

  it('are joined by the standards that were chosen', async () => {
    const { desk } = deskWithMemory();
    await desk.take(recorded('d'), page);
    const [title, rows] = await titleOf(desk);
    world.stored = { 'pack-extras': ['national'] };
    await desk.packsChanged();
    const after = await titleOf(desk);
    expect(after[0]).toBe(title);
    expect(after[1]).toBeGreaterThan(Number(rows));
    world.stored = { 'pack-extras': ['of another planet'] };
    await desk.packsChanged();
    expect(await titleOf(desk)).toEqual([title, rows]);
  });

  it('judge nothing when they can no longer be read', async () => {
    const { desk, packs } = deskWithMemory();
    await packs.add(pack({ gone: true }), 'own');
    await desk.take(recorded('d'), page);
    expect((await titleOf(desk))[0]).toBe('嘉定区 2023');
  });
});

describe('a tab without a script of ours', () => {
  it.each([
    ['closed', null, true, { state: 'gone' }],
    ['a page whose address is not told', {}, true, { state: 'restricted' }],
    ['a page of the browser', { url: 'chrome://version' }, true, { state: 'restricted' }],
    ['a file', { url: 'file:///a.html' }, true, { state: 'unread', host: '', portal: false }],
    ['another site', { url: 'https://a.cn/' }, true, { state: 'unread', host: 'a.cn', portal: false }],
    [
      'a host that only ends like a portal',
      { url: 'https://notjiading.gov.cn/' },
      true,
      { state: 'unread', host: 'notjiading.gov.cn', portal: false },
    ],
    [
      'a portal, loading',
      { url: 'https://www.jiading.gov.cn/', status: 'loading' },
      true,
      { state: 'reading' },
    ],
    [
      'a portal, open before',
      { url: 'https://www.jiading.gov.cn/' },
      true,
      { state: 'unread', host: 'www.jiading.gov.cn', portal: true },
    ],
    [
      'a portal, withheld',
      { url: 'https://www.jiading.gov.cn/' },
      false,
      { state: 'withheld', host: 'www.jiading.gov.cn' },
    ],
  ])('%s', async (_what, tab, allowed, expected) => {
    world.tab = tab;
    world.allowed = allowed;
    expect(await deskWithMemory().desk.viewOf(7)).toEqual(expected);
  });
});

function insideBy(token: string) {
  return {
    type: 'inside',
    token,
    inside: { url: '', title: '', textLength: 0, labels: [], messageForms: 0 },
  };
}
