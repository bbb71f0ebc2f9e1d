import type { Posed } from '../page-requests.ts';

/** A part of a picture, in its own pixels. */
export interface Crop {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** CSS pixels that are kept around a mark on each side, so that a reader sees where on the page it stands. */
const AROUND = { across: 160, down: 96 } as const;
/** A picture is at least so large, in CSS pixels, where the window is. */
const LEAST = { across: 640, down: 240 } as const;

/** From and to along one side: around the mark, at least so long, within the window. */
function span(from: number, length: number, around: number, least: number, window: number): [number, number] {
  const lack = Math.max(0, least - (length + 2 * around)) / 2;
  const start = from - around - lack;
  const end = from + length + around + lack;
  // What one end has no room for, the other gives.
  const shifted =
    start < 0 ? [0, end - start] : end > window ? [start - (end - window), window] : [start, end];
  const [first = 0, last = window] = shifted;
  return [Math.max(first, 0), Math.min(last, window)];
}

/**
 * The part of a picture of the window that shows a mark with its surroundings; null where nothing of the mark shows.
 * `picture`: its size in pixels.
 */
export function cropAround(
  { place, window }: Posed,
  picture: { readonly width: number; readonly height: number },
): Crop | null {
  if (place === null || window.width <= 0 || window.height <= 0) return null;
  const isSeen =
    place.left < window.width &&
    place.left + place.width > 0 &&
    place.top < window.height &&
    place.top + place.height > 0;
  if (!isSeen) return null;
  const [left, right] = span(place.left, place.width, AROUND.across, LEAST.across, window.width);
  const [top, bottom] = span(place.top, place.height, AROUND.down, LEAST.down, window.height);
  // Zoom and the pixels of the screen, in one number.
  const scale = picture.width / window.width;
  const inside = (pixels: number, most: number) => Math.min(Math.max(Math.round(pixels * scale), 0), most);
  const [x, y] = [inside(left, picture.width), inside(top, picture.height)];
  return {
    left: x,
    top: y,
    width: Math.max(1, inside(right, picture.width) - x),
    height: Math.max(1, inside(bottom, picture.height) - y),
  };
}
