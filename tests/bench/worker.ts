import { createServer } from 'node:http';

/*
 * The product's worker with a port, as the bench expects of a process: it answers once jobs can run,
 * with the processor time it has used so far (milliseconds).
 */
await import('../../server/worker.js');
createServer((_, answer) => {
  const { user, system } = process.cpuUsage();
  answer.end(String((user + system) / 1_000));
}).listen(Number(process.env['PORT']), '127.0.0.1');
