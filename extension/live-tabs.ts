import { browser } from 'wxt/browser';
import { completeFacts } from '../facts/derive/complete.ts';
import type { PageFacts } from '../facts/page.ts';
import type { LiveReader } from '../sweep/contract.ts';
import { joinFrames } from './audit-tab.ts';
import { injectScripts } from './inject-scripts.ts';
import type { TabMemory } from './tab-memory.ts';
import { askPageState } from './tab-standing.ts';

/** Milliseconds that a page may take until it has come to rest. */
const PATIENCE = 30_000;
/** Milliseconds between two looks. */
const LOOK = 250;

/**
 * Reads pages that need a script in tabs of their own, in the background and without sound, one after the other; each
 * tab is closed when its page was read, or could not be in time.
 */
export class LiveTabs implements LiveReader {
  readonly #memory: Pick<TabMemory, 'recall'>;
  #queue: Promise<unknown> = Promise.resolve();

  /** `memory`: what content scripts have reported of tabs. */
  constructor(memory: Pick<TabMemory, 'recall'>) {
    this.#memory = memory;
  }

  read(url: string, signal: AbortSignal): Promise<PageFacts | null> {
    const turn = this.#queue.then(() => this.#read(url, signal));
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  async #read(url: string, signal: AbortSignal): Promise<PageFacts | null> {
    if (signal.aborted) return null;
    const { id } = await browser.tabs.create({ url, active: false });
    if (id === undefined) return null;
    try {
      await browser.tabs.update(id, { muted: true });
      return await this.#whenRead(id, signal);
    } catch {
      return null;
    } finally {
      await browser.tabs.remove(id).catch(() => undefined);
    }
  }

  async #whenRead(tab: number, signal: AbortSignal): Promise<PageFacts | null> {
    let isAsked = false;
    for (let waited = 0; waited < PATIENCE && !signal.aborted; waited += LOOK) {
      await new Promise((resolve) => setTimeout(resolve, LOOK));
      const { status } = await browser.tabs.get(tab);
      if (status !== 'complete') continue;
      const state = await askPageState(tab);
      // Where the portal is none of those that content scripts are declared for.
      if (state === null && !isAsked) {
        isAsked = true;
        await injectScripts(tab);
      }
      if (state?.phase === 'unreadable' || state?.phase === 'noPage') return null;
      if (state?.phase !== 'read') continue;
      const record = await this.#memory.recall(tab);
      if (record?.document !== state.document || record.facts === null) continue;
      return completeFacts(joinFrames(record.facts, record.insides));
    }
    return null;
  }
}
