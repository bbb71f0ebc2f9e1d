import type { Spot } from '../facts/shape/spot.ts';

/**
 * Asks the script in a page how far it is, or to read the page again and to report it, changed or not; `record`: node by
 * node, from now on.
 */
export interface ReadRequest {
  readonly type: 'state' | 'read' | 'record';
}

/** Asks for marks on all spots of a finding, and to scroll to one of them. */
export interface MarkRequest {
  readonly type: 'mark';
  /** What the marks are about, in the language of the surfaces. */
  readonly title: string;
  readonly spots: readonly Spot[];
  /** Index of the spot to scroll to. */
  readonly focus: number;
}

/** Asks where the current mark stands, with the bar out of the picture or back in it. */
export interface PoseRequest {
  readonly type: 'pose';
  readonly on: boolean;
}

/** Where the current mark stands in the window, in CSS pixels; null where nothing of it shows. */
export interface Posed {
  readonly place: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  } | null;
  readonly window: { readonly width: number; readonly height: number };
}

/** How far the script is with its page. */
export interface PageState {
  /** Random, one for each document: facts that bear another are of a page that is no longer there. */
  readonly document: string;
  /** `noPage`: an attachment, a picture, data: the browser shows it, and there is no page to read. */
  readonly phase: 'reading' | 'read' | 'unreadable' | 'noPage';
}

/** How many of the spots are still on the page. */
export interface Marked {
  readonly found: number;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function isSpot(value: unknown): value is Spot {
  if (!isObject(value) || !('selector' in value) || !('text' in value)) return false;
  return typeof value.selector === 'string' && typeof value.text === 'string';
}

/** Whether a message asks for a reading. By hand: a schema library would be a third of the script. */
export function isReadRequest(value: unknown): value is ReadRequest {
  if (!isObject(value) || !('type' in value)) return false;
  return value.type === 'state' || value.type === 'read' || value.type === 'record';
}

/** Whether a message asks for marks. */
export function isMarkRequest(value: unknown): value is MarkRequest {
  if (!isObject(value) || !('type' in value) || value.type !== 'mark') return false;
  if (!('title' in value) || !('focus' in value) || !('spots' in value)) return false;
  const { title, focus, spots } = value;
  return (
    typeof title === 'string' && typeof focus === 'number' && Array.isArray(spots) && spots.every(isSpot)
  );
}

/** Whether a message asks where the mark stands. */
export function isPoseRequest(value: unknown): value is PoseRequest {
  if (!isObject(value) || !('type' in value) || value.type !== 'pose') return false;
  return 'on' in value && typeof value.on === 'boolean';
}
