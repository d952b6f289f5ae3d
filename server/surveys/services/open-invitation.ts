import { In, MoreThan } from 'typeorm';
import type { Tx } from '../../database/unit-of-work.js';
import type { DomainEvent } from '../../platform/core/events.js';
import { fiscalYearOf } from '../../platform/time/fiscal-year.js';
import { newId } from '../../platform/core/ids.js';
import { SurveyInvitationEntity } from '../db/survey-invitation.entity.js';
import { surveyInvited } from '../domain/events.js';
import { schedule, sendAt, spareSince } from '../domain/policy.js';
import { supportTypeOf, type Subject } from '../domain/subject.js';
import type { Definition } from '../queries/survey-definitions.js';

/** One support that has ended, and whom to ask about it. */
export interface Ending {
  subject: Subject;
  supportEndedAt: Date;
  consultationId: string | null;
  title: string | null;
  recipientName: string | null;
  recipientEmail: string | null;
  language: string | null;
  personDigest: string | null;
}

/** What came of it: `id` is null when this support has been seen to before, or is not asked about. */
interface Opened {
  id: string | null;
  spared: boolean;
  events: DomainEvent[];
}

/**
 * Asks about one support, once however often it is called: now, later, or not at all where the person was
 * asked about such a support only lately (the record says so). The definition's version stays with it.
 */
export async function openInvitation(
  tx: Tx,
  ending: Ending,
  { version, policy }: Definition,
  now: Date,
): Promise<Opened> {
  const { subject, supportEndedAt, personDigest, ...person } = ending;
  const about = { subjectKind: subject.kind, subjectId: subject.id, supportEndedAt };
  const nothing = { id: null, spared: false, events: [] };
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [subject.id]);
  if (!policy.enabled || (await tx.existsBy(SurveyInvitationEntity, about))) return nothing;
  const supportType = supportTypeOf(subject.kind);
  const spared = await invitedRecently(tx, supportType, personDigest, spareSince(now, policy));
  const leaves = sendAt(supportEndedAt, now, policy);
  const asked = !spared && leaves <= now;
  const invitation = tx.create(SurveyInvitationEntity, {
    id: newId(now.getTime()),
    ...about,
    ...person,
    personDigest,
    supportType,
    fiscalYear: fiscalYearOf(supportEndedAt),
    definitionVersion: version,
    state: spared ? 'spared' : asked ? 'invited' : 'waiting',
    sendAt: leaves,
    sentAt: asked ? now : null,
    remindedAt: null,
    ...(asked ? schedule(now, policy) : { remindAt: null, expiresAt: null }),
    createdAt: now,
  });
  await tx.insert(SurveyInvitationEntity, invitation);
  return { id: invitation.id, spared, events: asked ? [surveyInvited(invitation)] : [] };
}

async function invitedRecently(
  tx: Tx,
  supportType: SurveyInvitationEntity['supportType'],
  personDigest: string | null,
  since: Date | null,
): Promise<boolean> {
  if (personDigest === null || since === null) return false;
  // Two supports of one person that end together wait here for each other.
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [personDigest]);
  return tx.existsBy(SurveyInvitationEntity, {
    personDigest,
    supportType,
    state: In(['waiting', 'invited', 'answered']),
    sendAt: MoreThan(since),
  });
}
