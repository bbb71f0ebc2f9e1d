import module from 'node:module';

// Before anything else is loaded: compiled code of the last run is used again, which halves the start.
module.enableCompileCache();

// `mingcha page … | head` closes the pipe early; that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});

const { keepHeapLean } = await import('./lean-heap.ts');
keepHeapLean();
const { runProgram } = await import('./program.ts');
try {
  process.exitCode = await runProgram(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`本工具出错 / The tool failed: ${String(error)}\n`);
  process.exitCode = 3;
}
