import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import * as z from 'zod/mini';
import { Desk } from '../extension/desk.ts';
import { TabMemory } from '../extension/tab-memory.ts';

export default defineBackground(() => {
  // Extensions may not compile code at run time; without this, zod tries to and the attempt is logged as a breach.
  z.config({ jitless: true });
  const desk = new Desk(new TabMemory(browser.storage.session));
  const home = browser.runtime.getURL('');

  browser.runtime.onMessage.addListener((message: unknown, sender, reply: (answer: unknown) => void) => {
    const own = sender.url?.startsWith(home) ?? false;
    desk
      .take(message, { tab: sender.tab?.id, frame: sender.frameId, own })
      .then(reply, () => reply(undefined));
    return true;
  });
  browser.tabs.onRemoved.addListener((tab) => void desk.close(tab));
  browser.tabs.onUpdated.addListener((tab, { status }) => {
    if (status === 'complete') void desk.arrive(tab);
  });
});
