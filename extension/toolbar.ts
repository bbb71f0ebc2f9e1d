import { browser } from 'wxt/browser';
import type { Badge } from './badge.ts';
import { say } from './words.ts';

const looks = (look: 'seal' | 'grey') => ({
  16: `/icon/${look}-16.png`,
  32: `/icon/${look}-32.png`,
  48: `/icon/${look}-48.png`,
});

/** Shows a badge on the toolbar button of a tab; the tab may be gone by then. */
export async function showBadge(tabId: number, { text, background }: Badge, title: string): Promise<void> {
  const { action } = browser;
  await Promise.allSettled([
    action.setIcon({ tabId, path: looks('seal') }),
    action.setBadgeText({ tabId, text }),
    action.setBadgeBackgroundColor({ tabId, color: background }),
    action.setBadgeTextColor({ tabId, color: '#ffffff' }),
    action.setTitle({ tabId, title: `${say('name')} · ${title}` }),
  ]);
}

/** Back to the grey seal without a number: nothing was read in this tab. */
export async function clearBadge(tabId: number): Promise<void> {
  const { action } = browser;
  await Promise.allSettled([
    action.setIcon({ tabId, path: looks('grey') }),
    action.setBadgeText({ tabId, text: '' }),
    action.setTitle({ tabId, title: say('name') }),
  ]);
}
