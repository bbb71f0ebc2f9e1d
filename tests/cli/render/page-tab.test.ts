import type { Browser } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../../cli/render/launch.ts';
import { PageTrouble, readInTab } from '../../../cli/render/page-tab.ts';
import { presentBrowser } from '../../../scripts/browser.mjs';
import { fills, type Shells, serveShells, shell } from './shells.ts';

const AT = '2025-11-03T10:00:00+08:00';
const never = new AbortController().signal;

/** All ways in which a page may ask past what is gated; each would post. */
const sneaky = `
window.open('/popup.html');
try { new Worker('/worker.js'); } catch {}
try { new WebSocket('ws://' + location.host + '/socket'); } catch {}
try { navigator.serviceWorker.register('/service.js'); } catch {}
navigator.sendBeacon('/beacon', 'x');
fetch('/put', { method: 'PUT' }).catch(() => {});
document.body.insertAdjacentHTML('beforeend', '<form method="post" action="/form"><input name="a"></form>');
document.forms[0].submit();
const posts = "fetch('/from-frame', { method: 'POST' }).catch(() => {})";
document.body.insertAdjacentHTML('beforeend', '<iframe srcdoc="<script>' + posts + '<\\/script>"></iframe>');
${fills()}`;

describe.skipIf((await presentBrowser()) === null)('a page in a tab', () => {
  let browser: Browser;
  let site: Shells;
  const url = (path: string) => `http://127.0.0.1:${site.port}${path}`;

  beforeAll(async () => {
    browser = await launchBrowser([]);
    site = await serveShells({
      '/': shell(fills(['/a.html'])),
      '/sneaky.html': shell(sneaky),
      '/popup.html': shell("fetch('/from-popup', { method: 'POST' })"),
      '/worker.js': "fetch('/from-worker', { method: 'POST' })",
      '/service.js': "fetch('/from-service', { method: 'POST' })",
      '/hangs.html': shell('setTimeout(() => { for (;;); }, 0);'),
      '/waits.html': shell("fetch('/long.html').catch(() => {});"),
    });
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  it('is read as its script left it', async () => {
    const facts = await readInTab(browser, url('/'), AT, never);
    expect([facts.gathering.mode, facts.title?.text]).toEqual(['live', '政策文件']);
    expect(facts.links?.map(({ target }) => target.url)).toContain(url('/a.html'));
  });

  it('asks by GET and HEAD alone, whatever it tries', async () => {
    await readInTab(browser, url('/sneaky.html'), AT, never).catch(() => null);
    expect(site.asked).toContain('GET /sneaky.html');
    expect(site.asked.filter((one) => !/^(?:GET|HEAD) /.test(one))).toEqual([]);
    expect(site.asked.filter((one) => /popup|worker|service|socket/.test(one))).toEqual([]);
  });

  it('that hangs is given up, and another one is read meanwhile and afterwards', async () => {
    const hanging = readInTab(browser, url('/hangs.html'), AT, never);
    const meanwhile = readInTab(browser, url('/'), AT, never);
    await expect(meanwhile).resolves.toMatchObject({ gathering: { mode: 'live' } });
    await expect(hanging).rejects.toThrow(PageTrouble);
    expect((await readInTab(browser, url('/'), AT, never)).gathering.mode).toBe('live');
  });

  it('that crashes is said to, at once', async () => {
    const reading = readInTab(browser, url('/waits.html'), AT, never);
    reading.catch(() => undefined);
    await expect
      .poll(async () => (await browser.pages()).some((tab) => tab.url() === url('/waits.html')))
      .toBe(true);
    for (const tab of await browser.pages()) {
      if (tab.url() !== url('/waits.html')) continue;
      const session = await tab.createCDPSession();
      session.send('Page.crash').catch(() => undefined);
    }
    await expect(reading).rejects.toThrow(/crashed/);
    expect((await readInTab(browser, url('/'), AT, never)).gathering.mode).toBe('live');
  });

  it('is let go of when the sweep stops', async () => {
    const stop = new AbortController();
    const reading = readInTab(browser, url('/hangs.html'), AT, stop.signal);
    stop.abort(new Error('stopped'));
    await expect(reading).rejects.toThrow('stopped');
  });
});
