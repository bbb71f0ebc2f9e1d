import type { LinkToCheck } from '../links/contract.ts';
import { Fifo } from '../links/manners/fifo.ts';

/** A link that is to be checked and not read. */
export interface WaitingLink {
  readonly link: LinkToCheck;
  /** The page that named it first. */
  readonly from: string;
}

/** Links to files and to other hosts, each once, in the order in which they were found, until the check has room for them. */
export class Lane {
  readonly #seen = new Set<string>();
  #own = new Fifo<WaitingLink>();
  #others = new Fifo<WaitingLink>();

  /** Links that wait. */
  get size(): number {
    return this.#own.size + this.#others.size;
  }

  /** Takes up a link; false where it is known. `isOwn`: it is asked of the site's own host. */
  enter(link: LinkToCheck, from: string, isOwn: boolean): boolean {
    if (this.#seen.has(link.url)) return false;
    this.#seen.add(link.url);
    (isOwn ? this.#own : this.#others).push({ link, from });
    return true;
  }

  /** Notes a link that need not wait; false where it is known. */
  pass(url: string): boolean {
    if (this.#seen.has(url)) return false;
    this.#seen.add(url);
    return true;
  }

  nextOwn(): WaitingLink | undefined {
    return this.#own.shift();
  }

  nextOther(): WaitingLink | undefined {
    return this.#others.shift();
  }

  /** Lets none wait any more, or only those that are wanted. */
  keepOnly(isWanted: (url: string) => boolean): void {
    this.#own = filtered(this.#own, isWanted);
    this.#others = filtered(this.#others, isWanted);
  }
}

function filtered(queue: Fifo<WaitingLink>, isWanted: (url: string) => boolean): Fifo<WaitingLink> {
  const kept = new Fifo<WaitingLink>();
  for (let one = queue.shift(); one !== undefined; one = queue.shift()) {
    if (isWanted(one.link.url)) kept.push(one);
  }
  return kept;
}
