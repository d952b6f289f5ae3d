import type { AddressInfo, Socket } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** How the mail server treats the next mails. */
export type Behaviour =
  | 'accept'
  /** 451 at RCPT TO, as greylisting does. */
  | 'later'
  /** 550 at RCPT TO, with the address in the words. */
  | 'refuse'
  /** 554 after DATA. */
  | 'refuse-content'
  /** Never answers RCPT TO. */
  | 'hang'
  | 'drop-before-data'
  /** Takes the whole mail, then the line goes dead before it says so. */
  | 'drop-after-data';

export interface ReceivedMail {
  from: string;
  to: string[];
  /** Headers and body as they came. */
  source: string;
  messageId: string;
}

/** A real SMTP server on a free port of this machine. */
export interface TestSmtp {
  url: string;
  /** Mails it took whole, in order. */
  mails: ReceivedMail[];
  behave(behaviour: Behaviour): void;
  close(): Promise<void>;
}

export async function startSmtp(): Promise<TestSmtp> {
  const mails: ReceivedMail[] = [];
  const sockets = new Set<Socket>();
  const dropAll = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  let behaviour: Behaviour = 'accept';
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onRcptTo: ({ address }, _session, callback) => {
      if (behaviour === 'later') callback(answer(451, '4.7.1 Please try again later'));
      else if (behaviour === 'refuse') callback(answer(550, `5.1.1 <${address}>: user unknown`));
      else if (behaviour === 'drop-before-data') dropAll();
      else if (behaviour !== 'hang') callback();
    },
    onData: (stream, session, callback) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (behaviour === 'refuse-content') return callback(answer(554, '5.7.1 Content refused'));
        const source = Buffer.concat(chunks).toString('utf8');
        mails.push({
          from: session.envelope.mailFrom === false ? '' : session.envelope.mailFrom.address,
          to: session.envelope.rcptTo.map(({ address }) => address),
          source,
          messageId: /^Message-ID: (.+)$/im.exec(source)?.[1]?.trim() ?? '',
        });
        if (behaviour === 'drop-after-data') return dropAll();
        callback();
      });
    },
  });
  server.on('error', () => undefined);
  const listener = server.server;
  listener.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  const { port } = listener.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${String(port)}`,
    mails,
    behave: (next) => {
      behaviour = next;
    },
    close: async () => {
      dropAll();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

function answer(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}
