import { spawn } from 'node:child_process';
import { root } from './root.mjs';

const HEARTBEAT_MS = 5000;

/**
 * Runs a program in the project's folder, saying something at least every five seconds.
 * @param onLine called with each line of output; by default output is kept for the error only
 * @param progress what to add to the heartbeat, for example a count
 * @throws Error whose message ends with the program's output
 */
export function run(label, command, args, { say, env, onLine, progress = () => '' }) {
  say(`→ ${label}`);
  const began = Date.now();
  const seconds = () => Math.round((Date.now() - began) / 1000);
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const heartbeat = setInterval(
      () => say(`  … ${label}: ${seconds()} 秒 ${progress()}`),
      HEARTBEAT_MS,
    );
    const output = [];
    for (const stream of [child.stdout, child.stderr]) {
      let rest = '';
      stream.setEncoding('utf8').on('data', (chunk) => {
        const lines = (rest + chunk).split('\n');
        rest = lines.pop();
        for (const line of lines) {
          if (!onLine?.(line)) output.push(line);
        }
      });
    }
    child.once('error', (error) => output.push(error.message));
    child.once('close', (code) => {
      clearInterval(heartbeat);
      if (code === 0) {
        say(`✓ ${label}（${((Date.now() - began) / 1000).toFixed(1)} 秒）`);
        resolve(output.join('\n'));
      } else {
        reject(
          new Error(
            `${label}: 失敗しました (failed with ${code})\n${output.slice(-60).join('\n')}`,
          ),
        );
      }
    });
  });
}
