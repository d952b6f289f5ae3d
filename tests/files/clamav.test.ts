import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { ClamAv, verdictOf } from '../../server/files/scanner/clamav.js';

/** What a clamd of our own was told, and what it answers. */
async function clamd(answer: (received: Buffer) => string) {
  const server: Server = createServer((socket: Socket) => {
    let told = Buffer.alloc(0);
    socket.on('error', () => undefined);
    socket.on('data', (part) => {
      told = Buffer.concat([told, part]);
      const content = contentOf(told);
      if (content) socket.end(answer(content));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `tcp://127.0.0.1:${String(port)}`,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

/** The bytes of a whole INSTREAM, or null while its end is missing. */
function contentOf(told: Buffer): Buffer | null {
  if (!told.toString('latin1', 0, 10).startsWith('zINSTREAM\0')) return null;
  const parts: Buffer[] = [];
  for (let at = 10; at + 4 <= told.length;) {
    const length = told.readUInt32BE(at);
    if (length === 0) return Buffer.concat(parts);
    parts.push(told.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}

test('a file travels in chunks and the verdict comes back', async () => {
  const bytes = Buffer.alloc(300_000, 'ab');
  const daemon = await clamd((received) =>
    received.equals(bytes) ? 'stream: OK\0' : 'stream: Eicar-Test-Signature FOUND\0',
  );
  const scanner = new ClamAv(daemon.url);
  expect(await scanner.scan(bytes)).toEqual({ clean: true });
  expect(await scanner.scan(Buffer.from('other'))).toEqual({
    clean: false,
    found: 'Eicar-Test-Signature',
  });
  await daemon.close();
});

test.each([
  ['a broken answer', ''],
  ['half an answer', 'stream: O'],
  ['an answer without its end', 'stream: OK'],
  ['an error', 'INSTREAM size limit exceeded. ERROR\0'],
  ['an answer to something else', 'stream: OK\0stream: OK\0'],
])('%s is no verdict', (_what, answer) => {
  expect(() => verdictOf(answer)).toThrow('no verdict');
});

test('a daemon that is away is an error, so that the job tries again', async () => {
  const daemon = await clamd(() => '');
  await daemon.close();
  await expect(new ClamAv(daemon.url).scan(Buffer.from('a'))).rejects.toThrow();
});
