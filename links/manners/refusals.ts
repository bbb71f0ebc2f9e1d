interface Answered {
  readonly status: number | null;
  /** Milliseconds that the server asked to wait; null where it did not. */
  readonly retryAfter: number | null;
}

/**
 * Tells a host that asks to be left in peace from an address that always answers so: some pages answer 503 for
 * months, and the rest of their host is well. A 429 and a Retry-After speak for the host, and so does a second
 * address in a row; the same address again, with good answers of others in between, speaks for itself.
 */
export class Refusals {
  /** By host: the address that refused last, and whether another has answered well since. */
  readonly #last = new Map<string, { readonly url: string; isPast: boolean }>();

  /** Whether an answer (429, 503) is a wish of the host; notes what was answered. */
  speaksForHost(host: string, url: string, { status, retryAfter }: Answered): boolean {
    const last = this.#last.get(host);
    if (status !== 429 && status !== 503) {
      if (last !== undefined) last.isPast = true;
      return false;
    }
    this.#last.set(host, { url, isPast: false });
    if (last?.url === url && last.isPast) return false;
    return status === 429 || retryAfter !== null || (last !== undefined && !last.isPast && last.url !== url);
  }
}
