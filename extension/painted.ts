/** Milliseconds after which a page that is not painted at all (in a window that is covered) is waited for no longer. */
const LONGEST = 300;

/** Resolves when what was changed by now is on the screen: the frame after the next one begins once it was painted. */
export function whenPainted(window: Window): Promise<void> {
  return new Promise((resolve) => {
    window.setTimeout(resolve, LONGEST);
    window.requestAnimationFrame(() => window.requestAnimationFrame(() => resolve()));
  });
}
