import type { Pack } from '../../rules/packs/contract.ts';
import type { SiteStanding } from '../site-picture.ts';

/** How a site stands: as it is reckoned, or why it cannot be. Null: nothing is kept of it. */
export type Watched =
  | { readonly state: 'reckoned'; readonly standing: SiteStanding | null }
  | { readonly state: 'failed'; readonly reason: string };

interface Picture {
  standing(pack: Pack): Promise<SiteStanding | null>;
}

/** Keeps the standing of a site up to date: one reckoning at a time, and one more where something changed meanwhile. */
export class StandingWatch {
  readonly #picture: Picture;
  readonly #pack: () => Promise<Pack>;
  readonly #tell: (watched: Watched) => void;
  #isBusy = false;
  #isDue = false;
  #isEnded = false;

  /** `pack`: by which the site is judged at the moment. */
  constructor(picture: Picture, pack: () => Promise<Pack>, tell: (watched: Watched) => void) {
    this.#picture = picture;
    this.#pack = pack;
    this.#tell = tell;
  }

  /** Something has changed; never rejects. */
  async refresh(): Promise<void> {
    this.#isDue = true;
    if (this.#isBusy) return;
    this.#isBusy = true;
    while (this.#isDue && !this.#isEnded) {
      this.#isDue = false;
      const watched = await this.#reckon();
      if (!this.#isEnded) this.#tell(watched);
    }
    this.#isBusy = false;
  }

  /** Nothing is told any more. */
  end(): void {
    this.#isEnded = true;
  }

  async #reckon(): Promise<Watched> {
    try {
      return { state: 'reckoned', standing: await this.#picture.standing(await this.#pack()) };
    } catch (error) {
      return { state: 'failed', reason: String(error) };
    }
  }
}
