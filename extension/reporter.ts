import type { Report } from './reports.ts';

interface Runtime {
  readonly id?: string;
  sendMessage(message: unknown): Promise<unknown>;
}

/**
 * Sends a script's reports to the background. Where the extension was updated or removed under the page, there
 * is none: the call would throw, so the script is ended instead, without a word in the page's console.
 */
export function reporterTo(runtime: Runtime, script: AbortController): (report: Report) => void {
  return (report) => {
    if (runtime.id === undefined) return script.abort();
    // The background may be gone between the question and the call, and it may refuse.
    try {
      runtime.sendMessage(report).catch(() => undefined);
    } catch {
      script.abort();
    }
  };
}
