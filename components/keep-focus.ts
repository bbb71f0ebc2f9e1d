/** What can hold the place of a control that was in it. */
const PLACES = '[role="grid"], dialog, form, section, article, details, li, main';

/** Milliseconds in which a view that draws itself anew can put the focus where it wants it. */
const GRACE = 100;

/**
 * Keeps the place of those who work by keyboard, or hear the page: where the control that has the focus goes, or can
 * no longer be used, what stands nearest around it takes the focus. `root`: holds a `main`.
 */
export function keepFocus(root: HTMLElement): void {
  let held: HTMLElement | null = null;
  let around: readonly HTMLElement[] = [];
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const hold = (element: HTMLElement | null) => {
    held = element;
    around = element === null ? [] : placesAround(element);
  };
  const mend = () => {
    const { activeElement, body } = document;
    if (held === null || isUsable(held) || (activeElement !== body && activeElement !== held)) return;
    const place = around.find(isUsable) ?? root.querySelector('main');
    if (place !== null) focusOnce(place);
  };
  root.addEventListener('focusin', ({ target }) => hold(target instanceof HTMLElement ? target : null));
  // Whoever presses beside all controls wants none of them.
  root.addEventListener('pointerdown', () => hold(null), { capture: true });
  new MutationObserver(() => {
    if (held === null || isUsable(held)) return;
    clearTimeout(waiting);
    waiting = setTimeout(mend, GRACE);
  }).observe(root, { childList: true, subtree: true, attributeFilter: ['disabled', 'hidden'] });
}

function placesAround(element: HTMLElement): readonly HTMLElement[] {
  const place = element.parentElement?.closest<HTMLElement>(PLACES) ?? null;
  return place === null ? [] : [place, ...placesAround(place)];
}

function isUsable(element: HTMLElement): boolean {
  return element.isConnected && !element.matches(':disabled') && element.checkVisibility();
}

/** Focuses what cannot be focused otherwise, and leaves it so afterwards. */
function focusOnce(place: HTMLElement): void {
  const isLent = !place.hasAttribute('tabindex');
  if (isLent) place.tabIndex = -1;
  place.focus({ preventScroll: true });
  if (isLent) place.addEventListener('blur', () => place.removeAttribute('tabindex'), { once: true });
}
