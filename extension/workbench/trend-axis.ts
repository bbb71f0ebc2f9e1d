/** What two neighbours keep between them, in the units of the drawing: dots that touch cannot be told apart. */
const LEAST_GAP = 18;

/**
 * Where audits stand along the axis of a chart, from 0 to `room`: as far apart as in time, and never closer than dots
 * can be told apart, as long as there is room. `times`: ISO 8601, the oldest first. A single one stands in the middle.
 */
export function placesInTime(times: readonly string[], room: number): number[] {
  if (times.length < 2) return times.map(() => room / 2);
  const at = times.map((time) => Date.parse(time));
  const [first = 0] = at;
  const span = (at.at(-1) ?? first) - first;
  const gap = span > 0 ? Math.min(LEAST_GAP, room / (times.length - 1)) : room / (times.length - 1);
  const rest = room - gap * (times.length - 1);
  return at.map((time, index) => gap * index + (span > 0 ? (rest * (time - first)) / span : 0));
}

/** Which of these places have room for a label of such a width: the last always, the others where none stands near. */
export function placesOfLabels(places: readonly number[], width: number): ReadonlySet<number> {
  const shown = new Set<number>();
  const last = places.length - 1;
  let free = Number.NEGATIVE_INFINITY;
  for (const [index, place] of places.entries()) {
    const end = places[last] ?? place;
    if (index === last || (place >= free && end - place >= width)) {
      shown.add(index);
      free = place + width;
    }
  }
  return shown;
}
