import { browser } from 'wxt/browser';

/** The window that was opened beside the workbench, and the tab in it; null before the first. */
let beside: { readonly window: number; readonly tab: number } | null = null;

/** Opens an address in a window of its own beside the workbench, always the same one; resolves to the tab, undefined where the browser opens none. */
export async function openBeside(url: string): Promise<number | undefined> {
  const known = beside;
  if (known !== null && (await isThere(known.tab))) {
    await browser.tabs.update(known.tab, { url, active: true });
    await browser.windows.update(known.window, { focused: true });
    return known.tab;
  }
  const opened = await browser.windows.create({ url, ...(await rightHalf()) });
  const [tab] = opened?.tabs ?? [];
  beside = opened?.id === undefined || tab?.id === undefined ? null : { window: opened.id, tab: tab.id };
  return tab?.id;
}

/** The tab beside; null where none was opened or it was closed. */
export async function tabBeside(): Promise<number | null> {
  return beside !== null && (await isThere(beside.tab)) ? beside.tab : null;
}

function isThere(tab: number): Promise<boolean> {
  return browser.tabs.get(tab).then(
    () => true,
    () => false,
  );
}

/** The right half of the screen that the workbench stands on, in its pixels. */
async function rightHalf(): Promise<{ left: number; top: number; width: number; height: number }> {
  const { availLeft = 0, availTop = 0, availWidth, availHeight } = screenOf(window.screen);
  const width = Math.floor(availWidth / 2);
  return { left: availLeft + availWidth - width, top: availTop, width, height: availHeight };
}

/** Where the screen begins among several is told by browsers, though not by the standard. */
function screenOf(screen: Screen & { readonly availLeft?: number; readonly availTop?: number }) {
  return screen;
}
