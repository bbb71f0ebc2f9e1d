import type { LiveView } from '../facts/record/live-view.ts';
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

/** A live page as the recorder asks for it, and the shadow roots that it has met. */
export function liveViewOf(frameToken: (frame: Element) => string | null, met: Set<ShadowRoot>): LiveView {
  return {
    isShown: (element) => element.checkVisibility({ visibilityProperty: true }),
    shadowRootOf(element) {
      const root = shadowRootOf(element);
      if (root) met.add(root);
      return root;
    },
    frameToken,
  };
}
