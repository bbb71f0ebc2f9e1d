import module from 'node:module';

// Before anything else is loaded: compiled code of the last run is used again, which halves the start.
module.enableCompileCache();

// `mingcha page … | head` closes the pipe early; that is no error. Whoever writes is told of any other.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
});
// That nobody hears how far it is ends no sweep.
process.stderr.on('error', () => undefined);

const { keepHeapLean } = await import('./lean-heap.ts');
keepHeapLean();
const { runProgram } = await import('./program.ts');
const { OutFault } = await import('./out-fault.ts');
try {
  process.exitCode = await runProgram(process.argv.slice(2));
} catch (error) {
  const lines = error instanceof OutFault ? error.lines : [`本工具出错 / The tool failed: ${String(error)}`];
  process.stderr.write(`${lines.join('\n')}\n`);
  process.exitCode = 3;
}
