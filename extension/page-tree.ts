import type { LiveView } from '../facts/record/live-view.ts';
import { recordPage } from '../facts/record/page.ts';
import { takeSnapshot } from '../facts/record/snapshot.ts';
import { isSameRecording, type Recording } from '../facts/recording.ts';
import { isSameSnapshot, type Snapshot } from '../facts/snapshot.ts';

/** The tree of a page, in either way in which the background can be told of it. */
export type PageTree =
  | { readonly type: 'snapshot'; readonly snapshot: Snapshot }
  | { readonly type: 'recording'; readonly recording: Recording };

/** Writes down the tree of a page that is laid out: as a snapshot where it can be, which takes half the time. */
export function treeOf(document: Document, view: LiveView, nodeByNode: boolean): PageTree {
  const snapshot = nodeByNode ? null : takeSnapshot(document, view);
  if (snapshot !== null) return { type: 'snapshot', snapshot };
  return { type: 'recording', recording: recordPage(document, view) };
}

/** Whether two trees are the same, told in the same way. */
export function isSameTree(a: PageTree, b: PageTree): boolean {
  if (a.type === 'snapshot') return b.type === 'snapshot' && isSameSnapshot(a.snapshot, b.snapshot);
  return b.type === 'recording' && isSameRecording(a.recording, b.recording);
}
