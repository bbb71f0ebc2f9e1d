import { describe, expect, it } from 'vitest';
import { cropAround } from '../../../extension/side-panel/crop.ts';

const window = { width: 1200, height: 800 };
const picture = window;
const place = (left: number, top: number, width: number, height: number) => ({
  place: { left, top, width, height },
  window,
});

describe('the part of a picture around a mark', () => {
  it('holds the mark with something around it', () => {
    const crop = cropAround(place(500, 300, 400, 100), picture);
    expect(crop).toEqual({ left: 340, top: 204, width: 720, height: 292 });
  });

  it('is not smaller than a reader needs, with the mark in the middle', () => {
    expect(cropAround(place(595, 395, 10, 10), picture)).toEqual({
      left: 280,
      top: 280,
      width: 640,
      height: 240,
    });
  });

  it.each([
    ['start', place(2, 2, 20, 20), { left: 0, top: 0 }],
    ['end', place(1170, 770, 20, 20), { left: 560, top: 560 }],
  ])('stays as large at the %s of the window', (_where, posed, corner) => {
    expect(cropAround(posed, picture)).toMatchObject({ ...corner, width: 640, height: 240 });
  });

  it('is in the pixels of the picture: of a zoomed page, of a fine screen', () => {
    const fine = { width: 2400, height: 1600 };
    expect(cropAround(place(500, 300, 400, 100), fine)).toEqual({
      left: 680,
      top: 408,
      width: 1440,
      height: 584,
    });
  });

  it('ends where the picture ends', () => {
    // A bar that the window counts and the picture does not have.
    const crop = cropAround(place(100, 700, 1000, 90), { width: 1200, height: 760 });
    expect((crop?.top ?? 0) + (crop?.height ?? 0)).toBeLessThanOrEqual(760);
  });

  it('is the whole window where that is smaller', () => {
    const small = { width: 320, height: 180 };
    const posed = { place: { left: 10, top: 10, width: 300, height: 160 }, window: small };
    expect(cropAround(posed, small)).toEqual({ left: 0, top: 0, ...small });
  });

  it.each([
    ['nothing is marked', { place: null, window }],
    ['the mark is above the window', place(10, -90, 100, 80)],
    ['the mark is below the window', place(10, 801, 100, 80)],
    ['the window has no size', { place: place(0, 0, 1, 1).place, window: { width: 0, height: 0 } }],
  ])('is none where %s', (_why, posed) => expect(cropAround(posed, picture)).toBeNull());
});
