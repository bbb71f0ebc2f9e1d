import { browser } from 'wxt/browser';
import { PANEL_COMMAND } from './panel-command.ts';

/** Firefox's, which the types of Chromium do not know. */
interface Sidebar {
  open(): Promise<void>;
}

function hasSidebar(host: object): host is { readonly sidebarAction: Sidebar } {
  return 'sidebarAction' in host && typeof host.sidebarAction === 'object' && host.sidebarAction !== null;
}

/** Opens the panel beside a tab; must be called in the click or the key press, before anything is waited for. */
export function openPanel(tab: number): Promise<void> {
  if (hasSidebar(browser)) return browser.sidebarAction.open();
  return browser.sidePanel.open({ tabId: tab });
}

/** Opens the panel on its keyboard command. */
export function openPanelOnCommand(): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (command !== PANEL_COMMAND || tab?.id === undefined) return;
    // Rejected where the window has no room for a panel, as that of an app.
    openPanel(tab.id).catch(() => undefined);
  });
}
