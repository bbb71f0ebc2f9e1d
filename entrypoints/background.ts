import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import * as z from 'zod/mini';
import { Desk } from '../extension/desk.ts';
import { onExtrasChanged } from '../extension/extra-settings.ts';
import { onLeaveChanged } from '../extension/hosts.ts';
import { LinkDesk } from '../extension/link-desk.ts';
import { LinkLeave } from '../extension/link-leave.ts';
import { linkRunOptions } from '../extension/link-run-options.ts';
import { isNewSession } from '../extension/link-session.ts';
import { onLinkRateChanged } from '../extension/link-settings.ts';
import { LinkStore } from '../extension/link-store.ts';
import { wakefulness } from '../extension/link-wake.ts';
import { readOwnHosts } from '../extension/own-hosts.ts';
import { OwnPacks, onOwnPacksChanged } from '../extension/own-packs.ts';
import { storedPackChoice } from '../extension/pack-choice.ts';
import { TabMemory } from '../extension/tab-memory.ts';
import { throttled } from '../extension/throttle.ts';

/** Milliseconds between two words on how far a check of links is. */
const NEWS = 500;

export default defineBackground(() => {
  // Extensions may not compile code at run time; without this, zod tries to and the attempt is logged as a breach.
  z.config({ jitless: true });
  const leave = new LinkLeave();
  const links = new LinkDesk({
    store: new LinkStore(),
    runOptions: () => linkRunOptions(leave),
    tell: throttled((tab) => void desk.linksChanged(tab), NEWS),
    busy: wakefulness(),
    isNewSession,
  });
  const packs = new OwnPacks(browser.storage.local);
  const desk = new Desk(new TabMemory(browser.storage.session), links, leave, () => storedPackChoice(packs));
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
  browser.alarms.onAlarm.addListener(() => void links.recover());
  onLeaveChanged(() => {
    leave.forget();
    void readOwnHosts();
  });
  onOwnPacksChanged(() => void desk.packsChanged());
  onExtrasChanged(() => void desk.packsChanged());
  onLinkRateChanged(() => void links.refresh());
  void readOwnHosts();
  void links.recover();
});
