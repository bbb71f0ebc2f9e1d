import type { LookupFunction } from 'node:net';
import { buildConnector } from 'undici';
import { isPrivateHost } from '../../rules/words/private-hosts.ts';
import { NameLookup, type Names, systemNames } from './node-names.ts';

/** A host and port that are reached elsewhere, under their own name: a staging server, as with curl's `--resolve`. */
export interface HostOverride {
  /** As URL parsing writes it: lower case, punycode, IPv6 in brackets. */
  readonly host: string;
  readonly port: number;
  /** An address or a name; IPv6 without brackets. */
  readonly address: string;
  readonly addressPort: number;
}

/** Opens connections, and knows which hosts may be asked. */
export interface Connections {
  readonly connect: buildConnector.connector;
  /** Whether an address is private and not allowed; by its words alone, names are not looked up. */
  isBarred(url: URL): boolean;
}

/** Milliseconds; the deadline of a request usually ends it earlier. */
const CONNECT_TIMEOUT = 30_000;

/** Errors of connections over which an answer had come before. */
const afterAnAnswer = new WeakSet<object>();

/** Connections by these rules: overrides first; without `allowPrivate`, no private address, not even behind a public name. */
export function connections(options: {
  readonly resolve: readonly HostOverride[];
  readonly allowPrivate: boolean;
  readonly names?: Names;
}): Connections {
  const overrides = new Map(options.resolve.map((one) => [placeOf(one.host, one.port), one]));
  const { names = systemNames, allowPrivate } = options;
  const anywhere = connectorWith(new NameLookup(names, false).lookup);
  const guarded = allowPrivate ? anywhere : connectorWith(new NameLookup(names, true).lookup);
  return {
    connect(target, done) {
      const override = overrides.get(placeOf(target.hostname, portOf(target)));
      const connector = override === undefined ? guarded : anywhere;
      connector(override === undefined ? target : elsewhere(target, override), (...[error, socket]) => {
        if (error !== null) return done(error, null);
        socket.prependListener('error', (failure) => {
          if (socket.bytesRead > 0) afterAnAnswer.add(failure);
        });
        done(null, socket);
      });
    },
    isBarred(url) {
      if (allowPrivate || !isPrivateHost(url.hostname)) return false;
      return !overrides.has(placeOf(url.hostname, portOf(url)));
    },
  };
}

/**
 * Whether a lost connection had served an answer before: then the server may just have closed what it thought idle,
 * which says nothing about the address.
 */
export function wasReused(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  return afterAnAnswer.has(error) || bytesReadBefore(error) > 0;
}

/** undici puts the state of the socket into its own errors. */
function bytesReadBefore(error: object): number {
  if (!('socket' in error) || typeof error.socket !== 'object' || error.socket === null) return 0;
  const { socket } = error;
  return 'bytesRead' in socket && typeof socket.bytesRead === 'number' ? socket.bytesRead : 0;
}

function connectorWith(lookup: LookupFunction): buildConnector.connector {
  return buildConnector({ allowH2: false, timeout: CONNECT_TIMEOUT, autoSelectFamily: true, lookup });
}

/** `host` stays: the certificate is asked for, and checked, under the public name. */
function elsewhere(target: buildConnector.Options, to: HostOverride): buildConnector.Options {
  return { ...target, hostname: to.address, port: String(to.addressPort) };
}

function placeOf(host: string, port: number): string {
  return `${host.replace(/^\[|\]$/g, '').toLowerCase()} ${port}`;
}

function portOf({ port, protocol }: { readonly port: string; readonly protocol: string }): number {
  return port === '' ? (protocol === 'https:' ? 443 : 80) : Number(port);
}
