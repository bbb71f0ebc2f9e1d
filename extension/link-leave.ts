import { browser } from 'wxt/browser';
import { everyHost } from './every-host.ts';

/** Tells which addresses the extension may ask for; one question to the browser for each host. */
export class LinkLeave {
  readonly #known = new Map<string, Promise<boolean>>();

  /** Whether the person has given leave to ask an address. */
  mayAsk(url: string): Promise<boolean> {
    const { protocol, hostname } = new URL(url);
    return this.#isGiven([`${protocol}//${hostname}/*`]);
  }

  /** Whether the person has given leave to ask every host. */
  mayAskAnywhere(): Promise<boolean> {
    return this.#isGiven(everyHost);
  }

  /** What was known holds no longer: leave was given or taken. */
  forget(): void {
    this.#known.clear();
  }

  #isGiven(origins: string[]): Promise<boolean> {
    const key = origins.join(' ');
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    // A host that cannot be written as a pattern cannot be given leave for.
    const answer = browser.permissions.contains({ origins }).catch(() => false);
    this.#known.set(key, answer);
    return answer;
  }
}
