import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const AFTER_MS = 5_000;

/**
 * Starting reads and compiles a thousand modules and leaves half as much waste as is kept. A process that
 * then does little (a worker at night) would hold it for hours, because collecting starts with work: so it
 * is collected once, soon after the start.
 */
export function collectGarbageAfterStart(): void {
  setTimeout(() => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    collect();
    setFlagsFromString('--no-expose-gc');
  }, AFTER_MS).unref();
}
