import { useState } from 'preact/hooks';
import type { CheckedPackage } from '../../components/assessment/package-check.tsx';
import { languageOfSurfaces } from '../../extension/words.ts';

/** Checks packages of evidence; what checks them is loaded with the first. */
export function usePackageCheck(failed: (error: unknown) => void) {
  const [checked, setChecked] = useState<CheckedPackage | null>(null);
  const work = async (file: File, given: string): Promise<CheckedPackage> => {
    const { checkPackage } = await import('../../extension/assessment/check-package.ts');
    const { manifest, digest, lines } = await checkPackage(file, given, languageOfSurfaces());
    return {
      name: file.name,
      isWhole: lines.length === 0,
      isCompared: given !== '',
      digest,
      madeAt: manifest?.madeAt ?? null,
      findings: manifest?.findings ?? 0,
      faults: lines,
    };
  };
  const check = (file: File, digest: string) => {
    setChecked(null);
    work(file, digest).then(setChecked, failed);
  };
  return { checked, check };
}
