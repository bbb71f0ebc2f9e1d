declare global {
  /** In the world that the extension's scripts share in each frame, and that no page can see. */
  var mingchaScripts: Map<string, AbortController> | undefined;
}

/** Stops an older copy of a script in this frame (a click can inject what runs already) and returns what stops this one. */
export function takeOver(script: string): AbortController {
  globalThis.mingchaScripts ??= new Map();
  const scripts = globalThis.mingchaScripts;
  scripts.get(script)?.abort();
  const own = new AbortController();
  scripts.set(script, own);
  return own;
}
