/**
 * Loaded into the worker process before anything else: when the process that started it dies
 * (kill -9 included), the channel between them closes and the worker stops as on SIGTERM.
 */
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
