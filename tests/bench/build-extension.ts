import { runInstalled } from '../../scripts/installed-program.ts';

/** @throws Error Where it does not build. */
export function buildExtension(): void {
  const { status, stdout, stderr } = runInstalled('wxt', ['build'], { input: '' });
  if (status !== 0) throw new Error(`the extension was not built\n${stdout}${stderr}`);
}
