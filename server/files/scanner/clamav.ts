import { connect } from 'node:net';
import { VirusScanner, type Verdict } from './virus-scanner.js';

/** Well under the smallest chunk clamd accepts (StreamMaxLength counts the sum). */
const CHUNK = 64 * 1024;
const PATIENCE_MS = 60_000;
/** Longer than any answer of clamd. */
const ANSWER_MAX = 4_096;

/** ClamAV's daemon over TCP, by the INSTREAM command (clamd(8)): nothing is written on its disk. */
export class ClamAv extends VirusScanner {
  readonly present = true;
  private readonly host: string;
  private readonly port: number;

  /** @param url `tcp://host:3310` */
  constructor(url: string) {
    super();
    const { hostname, port } = new URL(url);
    this.host = hostname.replace(/^\[|\]$/g, '');
    this.port = Number(port || 3310);
  }

  async scan(bytes: Buffer): Promise<Verdict> {
    return verdictOf(await this.send(bytes));
  }

  private send(bytes: Buffer): Promise<string> {
    return new Promise((resolve, reject) => {
      let answer = '';
      const socket = connect({ host: this.host, port: this.port });
      socket.setTimeout(PATIENCE_MS, () => socket.destroy(new Error('clamd does not answer')));
      socket.once('error', reject);
      socket.setEncoding('latin1').on('data', (part: string) => {
        answer += part;
        if (answer.length > ANSWER_MAX) socket.destroy(new Error('clamd answers too much'));
      });
      // clamd answers and closes; an answer cut short ends without its NUL and is no verdict.
      socket.once('close', () => resolve(answer));
      socket.once('connect', () => {
        socket.write('zINSTREAM\0');
        for (let at = 0; at < bytes.length; at += CHUNK) {
          const part = bytes.subarray(at, at + CHUNK);
          socket.write(length(part.length));
          socket.write(part);
        }
        socket.write(length(0));
      });
    });
  }
}

function length(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

/** `stream: OK` or `stream: Eicar-Test-Signature FOUND`, ended by NUL. @throws Error for all else. */
export function verdictOf(answer: string): Verdict {
  if (answer === 'stream: OK\0') return { clean: true };
  const [, found] = /^stream: (.+) FOUND\0$/.exec(answer) ?? [];
  if (found !== undefined) return { clean: false, found: found.slice(0, 200) };
  throw new Error(`clamd has no verdict: ${JSON.stringify(answer.slice(0, 200))}`);
}
