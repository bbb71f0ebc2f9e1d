import { browser } from 'wxt/browser';

/** Tells which addresses the extension may ask for; one question to the browser for each host. */
export class LinkLeave {
  readonly #known = new Map<string, Promise<boolean>>();

  /** Whether the person has given leave to ask an address. */
  mayAsk(url: string): Promise<boolean> {
    const { origin, protocol, hostname } = new URL(url);
    const known = this.#known.get(origin);
    if (known !== undefined) return known;
    const answer = browser.permissions.contains({ origins: [`${protocol}//${hostname}/*`] });
    this.#known.set(origin, answer);
    return answer;
  }

  /** What was known holds no longer: leave was given or taken. */
  forget(): void {
    this.#known.clear();
  }
}
