import fs from 'node:fs';

/** Everything this process writes to its standard output and error, by whichever way, until `stop()`. */
export function captureLog(): { text(): string; stop(): void } {
  const written: string[] = [];
  const { writeSync, write } = fs;
  const save = (fd: number, content: unknown): void => {
    if (fd === 1 || fd === 2) written.push(typeof content === 'string' ? content : String(content));
  };
  fs.writeSync = ((fd: number, ...rest: [never]) => {
    save(fd, rest[0]);
    return writeSync(fd, ...rest);
  }) as typeof fs.writeSync;
  fs.write = ((fd: number, ...rest: [never, never]) => {
    save(fd, rest[0]);
    write(fd, ...rest);
  }) as typeof fs.write;
  return {
    text: () => written.join(''),
    stop: () => Object.assign(fs, { writeSync, write }),
  };
}
