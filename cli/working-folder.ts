/** The folder that relative paths start from: npm runs scripts in the package's own and keeps the user's here. */
export function workingFolder(): string {
  return process.env.INIT_CWD ?? process.cwd();
}
