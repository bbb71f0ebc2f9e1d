import { LocatorEvent, type Page } from 'puppeteer';

declare global {
  interface Window {
    /** Put into a page by {@link press}: whether the click came to what was meant. */
    aimed?: { hit: boolean; end(): void };
  }
}

/** Milliseconds after which a control that cannot be used fails its test: a busy machine may take its time. */
export const LIMIT = 30_000;

/** The selector of the button with just these words. `within`: a path in front of it, as in `dialog//`. */
export function buttonOf(words: string, within = ''): string {
  return `::-p-xpath(//${within}button[normalize-space()="${words}"])`;
}

/** The selector of the button whose words begin so. `within` as for {@link buttonOf}. */
export function buttonFrom(words: string, within = ''): string {
  return `::-p-xpath(//${within}button[starts-with(normalize-space(), "${words}")])`;
}

/**
 * Clicks the first that a selector finds, as a person does: in front, once it is there, seen, enabled and at rest. A
 * click that went past it, because it moved or was drawn anew, touches nothing else and is made again.
 * Throws where it comes to nothing within `limit` milliseconds, and where the page is gone before it.
 */
export async function press(page: Page, selector: string, limit = LIMIT): Promise<void> {
  // A locator would go on trying in a page that closed.
  const gone = new AbortController();
  const onClose = () => gone.abort(new Error('the page is gone'));
  page.once('close', onClose);
  try {
    await page.bringToFront();
    await pressOnce(page, selector, limit, gone.signal);
  } finally {
    page.off('close', onClose);
  }
}

async function pressOnce(page: Page, selector: string, limit: number, gone: AbortSignal): Promise<void> {
  let isPressing = false;
  const target = page.locator(selector).setTimeout(limit).filter(aim);
  target.on(LocatorEvent.Action, () => {
    isPressing = true;
  });
  const end = Date.now() + limit;
  do {
    isPressing = false;
    try {
      await target.click({ signal: gone });
    } catch (cause) {
      if (gone.aborted && isPressing) return;
      throw new Error(`not to be pressed${gone.aborted ? ', the page is gone' : ''}: ${selector}`, { cause });
    }
    if (await wasHit(page)) return;
  } while (Date.now() < end);
  throw new Error(`every press went past ${selector}`);
}

/** Runs in the page: whether an element can be pressed; until the press is over, nothing else can. */
function aim(element: Element): boolean {
  if (!element.isConnected || element.matches(':disabled')) return false;
  window.aimed?.end();
  const over = new AbortController();
  const aimed = { hit: false, end: () => over.abort() };
  const watch = (event: Event) => {
    // What a script clicks follows from the press.
    if (!event.isTrusted) return;
    const [target] = event.composedPath();
    const isMeant = target instanceof Node && element.contains(target);
    if (!isMeant) {
      event.preventDefault();
      event.stopImmediatePropagation();
    } else if (event.type === 'click') aimed.hit = true;
  };
  for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) {
    addEventListener(type, watch, { capture: true, signal: over.signal });
  }
  window.aimed = aimed;
  return true;
}

/** A page that is gone, or another, went with the press. */
function wasHit(page: Page): Promise<boolean> {
  const read = () => {
    window.aimed?.end();
    return window.aimed?.hit ?? true;
  };
  return page.evaluate(read).catch(() => true);
}
