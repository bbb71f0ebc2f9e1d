/** What is measured, each by itself; loaded when it is wanted, so that none is measured in the heap of another. */
const parts: Readonly<Record<string, () => Promise<void> | void>> = {
  sizes: async () => (await import('./sizes.ts')).benchSizes(),
  node: async () => (await import('./node.ts')).benchNode(),
  rules: async () => (await import('./rules.ts')).benchRules(),
  site: async () => (await import('./site.ts')).benchSite(),
  links: async () => (await import('./links.ts')).benchLinks(),
  ledger: async () => (await import('./ledger.ts')).benchLedger(),
  sweep: async () => (await import('./sweep.ts')).benchSweep(),
  batch: async () => (await import('./batch.ts')).benchBatch(),
  'browser-sweep': async () => (await import('./browser-sweep.ts')).benchBrowserSweep(),
  workbench: async () => (await import('./workbench.ts')).benchWorkbench(),
  ranking: async () => (await import('./ranking.ts')).benchRanking(),
  browser: async () => (await import('./browser.ts')).benchBrowser(),
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(parts, name));
if (unknown.length > 0) {
  console.error(`no part ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}`);
  process.exitCode = 2;
} else {
  for (const [name, bench] of Object.entries(parts)) {
    if (wanted.length === 0 || wanted.includes(name)) await bench();
  }
}
