import { browser } from 'wxt/browser';
import { fault, type PackFault } from '../rules/packs/fault.ts';
import { Portal } from '../rules/packs/user-pack.ts';
import { everyHost } from './every-host.ts';
import { portalDomains, portalPatterns } from './portals.ts';

/** For which hosts the person has given leave. */
export interface HostLeave {
  /** The named portals, in their order. */
  readonly portals: readonly { readonly domain: string; readonly given: boolean }[];
  /** Other hosts, as the browser keeps them: match patterns. */
  readonly others: readonly string[];
  /** Every host of the web, for checking links. */
  readonly everywhere: boolean;
}

/** Asks the browser for which hosts leave was given. */
export async function hostLeave(): Promise<HostLeave> {
  const { origins = [] } = await browser.permissions.getAll();
  const given = await Promise.all(
    portalPatterns.map((pattern) => browser.permissions.contains({ origins: [pattern] })),
  );
  const isEverywhere = (pattern: string) => everyHost.includes(pattern) || pattern === '<all_urls>';
  return {
    portals: portalDomains.map((domain, index) => ({ domain, given: given[index] ?? false })),
    others: origins.filter((pattern) => !portalPatterns.includes(pattern) && !isEverywhere(pattern)).sort(),
    everywhere: origins.some(isEverywhere),
  };
}

/** The host in what a person typed, be it a bare name or a whole address; what is wrong with it where there is none. */
export function hostIn(typed: string): string | PackFault {
  const words = typed.trim();
  const address = /^[a-z]+:\/\//i.test(words) ? words : `http://${words}`;
  const { hostname } = URL.parse(address) ?? { hostname: '' };
  if (hostname === '') return fault([], 'host');
  const { error } = Portal.shape.host.safeParse(hostname);
  if (error === undefined) return hostname;
  return fault([], error.issues.some(({ message }) => message === 'wideHost') ? 'wideHost' : 'host');
}

/** A host, and where it is a name all below it, as a match pattern. */
export function patternOf(host: string): string {
  return /^[\d.]+$/.test(host) ? `*://${host}/*` : `*://*.${host}/*`;
}

/** The host of a match pattern, for a person to read. */
export function hostOfPattern(pattern: string): string {
  return pattern.replace(/^[^:]*:\/\/(?:\*\.)?/, '').replace(/\/.*$/, '');
}

/** Asks the person for leave; must be called from a click. Resolves to whether it was given. */
export function askForHosts(patterns: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: [...patterns] });
}

/** Whether leave was given before. */
export function hasLeave(patterns: readonly string[]): Promise<boolean> {
  return browser.permissions.contains({ origins: [...patterns] });
}

/** Gives leave back; resolves to whether the browser has taken it. */
export function giveBack(patterns: readonly string[]): Promise<boolean> {
  return browser.permissions.remove({ origins: [...patterns] });
}

/** Calls back when leave was given or taken, wherever; returns what ends it. */
export function onLeaveChanged(heard: () => void): () => void {
  browser.permissions.onAdded.addListener(heard);
  browser.permissions.onRemoved.addListener(heard);
  return () => {
    browser.permissions.onAdded.removeListener(heard);
    browser.permissions.onRemoved.removeListener(heard);
  };
}
