import { recordPage } from '../../facts/record/page.ts';
import type { Recording } from '../../facts/recording.ts';

/** What is read of a page that a browser laid out; lengths in CSS pixels. */
export interface Recorded {
  readonly recording: Recording;
  readonly url: string;
  /** WHATWG name in lower case. */
  readonly encoding: string;
  readonly viewport: { readonly width: number; readonly height: number };
  readonly pageHeight: number;
}

/** Writes the page down as it stands. Frames are read by themselves where they are pages of the site. */
export function record(): Recorded {
  return {
    recording: recordPage(document, {
      isShown: (element) => element.checkVisibility({ visibilityProperty: true }),
      shadowRootOf: (element) => element.shadowRoot,
      frameToken: () => null,
    }),
    url: location.href,
    encoding: document.characterSet.toLowerCase(),
    viewport: { width: innerWidth, height: innerHeight },
    pageHeight: document.documentElement.scrollHeight,
  };
}
