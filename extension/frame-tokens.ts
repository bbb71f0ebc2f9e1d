/**
 * How a parent's content script learns which frame element a frame's own content script sits in. The page can
 * read these posts, so nothing but a random token crosses it; what was read inside goes to the background.
 */
const ASK = '?';
const TOKEN = /^[0-9a-f]{32}$/;

function wordFrom(event: MessageEvent<unknown>): string | null {
  const { data } = event;
  if (typeof data !== 'object' || data === null || !('mingcha' in data)) return null;
  return typeof data.mingcha === 'string' ? data.mingcha : null;
}

/** A token that cannot be guessed. Not randomUUID: that is for secure contexts alone, and portals speak http too. */
export function newToken(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}

/** In a frame: tells the parent the token, now and whenever it asks. */
export function announce(token: string, view: Window, signal: AbortSignal): void {
  const post = () => view.parent.postMessage({ mingcha: token }, '*');
  view.addEventListener(
    'message',
    (event) => {
      if (event.source === view.parent && wordFrom(event) === ASK) post();
    },
    { signal },
  );
  post();
}

/** In a parent: the tokens by which the frames of this page announced themselves. */
export class FrameTokens {
  readonly #tokens = new WeakMap<object, string>();

  /** @param arrived is called when a frame announces a token that was not known. */
  constructor(view: Window, arrived: () => void, signal: AbortSignal) {
    view.addEventListener(
      'message',
      (event) => {
        const word = wordFrom(event);
        const { source } = event;
        if (word === null || !TOKEN.test(word) || source === null || source === view) return;
        if (this.#tokens.get(source) === word) return;
        this.#tokens.set(source, word);
        arrived();
      },
      { signal },
    );
    // A frame can be ready before its parent listens.
    for (let index = 0; index < view.length; index++) view[index]?.postMessage({ mingcha: ASK }, '*');
  }

  /** The token of the page inside a frame element; null where none announced itself. */
  of(frame: Element): string | null {
    if (!('contentWindow' in frame)) return null;
    const inside = frame.contentWindow;
    return typeof inside === 'object' && inside !== null ? (this.#tokens.get(inside) ?? null) : null;
  }
}
