import * as z from 'zod/mini';

/** What changed in the ledger. */
const Change = z.object({
  /** Empty for an assessment, which is of many sites. */
  site: z.string(),
  what: z.enum([
    ...(['site', 'pages', 'remarks', 'shots', 'audits', 'verdicts', 'sweeps', 'disputes', 'all'] as const),
    'assessments',
  ]),
});
export type Change = z.infer<typeof Change>;

/** `mingcha-ledger` for the ledger of the extension. `name`: of its database. */
function channelName(name: string): string {
  return `${name}-ledger`;
}

/** Tells every window of the same origin what changed. The channel is opened when it is first needed. */
export class Announcer {
  readonly #name: string;
  #channel: BroadcastChannel | null = null;

  /** `name`: of the database. */
  constructor(name: string) {
    this.#name = name;
  }

  tell(change: Change): void {
    this.#channel ??= new BroadcastChannel(channelName(this.#name));
    this.#channel.postMessage(change);
  }

  close(): void {
    this.#channel?.close();
    this.#channel = null;
  }
}

/** Calls back after every change, of any window. `name`: of the database. Returns what ends it. */
export function listen(name: string, listener: (change: Change) => void): () => void {
  const channel = new BroadcastChannel(channelName(name));
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    const { data: change } = z.safeParse(Change, data);
    if (change !== undefined) listener(change);
  };
  return () => channel.close();
}
