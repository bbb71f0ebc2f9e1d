import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { contentScripts } from '../../extension/content-scripts.ts';
import { PANEL_COMMAND } from '../../extension/side-panel/panel-command.ts';
import { built } from './extension-under-test.ts';

/** Bytes that a script in a page, and the popup with all that it loads, may have before compression. */
const MOST_BYTES = 60_000;

const PORTALS = [
  '*://*.jiading.gov.cn/*',
  '*://*.songjiang.gov.cn/*',
  '*://*.shqp.gov.cn/*',
  '*://*.shcm.gov.cn/*',
  '*://*.shanghai.gov.cn/*',
  '*://*.sh.gov.cn/*',
].sort();

const Manifest = z.object({
  manifest_version: z.literal(3),
  default_locale: z.string(),
  permissions: z.array(z.string()),
  host_permissions: z.array(z.string()),
  optional_permissions: z.optional(z.array(z.string())),
  optional_host_permissions: z.optional(z.array(z.string())),
  web_accessible_resources: z.optional(z.array(z.unknown())),
  content_security_policy: z.optional(z.unknown()),
  content_scripts: z.array(
    z.object({
      matches: z.array(z.string()),
      js: z.array(z.string()),
      run_at: z.string(),
      all_frames: z.optional(z.boolean()),
      match_about_blank: z.optional(z.boolean()),
      match_origin_as_fallback: z.optional(z.boolean()),
    }),
  ),
  icons: z.record(z.string(), z.string()),
  action: z.object({ default_icon: z.record(z.string(), z.string()), default_popup: z.string() }),
  options_ui: z.object({ page: z.string(), open_in_tab: z.boolean() }),
  side_panel: z.optional(z.object({ default_path: z.string() })),
  sidebar_action: z.optional(
    z.object({ default_panel: z.string(), default_title: z.string(), open_at_install: z.boolean() }),
  ),
  commands: z.record(z.string(), z.object({ description: z.string() })),
  browser_specific_settings: z.optional(
    z.object({
      gecko: z.object({
        id: z.string(),
        data_collection_permissions: z.object({ required: z.array(z.string()) }),
      }),
    }),
  ),
});

function bytesOf(folder: string, file: string): number {
  return statSync(join(folder, file)).size;
}

/** The scripts that a page of the extension loads, and those that they import in turn. */
function scriptsOf(folder: string, page: string): string[] {
  const loaded = new Set<string>();
  const load = (path: string) => {
    if (loaded.has(path)) return;
    loaded.add(path);
    const code = readFileSync(join(folder, path), 'utf8');
    for (const [, name = ''] of code.matchAll(/(?:from|import)\s*\(?["'`]\.\/([\w.-]+\.js)["'`]/g)) {
      load(join('chunks', name));
    }
  };
  const html = readFileSync(join(folder, page), 'utf8');
  for (const [, path = ''] of html.matchAll(/(?:src|href)="\/([^"]+\.js)"/g)) load(path);
  return [...loaded];
}

describe.each(['chrome-mv3', 'firefox-mv3'] as const)('%s', (target) => {
  const folder = built(target);
  const manifest = Manifest.parse(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')));

  it('requires these portals alone, and asks later for other hosts only', () => {
    expect([...manifest.host_permissions].sort()).toEqual(PORTALS);
    const panel = target === 'chrome-mv3' ? ['sidePanel'] : [];
    expect([...manifest.permissions].sort()).toEqual(
      ['activeTab', 'alarms', 'scripting', 'storage', 'unlimitedStorage', ...panel].sort(),
    );
    expect(manifest.optional_permissions ?? []).toEqual([]);
    expect(manifest.optional_host_permissions).toEqual(['*://*/*']);
    expect(manifest.web_accessible_resources ?? []).toEqual([]);
    for (const { matches } of manifest.content_scripts) expect([...matches].sort()).toEqual(PORTALS);
  });

  it('has its panel where the browser keeps panels, closed until someone opens it', () => {
    const page = 'sidepanel.html';
    expect(existsSync(join(folder, page))).toBe(true);
    expect(manifest.side_panel).toEqual(target === 'chrome-mv3' ? { default_path: page } : undefined);
    expect(manifest.sidebar_action).toEqual(
      target === 'firefox-mv3'
        ? { default_panel: page, default_title: '__MSG_name__', open_at_install: false }
        : undefined,
    );
    expect(Object.keys(manifest.commands)).toEqual([PANEL_COMMAND]);
  });

  it('keeps a content policy that forbids remote code', () => {
    // Chromium's own is the same; Firefox's would also turn http: into https:.
    const own = { extension_pages: "script-src 'self'; object-src 'self'" };
    expect(manifest.content_security_policy).toEqual(target === 'firefox-mv3' ? own : undefined);
  });

  it('reads pages when they have loaded, and frames of every kind', () => {
    const [page, frame] = manifest.content_scripts;
    expect(page?.js).toEqual([contentScripts.page.slice(1)]);
    expect(frame).toMatchObject({
      js: [contentScripts.frame.slice(1)],
      run_at: 'document_idle',
      all_frames: true,
      match_about_blank: true,
      match_origin_as_fallback: true,
    });
  });

  it('holds every file that the manifest names', () => {
    const named = [
      ...manifest.content_scripts.flatMap(({ js }) => js),
      ...Object.values(contentScripts).map((path) => path.slice(1)),
      ...Object.values(manifest.icons),
      ...Object.values(manifest.action.default_icon),
      `_locales/${manifest.default_locale}/messages.json`,
      manifest.action.default_popup,
      manifest.options_ui.page,
    ];
    expect(named.filter((file) => !existsSync(join(folder, file)))).toEqual([]);
  });

  it.each(Object.entries(contentScripts))('keeps the script %s small', (_name, path) => {
    expect(bytesOf(folder, path)).toBeLessThanOrEqual(MOST_BYTES);
  });

  it('keeps the popup small with all that it loads', () => {
    const scripts = scriptsOf(folder, 'popup.html');
    expect(scripts).not.toEqual([]);
    expect(scripts.reduce((sum, file) => sum + bytesOf(folder, file), 0)).toBeLessThanOrEqual(MOST_BYTES);
  });

  it('opens its options in a tab', () => {
    expect(manifest.options_ui).toEqual({ page: 'options.html', open_in_tab: true });
    expect(scriptsOf(folder, 'options.html')).not.toEqual([]);
  });

  it('runs no code that is made at run time in pages and popup', () => {
    const files = [...scriptsOf(folder, 'popup.html'), ...Object.values(contentScripts)];
    const makes = /\beval\s*\(|\bnew Function\b|\bFunction\s*\(/;
    expect(files.filter((file) => makes.test(readFileSync(join(folder, file), 'utf8')))).toEqual([]);
  });

  it('has words in Chinese and English', () => {
    expect(readdirSync(join(folder, '_locales')).sort()).toEqual(['en', 'zh_CN']);
  });
});

it('Firefox is told that nothing is collected', () => {
  const text = readFileSync(join(built('firefox-mv3'), 'manifest.json'), 'utf8');
  const gecko = Manifest.parse(JSON.parse(text)).browser_specific_settings?.gecko;
  expect(gecko?.data_collection_permissions).toEqual({ required: ['none'] });
  expect(gecko?.id).toMatch(/^[\w.-]+@[\w.-]+$/);
});
