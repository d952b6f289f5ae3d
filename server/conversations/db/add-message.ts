import { addToTimeline } from '../../consultations/index.js';
import type { Tx } from '../../database/unit-of-work.js';
import { actorId, actorName, type Actor } from '../../platform/actor.js';
import { newId } from '../../platform/ids.js';
import { forbidden } from '../../platform/problems.js';
import { partyOf, type Visibility } from '../domain/visibility.js';
import { MessageEntity } from './message.entity.js';

interface NewMessage {
  id?: string;
  body: string;
  visibility: Visibility;
  /** The whole mail, where it came as one. */
  original?: string;
}

/** Writes a message and its timeline entry (which never repeats the body). */
export async function addMessage(
  tx: Tx,
  consultationId: string,
  { body, visibility, original, ...rest }: NewMessage,
  actor: Actor,
  at: Date,
): Promise<MessageEntity> {
  const authorKind = partyOf(actor);
  if (authorKind === null) throw forbidden();
  const message = tx.create(MessageEntity, {
    id: rest.id ?? newId(at.getTime()),
    consultationId,
    at,
    authorKind,
    authorId: actorId(actor),
    authorName: actorName(actor),
    visibility,
    body,
    via: original === undefined ? 'web' : 'mail',
    original: original === undefined || original === body ? null : original,
  });
  await tx.insert(MessageEntity, message);
  const kind = visibility === 'staff' ? 'note-added' : 'message-posted';
  const data = { messageId: message.id, visibility };
  await addToTimeline(tx, consultationId, { kind, data }, actor, at);
  return message;
}
