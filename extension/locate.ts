/** Steps from a host element into its shadow root. */
const INTO_SHADOW = ' >>> ';

/**
 * Finds the element that a spot's selector names, through shadow roots.
 * Null where it is gone, and for a selector that no browser understands.
 */
export function locate(
  page: Document,
  selector: string,
  shadowRootOf: (host: Element) => ShadowRoot | null,
): Element | null {
  let scope: ParentNode | null = page;
  let found: Element | null = null;
  for (const step of selector.split(INTO_SHADOW)) {
    if (scope === null) return null;
    try {
      found = scope.querySelector(step);
    } catch {
      return null;
    }
    if (found === null) return null;
    scope = shadowRootOf(found);
  }
  return found;
}

/** The element itself where it has a box on the page, else the nearest around it that has. */
export function nearestShown(element: Element): Element | null {
  for (let at: Element | null = element; at; at = parentOf(at)) {
    if (at.checkVisibility({ visibilityProperty: true }) && hasBox(at)) return at;
  }
  return null;
}

/** The element around, out of a shadow root too. */
export function parentOf(element: Element): Element | null {
  const root = element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}

function hasBox(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0;
}
