import type { Language } from '../../audit/wording.ts';
import type { Site } from '../../ledger/contract.ts';
import type { Pack } from '../../rules/packs/contract.ts';
import { withExtras } from '../../rules/packs/extras.ts';
import { packFor } from '../../rules/packs/index.ts';
import type { StandardId } from '../../rules/plans/index.ts';
import { packOfName, packOfSite } from '../pack-choice.ts';

/** The packs that sites are judged by at the moment: one's own and the built-in ones, with the standards added that a person chose. */
export class PacksInUse {
  readonly own: readonly Pack[];
  readonly #extras: readonly StandardId[];
  readonly #known = new Map<string, Pack | null>();

  /** `own`: those in use. */
  constructor(own: readonly Pack[], extras: readonly StandardId[]) {
    this.own = own;
    this.#extras = extras;
  }

  /** The pack of a name, the same object each time; null where there is none. */
  named(id: string): Pack | null {
    const known = this.#known.get(id);
    if (known !== undefined) return known;
    const found = packOfName(id, this.own, this.#extras);
    this.#known.set(id, found);
    return found;
  }

  /** The pack that judges a site; the general one where there is none of its name. */
  of({ pack }: { readonly pack: string }): Pack {
    return this.named(pack) ?? withExtras(packFor(null), this.#extras);
  }

  /** A site with the name of the pack that judges it now: one of one's own goes before the one that the site was found under. */
  asJudged(site: Site): Site {
    const { id } = packOfSite(site, this.own, this.#extras);
    return id === site.pack ? site : { ...site, pack: id };
  }

  /** The title of a pack; its name where there is none. */
  title(id: string, language: Language): string {
    return this.named(id)?.title[language] ?? id;
  }
}
