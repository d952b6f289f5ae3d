import { randomBytes } from 'node:crypto';
import type { Tx } from '../../database/unit-of-work.js';
import { newId } from '../../platform/core/ids.js';
import type { PublishedNote } from '../domain/published.js';

/** As many bits as make a digest of few words tell nothing about them once the salt is gone. */
const SALT_BYTES = 16;

/** Adds a note to a correction of a period; null when there is no such correction. Earlier notes stay. */
export async function addNote(
  tx: Tx,
  { period, correctionId, ...words }: { period: string; correctionId: string } & Words,
): Promise<PublishedNote | null> {
  const found = await tx.query<unknown[]>(
    `SELECT 1 FROM kpi_correction WHERE period = $1 AND id = $2`,
    [period, correctionId],
  );
  if (found.length === 0) return null;
  const note = {
    id: newId(),
    correctionId,
    salt: randomBytes(SALT_BYTES).toString('hex'),
    ...words,
  };
  await tx.query(
    `INSERT INTO kpi_correction_note (id, correction_id, note, salt, by_name, at)
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [note.id, correctionId, note.note, note.salt, note.byName, note.at],
  );
  return note;
}

interface Words {
  note: string;
  byName: string;
  at: Date;
}
