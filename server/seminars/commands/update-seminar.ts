import { Injectable } from '@nestjs/common';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import type { Actor } from '../../platform/core/actor.js';
import { changedFields } from '../../platform/core/audit-record.js';
import type { DomainEvent } from '../../platform/core/events.js';
import { fiscalYearOf } from '../../platform/time/fiscal-year.js';
import { conflict, preconditionFailed, unprocessable } from '../../platform/core/problems.js';
import { materialsPublished, seminarChanged } from '../domain/events.js';
import { requireStaff } from '../domain/policy.js';
import { newMaterials, isNews } from '../domain/seminar-news.js';
import { contradictions, missingToPublish } from '../domain/seminar-rules.js';
import type { SeminarChanges } from '../domain/seminar-schema.js';
import { LIVE_STATES } from '../domain/seminar-states.js';
import { SeminarReferences } from '../queries/seminar-references.js';
import { MovingSlots } from '../services/moving-slots.js';
import { Seating, type LockedSeminar } from '../services/seating.js';
import { RegistrationRepository } from '../db/registration.repository.js';
import { SeminarRepository, type SeminarRecord } from '../db/seminar.repository.js';
import { SeminarSpeakerRepository } from '../db/seminar-speaker.repository.js';
import { SeminarSeatsRepository } from '../db/seminar-seats.repository.js';

interface Input {
  seminarId: string;
  /** The version that was read. */
  version: number;
  changes: SeminarChanges;
}

/** What no longer changes once it was held or called off. */
const SETTLED: readonly (keyof SeminarChanges)[] = [
  'startsAt',
  'endsAt',
  'format',
  'onsiteCapacity',
  'onlineCapacity',
  'applyFrom',
  'applyBy',
  'questions',
];

/**
 * Changes a seminar. Whoever registered is told of what matters to them; more seats are given out at
 * once; slots follow their 個別相談会.
 */
@Injectable()
export class UpdateSeminar extends Command<Input, LockedSeminar, SeminarRecord> {
  constructor(
    private readonly seating: Seating,
    private readonly references: SeminarReferences,
    private readonly slots: MovingSlots,
    private readonly seminars: SeminarRepository,
    private readonly registrations: RegistrationRepository,
    private readonly speakers: SeminarSpeakerRepository,
    private readonly seats: SeminarSeatsRepository,
  ) {
    super();
  }

  protected load(tx: Tx, { seminarId }: Input): Promise<LockedSeminar> {
    return this.seating.lock(tx, seminarId);
  }

  protected authorise(actor: Actor): void {
    requireStaff(actor);
  }

  protected async handle(
    tx: Tx,
    locked: LockedSeminar,
    input: Input,
    actor: Actor,
  ): Promise<Outcome<SeminarRecord>> {
    const { seminar } = locked;
    const at = this.now();
    if (input.version !== seminar.version) throw preconditionFailed({ version: seminar.version });
    const { speakers, onsiteCapacity, onlineCapacity, ...sent } = input.changes;
    const fields = Object.fromEntries(
      Object.entries(sent).filter(([, value]) => value !== undefined),
    ) as Partial<SeminarRecord>;
    await this.requireGood(tx, locked, input.changes, Object.assign({}, seminar, fields), at);
    const before = Object.assign({}, seminar);
    const told = isNews(seminar, fields);
    const news = newMaterials(seminar, fields);
    const next = {
      ...fields,
      ...(fields.startsAt && { fiscalYear: fiscalYearOf(fields.startsAt) }),
      sequence: seminar.sequence + (told ? 1 : 0),
      version: seminar.version + 1,
      updatedAt: at,
    };
    await this.seminars.update(tx, seminar.id, next);
    Object.assign(seminar, next);
    if (speakers) await this.speakers.replace(tx, seminar.id, speakers, at);
    await this.seats.resize(tx, locked, { onsiteCapacity, onlineCapacity });
    if (fields.startsAt) await this.registrations.clipQuestions(tx, seminar.id, seminar.startsAt);
    const moved = await this.slots.follow(tx, before, seminar, actor);
    const filled = await this.seating.fill(tx, locked, at);
    const events: DomainEvent[] = [
      ...(told ? [seminarChanged(seminar.id, seminar.sequence)] : []),
      ...(news === null ? [] : [materialsPublished(seminar.id, news === 'before')]),
      ...filled.events,
    ];
    return {
      result: seminar,
      events,
      audit: [
        {
          action: 'seminar.changed',
          recordType: 'seminar',
          recordId: seminar.id,
          changes: {
            ...changedFields(before, fields),
            ...(speakers && { speakers: { to: speakers.length } }),
            ...(onsiteCapacity !== undefined && { onsiteCapacity: { to: onsiteCapacity } }),
            ...(onlineCapacity !== undefined && { onlineCapacity: { to: onlineCapacity } }),
          },
        },
        ...moved,
        ...filled.audit,
      ],
    };
  }

  private async requireGood(
    tx: Tx,
    { seminar }: LockedSeminar,
    changes: SeminarChanges,
    plan: SeminarRecord,
    at: Date,
  ): Promise<void> {
    const over = seminar.state === 'held' || seminar.state === 'cancelled';
    if (over && SETTLED.some((field) => changes[field] !== undefined)) {
      throw conflict('seminar-over', '終わったセミナーの日時・定員・形式は変更できません。');
    }
    const wrong = contradictions(plan);
    wrong.push(...(await this.references.wrong(tx, changes)));
    if (LIVE_STATES.includes(seminar.state)) {
      const speakers =
        changes.speakers?.map(({ name, consented }) => ({
          name,
          consentAt: consented ? at : null,
        })) ?? (await this.speakers.listOf(tx, seminar.id));
      const missing = missingToPublish(plan, speakers);
      wrong.push(
        ...missing.filter(
          (fieldError) => !wrong.some(({ pointer }) => pointer === fieldError.pointer),
        ),
      );
      if (changes.startsAt && changes.startsAt <= at) {
        const detail = '開催日時には、今より後の日時を入力してください。';
        wrong.push({ pointer: '/startsAt', code: 'rule', detail });
      }
    }
    if (wrong.length > 0) throw unprocessable(wrong);
  }
}
