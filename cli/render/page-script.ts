import { fileURLToPath } from 'node:url';

let built: Promise<string> | null = null;

/**
 * The script that writes a page down, as an expression whose value is that of `record` in `in-page.ts`. Built once; in the
 * package of the command line, which has no bundler, what was built lies in the place of this file.
 */
export function pageScript(): Promise<string> {
  built ??= buildPageScript();
  return built;
}

/** Builds it. */
export async function buildPageScript(): Promise<string> {
  const { build: bundle } = await import('vite');
  const entry = fileURLToPath(new URL('in-page.ts', import.meta.url));
  const result = await bundle({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, lib: { entry, formats: ['iife'], name: 'mingcha' } },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (output === undefined || !('output' in output)) throw new Error('The page script was not built');
  return `(() => { ${output.output[0].code}; return JSON.stringify(mingcha.record()); })()`;
}
