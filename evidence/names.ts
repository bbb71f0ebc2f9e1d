/** The list of everything in the package. */
export const MANIFEST = 'manifest.json';
/** Its SHA-256, as `sha256sum -c` reads it. */
export const MANIFEST_SUM = 'manifest.sha256';
export const ASSESSMENT = 'assessment.json';
export const DISPUTES = 'disputes.jsonl';

/** Endings of pictures by their type; what a page or a file calls itself never becomes a name. */
const ENDINGS: ReadonlyMap<string, string> = new Map([
  ['image/png', 'png'],
  ['image/jpeg', 'jpg'],
  ['image/webp', 'webp'],
]);

/** All names that a package can have: none leads out of its folder. */
const NAME =
  /^(?:manifest\.json|manifest\.sha256|assessment\.json|disputes\.jsonl|findings\/\d{4,8}\.jsonl|facts\/[0-9a-f]{64}\.json\.gz|shots\/[0-9a-f]{64}\.(?:png|jpg|webp|bin))$/;

export function isPackageName(path: string): boolean {
  return NAME.test(path);
}

/** `number`: from 1. */
export function findingsPath(number: number): string {
  return `findings/${String(number).padStart(4, '0')}.jsonl`;
}

/** By their SHA-256: the same facts are packed once. */
export function factsPath(sha256: string): string {
  return `facts/${sha256}.json.gz`;
}

/** `type`: media type. */
export function shotPath(sha256: string, type: string): string {
  return `shots/${sha256}.${ENDINGS.get(type) ?? 'bin'}`;
}
