import { readFile, stat } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { codeOf } from './error-code.ts';
import { MAX_BYTES, MAX_MEGABYTES } from './limits.ts';
import { type Problem, problem } from './problem.ts';
import type { Loaded } from './source.ts';

/** Reads a local file; a directory, a pipe or a missing file comes back as a problem. */
export async function loadFile(path: string): Promise<Loaded | Problem> {
  try {
    const status = await stat(path);
    if (status.isDirectory()) return problem('directory', { path });
    if (!status.isFile()) return problem('not-a-file', { path });
    if (status.size > MAX_BYTES) return problem('too-large', { where: path, limit: MAX_MEGABYTES });
    const bytes = await readFile(path);
    return { bytes, url: pathToFileURL(path).href, status: null, contentType: null };
  } catch (error) {
    return fileProblem(path, codeOf(error));
  }
}

function fileProblem(path: string, code: string): Problem {
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ENAMETOOLONG':
      return problem('not-found', { path });
    case 'EACCES':
    case 'EPERM':
      return problem('no-permission', { path });
    default:
      return problem('file-unreadable', { path, code });
  }
}
