import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import * as z from 'zod/mini';
import { SweepQueue } from '../extension/assessment/sweep-queue.ts';
import { BrowseKeeper } from '../extension/browse-keeper.ts';
import { Desk } from '../extension/desk.ts';
import { onExtrasChanged } from '../extension/extra-settings.ts';
import { onLeaveChanged } from '../extension/hosts.ts';
import { isKept } from '../extension/keep-settings.ts';
import { LinkDesk } from '../extension/link-desk.ts';
import { LinkLeave } from '../extension/link-leave.ts';
import { linkRunOptions } from '../extension/link-run-options.ts';
import { isNewSession } from '../extension/link-session.ts';
import { onLinkRateChanged } from '../extension/link-settings.ts';
import { LinkStore } from '../extension/link-store.ts';
import { LiveTabs } from '../extension/live-tabs.ts';
import { readOwnHosts } from '../extension/own-hosts.ts';
import { OwnPacks, onOwnPacksChanged } from '../extension/own-packs.ts';
import { storedPackChoice, storedPackOf } from '../extension/pack-choice.ts';
import { openPanelOnCommand } from '../extension/side-panel/open-panel.ts';
import { SweepDesk } from '../extension/sweep-desk.ts';
import { sweepOptions } from '../extension/sweep-options.ts';
import { SweepQuestion } from '../extension/sweep-questions.ts';
import { TabMemory } from '../extension/tab-memory.ts';
import { throttled } from '../extension/throttle.ts';
import { wakefulness } from '../extension/wakefulness.ts';
import { Ledger } from '../ledger/ledger.ts';

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
    busy: wakefulness('links'),
    isNewSession,
  });
  const packs = new OwnPacks(browser.storage.local);
  const memory = new TabMemory(browser.storage.session);
  const ledger = new Ledger();
  const tool = browser.runtime.getManifest().version;
  const keeper = new BrowseKeeper({ ledger, isWanted: isKept, tool });
  const desk = new Desk({
    memory,
    links,
    leave,
    readChoice: () => storedPackChoice(packs),
    keep: (audit, tab) => keeper.keep(audit, tab),
  });
  const live = new LiveTabs(memory);
  const sweeps = new SweepDesk({
    ledger,
    tool,
    options: () => sweepOptions(leave, live),
    packOf: (site) => storedPackOf(site, packs),
    mayAsk: (url) => leave.mayAsk(url),
    busy: wakefulness('sweeps'),
  });
  const home = browser.runtime.getURL('');

  browser.runtime.onMessage.addListener((message: unknown, sender, reply: (answer: unknown) => void) => {
    const own = sender.url?.startsWith(home) ?? false;
    const ofSweeps = z.safeParse(SweepQuestion, message);
    const answer = ofSweeps.success
      ? own && sweeps.take(ofSweeps.data)
      : desk.take(message, { tab: sender.tab?.id, frame: sender.frameId, own });
    Promise.resolve(answer || undefined).then(reply, () => reply(undefined));
    return true;
  });
  browser.tabs.onRemoved.addListener((tab) => void desk.close(tab));
  browser.tabs.onUpdated.addListener((tab, { status }) => {
    if (status === 'complete') void desk.arrive(tab);
  });
  const recover = () => {
    void links.recover();
    void sweeps.recover();
  };
  browser.alarms.onAlarm.addListener(recover);
  browser.runtime.onStartup.addListener(recover);
  onLeaveChanged(() => {
    leave.forget();
    void readOwnHosts();
  });
  onOwnPacksChanged(() => void desk.packsChanged());
  onExtrasChanged(() => void desk.packsChanged());
  onLinkRateChanged(() => void links.refresh());
  openPanelOnCommand();
  new SweepQueue(ledger, sweeps).watch();
  void readOwnHosts();
  recover();
});
