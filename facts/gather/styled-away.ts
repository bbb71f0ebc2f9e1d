import { perName } from './names.ts';
import type { Part, Survey } from './survey.ts';

/** Classes that style sheets give to what is not shown, or only on a telephone. */
const AWAY = new Set(
  'hide hidden is-hidden d-none none dn undis noshow no-show display-none displaynone hid invisible yincang mobile mobile-only only-mobile mobile-show show-mobile m-show m-only wap wap-only wapshow wap-show phone phone-only only-phone sj sj-show h5 h5-only visible-xs visible-sm visible-xs-block visible-sm-block pc-hide pc-none hide-pc hidden-pc pad-only tablet-only d-md-none d-lg-none d-xl-none d-sm-none hidden-md hidden-lg md:hidden lg:hidden'.split(
    ' ',
  ),
);
/** Shown again from some width on: `d-none d-md-block`, `hidden md:block`. */
const BACK =
  /^(?:d-(?:sm|md|lg|xl)-|(?:sm|md|lg|xl):)(?:block|flex|inline|inline-block|table|grid|table-row)$/;

const isAwayName = perName(false, (name) => {
  const tokens = name.toLowerCase().split(/\s+/);
  return tokens.some((token) => AWAY.has(token)) && !tokens.some((token) => BACK.test(token));
});

/** Whether a part, or what holds it, bears a class by which a style sheet may hide it on a wide screen. */
export function maybeStyledAway(part: Part, { parts }: Survey): boolean {
  let at: Part | undefined = part;
  while (at !== undefined && at.tag !== 'body') {
    if (isAwayName(at.className)) return true;
    at = parts[at.parent];
  }
  return false;
}
