/** The parts of a link that tell what it does when it is pressed. */
export interface Pressable {
  readonly target: {
    readonly type: string;
    readonly url: string;
    readonly fragment: string;
    readonly partExists: boolean | null;
  };
  readonly scripted: boolean;
}

/**
 * `leads`: to another page. `acts`: on this page, by script or by a jump. `unclear`: a placeholder such as
 * `#` or `javascript:;` whose script, if there is one, cannot be seen. `unlinked`: no address at all.
 * `dead`: an address that no reader can open. `other`: mail, telephone, data.
 */
export type Reach = 'leads' | 'acts' | 'unclear' | 'unlinked' | 'dead' | 'other';

/** `#/detail?id=1`, `#!/detail`: a page of a script-built site, not a part of this page. */
const ROUTE = /^#?!?\//;

/** A `javascript:` address that does something: `void(0)` and an empty one do not. */
function hasCall(url: string): boolean {
  return /[\w$]\s*\(|=/.test(url.replace(/^\s*javascript:/i, '').replace(/void\s*\(?\s*0?\s*\)?/gi, ''));
}

/** What happens when a link is pressed, as far as its markup tells. */
export function reachOf({ target, scripted }: Pressable): Reach {
  switch (target.type) {
    case 'page':
      return 'leads';
    case 'here':
      if (ROUTE.test(target.fragment)) return 'leads';
      return scripted || (target.fragment !== '' && target.partExists === true) ? 'acts' : 'unclear';
    case 'script':
      return scripted || hasCall(target.url) ? 'acts' : 'unclear';
    case 'none':
      return scripted ? 'acts' : 'unlinked';
    case 'broken':
    case 'file':
      return scripted ? 'acts' : 'dead';
    default:
      return 'other';
  }
}

/** Whether a press on the link gets a reader anywhere. */
export function isLive(link: Pressable): boolean {
  const reach = reachOf(link);
  return reach === 'leads' || reach === 'acts';
}
