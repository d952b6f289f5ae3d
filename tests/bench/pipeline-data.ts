import { readFileSync } from 'node:fs';
import type pg from 'pg';
import { LexiconFile } from '../../server/text/lexicon.js';

const { concepts } = LexiconFile.parse(
  JSON.parse(readFileSync('centres/mie/lexicon.json', 'utf8')) as unknown,
);

/** Invented supporters who between them know every concept of the lexicon. */
export async function importRoster(db: pg.Pool, count: number): Promise<void> {
  for (let i = 0; i < count; i += 1) {
    const known = [0, 1, 2].map((k) => concepts[(i * 7 + k * 41) % concepts.length]);
    const specialities = known.flatMap((one) => one?.specialities.slice(0, 2) ?? []);
    await db.query(
      `INSERT INTO supporter (id, kind, name, name_key, specialities, biography, email,
         capacity_monthly, capacity_at_once, status, fictitious, search_text, created_at, updated_at)
       VALUES (gen_random_uuid(), 'adviser', $1, $1, $2, $3, $4, 4, 3, 'active', true, '', now(), now())`,
      [
        `架空 登録者${String(i)}`,
        specialities,
        `${specialities.join('や')}の現場を長く手伝ってきました。`,
        `supporter-${String(i)}@example.jp`,
      ],
    );
  }
}

/** An invented case made of everyday wordings, each another mixture; about 400 characters. */
function caseOf(serial: number) {
  const words = Array.from({ length: 6 }, (_, k) => {
    const concept = concepts[(serial * 13 + k * 29) % concepts.length];
    return concept?.wordings[serial % concept.wordings.length]?.replaceAll('~', 'を') ?? '';
  });
  return {
    requester: { type: 'business', name: '架空 太郎', email: 'taro@example.jp' },
    title: `${words[0] ?? ''}のことで相談したい`,
    body: words
      .map((word) => `${word}で困っており、よい進め方を教えてほしいです。`)
      .join('')
      .repeat(2),
    contentType: null,
    themes: [],
    preferredMethods: ['online'],
    language: 'ja',
    consents: { purpose: true, shareWithSupporters: true, publishCase: false },
  };
}

/** Submits it as a person would and gives its id once it is acknowledged. */
export async function submitOne(port: number, serial: number): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:${String(port)}/api/v1/consultations`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(caseOf(serial)),
  });
  if (answer.status !== 201) throw new Error(`submission answered ${String(answer.status)}`);
  return ((await answer.json()) as { id: string }).id;
}
