/** What only a laid-out page can be asked about its elements. */
export interface LiveView {
  /** Whether a person can see the element. */
  isShown(element: Element): boolean;
  /** Its shadow root, open or closed; null where it has none. */
  shadowRootOf(element: Element): ShadowRoot | null;
  /** The token by which the content script inside a frame announced itself; null where none did. */
  frameToken(frame: Element): string | null;
}
