import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { contentScripts } from './extension/content-scripts.ts';
import { everyHost } from './extension/every-host.ts';
import { portalPatterns } from './extension/portals.ts';
import { PANEL_COMMAND } from './extension/side-panel/panel-command.ts';

const iconSizes = [16, 32, 48, 128] as const;

function icons(look: 'seal' | 'grey'): Record<number, string> {
  return Object.fromEntries(iconSizes.map((size) => [size, `icon/${look}-${size}.png`]));
}

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  manifestVersion: 3,
  vite: () => ({ plugins: [preact()] }),
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'zh_CN',
    icons: icons('seal'),
    action: { default_title: '__MSG_name__', default_icon: icons('grey') },
    // Without the last, a browser that runs short of room may drop what was audited.
    permissions: ['activeTab', 'alarms', 'scripting', 'storage', 'unlimitedStorage'],
    commands: {
      [PANEL_COMMAND]: { suggested_key: { default: 'Alt+Shift+M' }, description: '__MSG_openPanel__' },
    },
    host_permissions: portalPatterns,
    optional_host_permissions: everyHost,
    // Declared here rather than by wxt's own wrapper, which would bring the polyfill into every page.
    content_scripts: [
      { matches: portalPatterns, js: [contentScripts.page.slice(1)], run_at: 'document_idle' },
      {
        matches: portalPatterns,
        js: [contentScripts.frame.slice(1)],
        run_at: 'document_idle',
        all_frames: true,
        match_about_blank: true,
        match_origin_as_fallback: true,
      },
    ],
    ...(browser === 'firefox'
      ? {
          // Its own policy would ask for http: addresses by https:, and what answers by http: alone would seem dead.
          content_security_policy: { extension_pages: "script-src 'self'; object-src 'self'" },
          browser_specific_settings: {
            gecko: {
              id: 'mingcha@open-government-audit',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '126' }),
  }),
});
