import { actorId, actorName, type Actor } from '../../platform/core/actor.js';
import { newId } from '../../platform/core/ids.js';
import type { Tx } from '../../database/unit-of-work.js';

/** What the timeline tells of; the sentence for each is in `queries/timeline-text.ts`. */
export interface TimelineNote {
  kind: string;
  data?: Record<string, unknown>;
}

/** Adds an entry to a case's timeline, in the transaction of what it tells of. */
export async function addToTimeline(
  tx: Tx,
  consultationId: string,
  note: TimelineNote,
  actor: Actor,
  at: Date,
): Promise<void> {
  await tx.query(
    `INSERT INTO timeline_entry (id, consultation_id, at, kind, actor_kind, actor_id, actor_name, data)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      newId(),
      consultationId,
      at,
      note.kind,
      actor.kind,
      actorId(actor),
      actorName(actor),
      JSON.stringify(note.data ?? {}),
    ],
  );
}

/** What the latest entry of a kind tells, or null when the timeline has none. */
export async function latestNote(
  tx: Tx,
  consultationId: string,
  kind: string,
): Promise<Record<string, unknown> | null> {
  const [row] = await tx.query<{ data: Record<string, unknown> }[]>(
    `SELECT data FROM timeline_entry
     WHERE consultation_id = $1 AND kind = $2 ORDER BY at DESC, id DESC LIMIT 1`,
    [consultationId, kind],
  );
  return row?.data ?? null;
}

/** Adds notes to several cases with one statement. */
export async function addAllToTimeline(
  tx: Tx,
  notes: readonly (TimelineNote & { consultationId: string })[],
  actor: Actor,
  at: Date,
): Promise<void> {
  if (notes.length === 0) return;
  const rows = notes.map(({ consultationId, kind, data = {} }) => ({
    id: newId(),
    consultation_id: consultationId,
    kind,
    data,
  }));
  await tx.query(
    `INSERT INTO timeline_entry (id, consultation_id, at, kind, actor_kind, actor_id, actor_name, data)
     SELECT id, consultation_id, $2, kind, $3, $4, $5, data
     FROM jsonb_to_recordset($1::jsonb) AS note (id uuid, consultation_id uuid, kind text, data jsonb)`,
    [JSON.stringify(rows), at, actor.kind, actorId(actor), actorName(actor)],
  );
}
