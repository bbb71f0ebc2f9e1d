import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import type { LinkVerdict } from '../facts/link-verdict.ts';
import { type Audit, auditTab } from './audit-tab.ts';
import { badgeOf, brokenBadge, readingBadge } from './badge.ts';
import { type FullReport, inFull } from './full-report.ts';
import { type Gathered, gatheredFrom, sayTheSame } from './gathered.ts';
import type { LinkDesk } from './link-desk.ts';
import type { LinkLeave } from './link-leave.ts';
import { storedLinkRate, storeLinkRate } from './link-settings.ts';
import { linksViewOf } from './link-view.ts';
import type { News } from './news.ts';
import type { PackChoice } from './pack-choice.ts';
import { countsOf, pageViewOf } from './page-view.ts';
import { Question, Report } from './reports.ts';
import type { TabMemory, TabRecord } from './tab-memory.ts';
import { askForReading, askForRecording, askPageState, standingOfSilentTab } from './tab-standing.ts';
import type { TabView } from './tab-view.ts';
import { clearBadge, showBadge } from './toolbar.ts';
import { languageOfSurfaces, say } from './words.ts';

/** Who sent a message, as far as it matters. */
export interface Sender {
  readonly tab: number | undefined;
  readonly frame: number | undefined;
  /** Sent by a page of the extension itself. */
  readonly own: boolean;
}

/** What the desk works with. */
export interface DeskOptions {
  readonly memory: TabMemory;
  readonly links: LinkDesk;
  readonly leave: LinkLeave;
  /** Tells by which packs to judge at the moment. */
  readChoice(): Promise<PackChoice>;
  /** A page was judged, or judged again: it belongs to the picture of its site. */
  keep(audit: Audit, tab: number): unknown;
}

/** The background's desk: takes the reports of content scripts, answers the popup, keeps the badge. */
export class Desk {
  readonly #memory: TabMemory;
  readonly #links: LinkDesk;
  readonly #leave: LinkLeave;
  readonly #readChoice: DeskOptions['readChoice'];
  readonly #keep: DeskOptions['keep'];
  /** Read when it is first needed; null again once it has changed. */
  #choice: Promise<PackChoice> | null = null;
  /** The browser never gives a number twice. */
  readonly #closed = new Set<number>();

  constructor({ memory, links, leave, readChoice, keep }: DeskOptions) {
    this.#memory = memory;
    this.#links = links;
    this.#leave = leave;
    this.#readChoice = readChoice;
    this.#keep = keep;
  }

