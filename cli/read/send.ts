import type { HostOverride } from '../../links/fetch/node-connect.ts';
import type { Exchange, Exchanged } from '../../links/fetch/node-exchange.ts';

/** Sends one request, without following redirects. Throws where no answer comes. */
export type Send = (request: Exchange, stop: AbortSignal) => Promise<Exchanged>;

/** Asks as a check of links does; hosts with an override are asked there, under their own name. */
export async function sender(resolve: readonly HostOverride[]): Promise<Send> {
  // Loaded when it is needed: it would be a third of the start.
  const [{ Agent }, { connections }, { exchange }, { exchangeLeniently }, { isOverstrict }] =
    await Promise.all([
      import('undici'),
      import('../../links/fetch/node-connect.ts'),
      import('../../links/fetch/node-exchange.ts'),
      import('../../links/fetch/node-lenient.ts'),
      import('../../links/fetch/node-failure.ts'),
    ]);
  const { connect } = connections({ resolve, allowPrivate: true });
  const dispatcher = new Agent({ connect, allowH2: false });
  return async (request, stop) => {
    try {
      return await exchange(dispatcher, request, stop);
    } catch (error) {
      // A browser shows such a page all the same.
      if (!isOverstrict(error) || stop.aborted) throw error;
      return exchangeLeniently(connect, request, stop);
    }
  };
}
