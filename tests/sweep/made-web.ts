import type { Answer, Fetcher, LinkRequest } from '../../links/contract.ts';
import type { VirtualClock } from '../links/check/virtual-clock.ts';

/** What an address of a made web answers. */
export type Made =
  | string
  | { readonly to: string }
  | { readonly status: number; readonly body?: string }
  /** `came`: bytes after which nothing more comes until the time is up; all of them without it. */
  | { readonly type: string; readonly body: string | Uint8Array; readonly came?: number };

const encoder = new TextEncoder();

/** A web of pages that are written in the test; what is not written is 404. */
export class MadeWeb implements Fetcher {
  readonly pages: Map<string, Made>;
  readonly asked: { readonly url: string; readonly at: number }[] = [];
  latency = 50;
  /** Answers what is not written. */
  otherwise: (url: string) => Made | undefined = () => undefined;
  readonly #clock: VirtualClock;

  constructor(clock: VirtualClock, pages: Iterable<readonly [string, Made]> = []) {
    this.#clock = clock;
    this.pages = new Map(pages);
  }

  urls(): string[] {
    return this.asked.map(({ url }) => url);
  }

  async ask({ url, mostBytes, way }: LinkRequest, signal: AbortSignal): Promise<Answer> {
    this.asked.push({ url, at: this.#clock.time });
    await this.#clock.after(this.latency, signal);
    if (signal.aborted) return { type: 'failure', failure: 'timeout', detail: '', ms: 0 };
    let at = url;
    let redirects = 0;
    let made = this.#made(at);
    while (typeof made === 'object' && 'to' in made) {
      at = new URL(made.to, at).href;
      redirects += 1;
      made = this.#made(at);
    }
    const { status, type, body, came = body.length } = plain(made);
    const bytes = way === 'head' ? new Uint8Array() : body.subarray(0, Math.min(came, mostBytes));
    return {
      type: 'response',
      status,
      headers: { 'content-type': type },
      finalUrl: at,
      redirects,
      body: bytes,
      whole: bytes.length === body.length,
      brokeOff: false,
      ms: this.latency,
    };
  }

  #made(url: string): Made | undefined {
    return this.pages.get(url) ?? this.otherwise(url);
  }
}

function plain(made: Exclude<Made, { to: string }> | undefined): {
  readonly status: number;
  readonly type: string;
  readonly body: Uint8Array;
  readonly came?: number;
} {
  const type = 'text/html; charset=utf-8';
  if (made === undefined)
    return { status: 404, type, body: encoder.encode('<html><title>404</title>没有</html>') };
  if (typeof made === 'string') return { status: 200, type, body: encoder.encode(made) };
  if ('status' in made) return { status: made.status, type, body: encoder.encode(made.body ?? '') };
  const body = typeof made.body === 'string' ? encoder.encode(made.body) : made.body;
  return { ...made, status: 200, body };
}

const filler =
  '本区各街镇要结合实际，细化工作措施，明确责任分工，按时完成各项任务，并及时向社会公开进展情况。'.repeat(5);

/** A page with links: addresses, or addresses with what a reader reads there. */
export function pageOf(
  title: string,
  links: readonly (string | readonly [href: string, label: string])[],
  more = '',
): string {
  const list = links.map((link) => {
    const [href, label] = typeof link === 'string' ? [link, `关于${link}的通知`] : link;
    return `<li><a href="${href}">${label}</a></li>`;
  });
  return `<!doctype html><html><head><meta charset="utf-8"><title>${title}</title></head><body><h1>${title}</h1><ul>${list.join('')}</ul><p>${title}：${filler}</p>${more}</body></html>`;
}