  /** Takes a message; resolves to the answer, undefined where it is not for the desk or not from whom it should be. */
  async take(message: unknown, { tab, frame, own }: Sender): Promise<TabView | undefined> {
    const question = z.safeParse(Question, message);
    if (question.success) return own ? this.#answer(question.data) : undefined;
    const report = z.safeParse(Report, message);
    if (!report.success || tab === undefined || this.#closed.has(tab)) return undefined;
    // A frame speaks for itself alone.
    if ((report.data.type === 'inside') !== (frame !== 0)) return undefined;
    const whole = inFull(report.data);
    if (whole === null) await askForRecording(tab);
    else await this.#file(tab, whole);
    return undefined;
  }

  /** What the popup shows of a tab. */
  async viewOf(tab: number): Promise<TabView> {
    const state = await askPageState(tab);
    if (state === null) return standingOfSilentTab(tab);
    if (state.phase === 'reading' || state.phase === 'noPage') return { state: state.phase };
    const record = await this.#memory.recall(tab);
    if (record === null || record.document !== state.document) {
      // Too large for the storage, it went with the worker that had it in mind: the page says it again.
      await askForReading(tab);
      return { state: 'reading' };
    }
    if (record.broken !== null) return { state: 'unreadable', reason: record.broken };
    const standing = await this.#links.standingOf(tab, state.document);
    const audit = await this.#audit(record, standing?.verdicts ?? null);
    if (audit === null) return { state: 'reading' };
    const rate = await storedLinkRate();
    const links = await linksViewOf(audit.facts, standing, rate, (url) => this.#leave.mayAsk(url));
    return { state: 'read', page: pageViewOf(audit, links, languageOfSurfaces()) };
  }

  /** A tab was closed; what its page said last may still be on the way. */
  async close(tab: number): Promise<void> {
    this.#closed.add(tab);
    await this.#memory.forget(tab);
    await this.#links.leave(tab, null);
  }

  /** A tab has loaded something: what was read there before is forgotten, unless it is the same document still. */
  async arrive(tab: number): Promise<void> {
    const record = await this.#memory.recall(tab);
    if (record === null) return;
    const state = await askPageState(tab);
    if (state !== null && state.document === record.document) return;
    if (state === null || state.phase === 'noPage') {
      await this.#memory.forget(tab);
      await this.#links.leave(tab, null);
      await clearBadge(tab);
    }
    await this.#tell(tab);
  }

  /** The links of a tab stand otherwise than before: its badge and open surfaces are to say so. */
  async linksChanged(tab: number): Promise<void> {
    const record = await this.#memory.recall(tab);
    if (record !== null) await this.#show(tab, record, false);
    await this.#tell(tab);
  }

  /** The packs to judge by are others than before: every page that was read is judged again, from what was read. */
  async packsChanged(): Promise<void> {
    this.#choice = null;
    for (const tab of await this.#memory.tabs()) await this.linksChanged(tab);
  }

  async #audit(record: TabRecord, verdicts: ReadonlyMap<string, LinkVerdict> | null): Promise<Audit | null> {
    return auditTab(record, verdicts, await this.#packChoice());
  }

  #packChoice(): Promise<PackChoice> {
    if (this.#choice !== null) return this.#choice;
    const reading = this.#readChoice();
    this.#choice = reading;
    reading.catch(() => {
      if (this.#choice === reading) this.#choice = null;
    });
    return reading;
  }

  async #answer(question: Question): Promise<TabView> {
    const { type, tab } = question;
    switch (type) {
      case 'view':
        break;
      case 'links':
        await this.#serve(tab, question.wish);
        break;
      case 'linkRate':
        // Checks that are under way hear of it from the storage, whoever chose.
        await storeLinkRate(question.rate);
        break;
    }
    return this.viewOf(tab);
  }

  async #serve(tab: number, wish: Extract<Question, { type: 'links' }>['wish']): Promise<void> {
    switch (wish) {
      case 'check':
      case 'checkAnew':
        return this.#check(tab, wish === 'checkAnew');
      case 'pause':
        return this.#links.pause(tab);
      case 'resume':
        return this.#links.resume(tab);
      case 'cancel':
        return this.#links.cancel(tab);
      case 'refresh':
        this.#leave.forget();
        return this.#check(tab, false);
    }
  }

  async #check(tab: number, anew: boolean): Promise<void> {
    const record = await this.#memory.recall(tab);
    const audit = record === null ? null : await this.#audit(record, null);
    if (record?.document && audit) await this.#links.start(tab, record.document, audit.facts, anew);
  }

  async #file(tab: number, report: FullReport): Promise<void> {
    const record = await this.#memory.keep(tab, (before) => changeBy(report, before));
    if (record === null) return;
    if (report.type !== 'inside') await this.#links.leave(tab, report.document);
    await this.#show(tab, record, report.type === 'reading');
    await this.#tell(tab);
  }

  async #show(tab: number, record: TabRecord, reading: boolean): Promise<void> {
    if (reading) return showBadge(tab, readingBadge, say('badgeReading'));
    if (record.broken !== null) return showBadge(tab, brokenBadge, say('badgeBroken'));
    const standing = record.document === null ? null : await this.#links.standingOf(tab, record.document);
    const audit = await this.#audit(record, standing?.verdicts ?? null);
    if (audit === null) return;
    void this.#keep(audit, tab);
    const counts = countsOf(audit.findings);
    await showBadge(tab, badgeOf(counts), say('badgeCounts', counts.error, counts.warning, counts.cantTell));
  }

  async #tell(tab: number): Promise<void> {
    const news: News = { type: 'news', tab };
    // Rejected where no surface is open.
    await browser.runtime.sendMessage(news).catch(() => undefined);
  }
}

/** What a report changes of what is known; null for nothing. A frame may report before its page does, so its words outlive a new document. */
function changeBy(report: FullReport, before: TabRecord): Partial<TabRecord> | null {
  switch (report.type) {
    case 'reading':
      return { document: report.document, facts: null, broken: null };
    case 'recording':
      return changeByReading(report.document, gatheredFrom(report), before);
    case 'unreadable':
      return { document: report.document, facts: null, broken: report.reason };
    case 'inside':
      return { insides: { ...before.insides, [report.token]: report.inside } };
  }
}

/** A clock, a picture show: a page can change itself all the time and say the same. */
function changeByReading(document: string, gathered: Gathered, before: TabRecord): Partial<TabRecord> | null {
  const known = document === before.document ? before.facts : null;
  if (known !== null && gathered.facts !== null && sayTheSame(gathered.facts, known)) return null;
  return { document, ...gathered };
}
