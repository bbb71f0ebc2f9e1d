import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import * as z from 'zod/mini';
import { RecheckDesk } from '../extension/assessment/recheck-desk.ts';
import { RecheckQuestion } from '../extension/assessment/recheck-questions.ts';
import { SweepQueue } from '../extension/assessment/sweep-queue.ts';
import { BrowseKeeper } from '../extension/browse-keeper.ts';
import { Desk } from '../extension/desk.ts';
import { onExtrasChanged } from '../extension/extra-settings.ts';
import { onLeaveChanged } from '../extension/hosts.ts';
import { type KeepProblem, storeKeepProblem } from '../extension/keep-problem.ts';
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
import { storedPackChoice, storedPackOf, storedPackOfSite } from '../extension/pack-choice.ts';
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
  const tell = (problem: KeepProblem | null) => void storeKeepProblem(problem).catch(() => undefined);
  const keeper = new BrowseKeeper({ ledger, isWanted: isKept, tool, tell });
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
    packOf: (site) => storedPackOfSite(site, packs),
    mayAsk: (url) => leave.mayAsk(url),
    busy: wakefulness('sweeps'),
  });
  const rechecks = new RecheckDesk({
    ledger,
    tool,
    live,
    options: () => linkRunOptions(leave),
    packOf: (site) => storedPackOf(site, packs),
    busy: wakefulness('rechecks'),
  });
  const home = browser.runtime.getURL('');

  /** What the extension's own pages ask about sweeps and disputes; undefined where it is about neither. */
  const ownAnswer = (message: unknown): Promise<unknown> | undefined => {
    const ofSweeps = z.safeParse(SweepQuestion, message).data;
    if (ofSweeps !== undefined) return sweeps.take(ofSweeps);
    const ofDispute = z.safeParse(RecheckQuestion, message).data;
    return ofDispute === undefined ? undefined : rechecks.take(ofDispute);
  };

  browser.runtime.onMessage.addListener((message: unknown, sender, reply: (answer: unknown) => void) => {
    const own = sender.url?.startsWith(home) ?? false;
    const answer = own ? ownAnswer(message) : undefined;
    const taken = answer ?? desk.take(message, { tab: sender.tab?.id, frame: sender.frameId, own });
    Promise.resolve(taken).then(reply, () => reply(undefined));
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
