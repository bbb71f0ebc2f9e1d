import type { Browser } from 'puppeteer';
import type { HostOverride } from '../../links/fetch/node-connect.ts';
import { presentBrowser } from '../../scripts/browser.mjs';
import { NoBrowser } from './no-browser.ts';

/** Milliseconds for an order to the browser, by which one that hangs is told from one that works. */
const ORDER = 30_000;

/** Starts a browser that nobody sees. Throws `NoBrowser`. */
export async function launchBrowser(overrides: readonly HostOverride[]): Promise<Browser> {
  try {
    const found = await presentBrowser();
    if (found === null) throw new NoBrowser('none found');
    const { default: puppeteer } = await import('puppeteer');
    return await puppeteer.launch({
      executablePath: found.path,
      pipe: true,
      protocolTimeout: ORDER,
      // The command stops by itself, when what was read is kept.
      handleSIGINT: false,
      handleSIGTERM: false,
      downloadBehavior: { policy: 'deny' },
      // Nobody gates what a window asks for that a page opens by itself.
      ignoreDefaultArgs: ['--disable-popup-blocking'],
      args: argumentsFor(overrides),
    });
  } catch (error) {
    if (error instanceof NoBrowser) throw error;
    throw new NoBrowser(String(error).split('\n')[0]?.slice(0, 200) ?? '');
  }
}

function argumentsFor(overrides: readonly HostOverride[]): string[] {
  const bracketed = (host: string) => (host.includes(':') && !host.startsWith('[') ? `[${host}]` : host);
  const rules = overrides.map(({ host, port, address, addressPort }) => {
    return `MAP ${host}:${port} ${bracketed(address)}:${addressPort}`;
  });
  return [
    // Chromium refuses its sandbox to root.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ...(rules.length === 0 ? [] : [`--host-resolver-rules=${rules.join(', ')}`]),
    // Hosts are asked directly, as everywhere.
    '--no-proxy-server',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    '--lang=zh-CN',
  ];
}
