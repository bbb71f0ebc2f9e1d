import { type LookupAddress, type LookupOptions, Resolver, lookup as systemLookup } from 'node:dns';
import { networkInterfaces } from 'node:os';
import { isPrivateHost } from '../../rules/words/private-hosts.ts';

/** A public name behind which stands a private address. */
export class PrivateAddressError extends Error {
  readonly code = 'EPRIVATE';

  constructor(name: string, address: string) {
    super(`${name} resolves to the private address ${address}`);
  }
}

/** How names become addresses; handed in so that tests need no name server. */
export interface Names {
  /** All addresses of a name, as the operating system finds them. */
  lookup(name: string, done: (error: Error | null, addresses: readonly LookupAddress[]) => void): void;
  /** Whether the name servers answer at all, be it that they know nothing. */
  serverAnswers(name: string): Promise<boolean>;
  /** Whether this machine is connected to anything but itself. */
  hasNetwork(): boolean;
}

/** The operating system's names. */
export const systemNames: Names = {
  lookup: (name, done) =>
    systemLookup(name, { all: true }, (error, addresses) => done(error, error ? [] : addresses)),
  serverAnswers,
  hasNetwork: () =>
    Object.values(networkInterfaces()).some((addresses) =>
      addresses?.some(
        ({ internal, address }) => !internal && !/^(?:fe[89ab][\da-f]:|169\.254\.)/i.test(address),
      ),
    ),
};

/** Milliseconds, and how often it is asked. */
const SERVER_TIMEOUT = 2000;
const SERVER_TRIES = 2;

function serverAnswers(name: string): Promise<boolean> {
  const resolver = new Resolver({ timeout: SERVER_TIMEOUT, tries: SERVER_TRIES });
  return new Promise((resolve) => {
    resolver.resolve4(name, (error) => {
      resolve(error === null || !['ETIMEOUT', 'ECONNREFUSED', 'ECANCELLED'].includes(error.code ?? ''));
    });
  });
}

type Found = { readonly error: Error } | { readonly addresses: readonly LookupAddress[] };
type Done = (error: NodeJS.ErrnoException | null, address: string | LookupAddress[], family?: number) => void;

/** Milliseconds that an answer is used again. */
const KEPT_FOR = 60_000;
/** A failure is asked for again sooner: it may have passed before the next try. */
const FAILURE_KEPT_FOR = 5000;
const MOST_KEPT = 2000;

/**
 * Looks names up for `net.connect`. The system asks on four threads, which a few dead names block for seconds:
 * a name is asked for once at a time and remembered for a minute.
 */
export class NameLookup {
  readonly #names: Names;
  readonly #publicOnly: boolean;
  readonly #now: () => number;
  readonly #kept = new Map<string, { readonly found: Promise<Found>; until: number }>();

  /** With `publicOnly`, private addresses are left out; a name with no others fails with `PrivateAddressError`. */
  constructor(names: Names, publicOnly: boolean, now: () => number = () => performance.now()) {
    this.#names = names;
    this.#publicOnly = publicOnly;
    this.#now = now;
  }

  /** In the shape of `dns.lookup`. */
  readonly lookup = (name: string, options: LookupOptions, done: Done): void => {
    void this.#find(name).then((found) => {
      if ('error' in found) return done(found.error, '');
      const usable = this.#publicOnly
        ? found.addresses.filter(({ address }) => !isPrivateHost(address))
        : found.addresses;
      const [first] = usable;
      if (first === undefined)
        return done(new PrivateAddressError(name, found.addresses[0]?.address ?? ''), '');
      return options.all ? done(null, [...usable]) : done(null, first.address, first.family);
    });
  };

  #find(name: string): Promise<Found> {
    const kept = this.#kept.get(name);
    if (kept && kept.until > this.#now()) return kept.found;
    const found = new Promise<Found>((resolve) => {
      this.#names.lookup(name, (error, addresses) => resolve(error ? { error } : { addresses }));
    });
    const entry = { found, until: Number.POSITIVE_INFINITY };
    void found.then((result) => {
      entry.until = this.#now() + ('error' in result ? FAILURE_KEPT_FOR : KEPT_FOR);
    });
    this.#kept.delete(name);
    this.#kept.set(name, entry);
    this.#dropOldest();
    return found;
  }

  #dropOldest(): void {
    if (this.#kept.size <= MOST_KEPT) return;
    const oldest = this.#kept.keys().next();
    if (!oldest.done) this.#kept.delete(oldest.value);
  }
}
