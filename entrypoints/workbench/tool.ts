import { browser } from 'wxt/browser';

/** Version of the tool, as judgements bear it. */
export function toolVersion(): string {
  return browser.runtime.getManifest().version;
}
