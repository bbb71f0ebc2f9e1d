import type { HostOverride } from '../../links/fetch/node-connect.ts';

/** The part of an answer that reading a page needs. */
export interface SentAnswer {
  readonly ok: boolean;
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  readonly body: (AsyncIterable<Uint8Array> & { cancel(): Promise<void> }) | null;
}

/** Asks for an address by GET, without following redirects. Throws where no answer comes. */
export type Send = (
  url: URL,
  init: {
    readonly headers: Record<string, string>;
    readonly redirect: 'manual';
    readonly signal: AbortSignal;
  },
) => Promise<SentAnswer>;

/** The usual way; hosts with an override are asked there, under their own name. */
export async function sender(resolve: readonly HostOverride[]): Promise<Send> {
  if (resolve.length === 0) return (url, init) => fetch(url, init);
  // Loaded when it is needed: it would be a third of the start.
  const { Agent, fetch: send } = await import('undici');
  const { connections } = await import('../../links/fetch/node-connect.ts');
  const dispatcher = new Agent({ connect: connections({ resolve, allowPrivate: true }).connect });
  return (url, init) => send(url, { ...init, dispatcher });
}
