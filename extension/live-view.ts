import type { LiveView } from '../facts/gather/circumstances.ts';
import { hostOfPage } from './host.ts';
import { OVERLAY } from './page-changes.ts';

declare global {
  interface Element {
    /** Firefox, in content scripts alone. */
    readonly openOrClosedShadowRoot?: ShadowRoot | null;
  }
}

/** An element's shadow root, open or, where the browser lets an extension see it, closed. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  if (element.shadowRoot) return element.shadowRoot;
  // Closed roots of other elements are rare, and asking the browser about every element is slow.
  if (!element.localName.includes('-') || element.localName === OVERLAY) return null;
  if (element.openOrClosedShadowRoot !== undefined) return element.openOrClosedShadowRoot;
  if (!(element instanceof HTMLElement)) return null;
  return hostOfPage().dom?.openOrClosedShadowRoot(element) ?? null;
}

const NON_ASCII = /[\u0080-\uffff]/;

/** Resolves addresses as the page itself does: on a page in a legacy encoding, a link of its own writes the query in it. */
export function resolverOf(page: Document): (href: string, base: string) => URL | null {
  const probe = page.createElement('a');
  const isLegacy = !page.characterSet.toLowerCase().startsWith('utf-');
  return (href, base) => {
    if (!isLegacy || !NON_ASCII.test(href)) return URL.parse(href, base);
    probe.setAttribute('href', href);
    return URL.parse(probe.href);
  };
}

/** A live page as the gatherers ask for it, and the shadow roots that they have met. */
export function liveViewOf(
  page: Document,
  settled: boolean,
  frameToken: (frame: Element) => string | null,
  met: Set<ShadowRoot>,
): LiveView {
  const view = page.defaultView;
  return {
    viewport: { width: view?.innerWidth ?? 0, height: view?.innerHeight ?? 0 },
    pageHeight: page.documentElement?.scrollHeight ?? 0,
    settled,
    isShown: (element) => element.checkVisibility({ visibilityProperty: true }),
    shadowRootOf(element) {
      const root = shadowRootOf(element);
      if (root) met.add(root);
      return root;
    },
    frameToken,
  };
}
