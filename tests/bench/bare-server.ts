import { createServer, type IncomingMessage } from 'node:http';
import pg from 'pg';
import { newId } from '../../server/platform/core/ids.js';

/*
 * The yardstick: node:http and pg doing the same inserts (and the same read with its audit row) as the
 * product, with none of its checks. Run as a process of its own: DATABASE_URL, PORT.
 */
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });

const CONSULTATION = `INSERT INTO consultation (id, receipt_number, fiscal_year, state, channel,
  received_at, requester_type, title, body, language, name, email, consents, created_at, updated_at)
  VALUES ($1, 'B8-' || nextval('receipt_number_2060'), 2026, 'received', 'web', $2, 'business', $3, $4,
  'ja', $5, $6, '[]', $2, $2)`;
const TIMELINE = `INSERT INTO timeline_entry (id, consultation_id, at, kind, actor_kind, actor_name)
  VALUES ($1, $2, $3, 'submitted', 'anonymous', '')`;
const AUDIT = `INSERT INTO audit_entry (at, actor_kind, actor_name, action, record_type, record_id,
  request_id) VALUES ($1, 'anonymous', '', $2, 'consultation', $3, $3)`;
const OUTBOX = `INSERT INTO outbox_event (type, payload, created_at, relayed_at, finished_at)
  VALUES ('bench', '{}', $1, $1, $1)`;

interface Submission {
  title: string;
  body: string;
  requester: { name: string; email: string };
}

async function submit(body: Submission): Promise<string> {
  const client = await pool.connect();
  try {
    const id = newId();
    const at = new Date();
    await client.query('BEGIN');
    const { title, body: text, requester } = body;
    await client.query(CONSULTATION, [id, at, title, text, requester.name, requester.email]);
    await client.query(TIMELINE, [newId(), id, at]);
    await client.query(AUDIT, [at, 'bench', id]);
    await client.query(OUTBOX, [at]);
    await client.query('COMMIT');
    return id;
  } finally {
    client.release();
  }
}

async function read(id: string): Promise<unknown> {
  const { rows } = await pool.query<object>('SELECT * FROM consultation WHERE id = $1', [id]);
  await pool.query(AUDIT, [new Date(), 'bench.viewed', id]);
  return rows[0];
}

async function bodyOf(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

createServer((incoming, outgoing) => {
  const answer = async (): Promise<[number, unknown]> => {
    if (incoming.method === 'GET')
      return [200, await read((incoming.url ?? '').split('/').at(-1) ?? '')];
    return [201, { id: await submit(JSON.parse(await bodyOf(incoming)) as Submission) }];
  };
  answer().then(
    ([status, content]) => {
      outgoing
        .writeHead(status, { 'content-type': 'application/json' })
        .end(JSON.stringify(content));
    },
    (error: unknown) => outgoing.writeHead(500).end(String(error)),
  );
}).listen(Number(process.env.PORT), '127.0.0.1', () => {
  process.stdout.write('listening\n');
});
