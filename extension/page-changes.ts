/** The element that carries the marks on a page; gatherers and observers pass it by. */
export const OVERLAY = 'mingcha-overlay';

/** Elements whose coming and going changes nothing that a person reads. */
const SILENT: ReadonlySet<string> = new Set(['script', 'style', 'link', 'meta', OVERLAY]);

function isSilent(node: Node): boolean {
  return node.nodeType === Node.COMMENT_NODE || SILENT.has(node.nodeName.toLowerCase());
}

function isRead(record: MutationRecord): boolean {
  if (record.type === 'characterData') return !isSilent(record.target.parentNode ?? record.target);
  if (isSilent(record.target)) return false;
  return ![...record.addedNodes, ...record.removedNodes].every(isSilent);
}

/** Whether a batch of changes can have changed what the page says. */
export function isWorthReading(records: readonly MutationRecord[]): boolean {
  return records.some(isRead);
}
