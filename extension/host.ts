interface Host {
  readonly runtime: {
    /** Gone once the extension was updated, reloaded or removed under the page. */
    readonly id?: string;
    sendMessage(message: unknown): Promise<unknown>;
    readonly onMessage: {
      addListener(listen: Listen): void;
      removeListener(listen: Listen): void;
    };
  };
  readonly i18n: { getMessage(name: string, parts?: string[]): string };
  readonly dom?: { openOrClosedShadowRoot(element: HTMLElement): ShadowRoot | null };
}

type Listen = (message: unknown, sender: unknown, reply: (answer: unknown) => void) => void;

declare global {
  var browser: Host | undefined;
  var chrome: Host | undefined;
}

/**
 * The extension's own API inside a page, as the browser gives it. No polyfill there: the three calls that
 * a script in a page makes are the same everywhere, and it would be a sixth of the script.
 */
export function hostOfPage(): Host {
  const host = globalThis.browser ?? globalThis.chrome;
  if (host === undefined) throw new Error('not run by an extension');
  return host;
}
