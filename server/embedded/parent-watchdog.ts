/**
 * Loaded into the worker process before anything else: when the process that started it dies
 * (kill -9 included), the channel between them closes and the worker stops as on SIGTERM.
 */
const LOOK_MS = 1000;

const look = setInterval(() => {
  if (!process.connected) exitWithParent();
}, LOOK_MS);
look.unref();
// The event comes at once, but not when the channel broke before this file was loaded.
process.once('disconnect', exitWithParent);
process.channel?.unref();

function exitWithParent(): void {
  clearInterval(look);
  process.kill(process.pid, 'SIGTERM');
}
