import type { Actor } from '../../platform/core/actor.js';
import {
  caseRow,
  identify,
  proxyOf,
  submitter,
  type CaseIdentity,
  type IdentitySource,
} from './case-row.js';
import type { DemoPeople, StaffActor } from './people.js';
import { demoId } from './demo-id.js';
import { Chronicle, type Row, type Rows } from './rows.js';
import type { NumberedCase } from './schedule.js';
import { confirmationRow, engagementRow, reportRow } from './support-rows.js';
import type { Timetable } from './timetable.js';

type OpenNumbered = Extract<NumberedCase, { kind: 'open' }>;

/** The state a case of each stage is in. */
const STATES = {
  received: 'received',
  hearing: 'hearing',
  awaiting_requester: 'awaiting_requester',
  matching: 'matching',
  offering: 'matching',
  redoing: 'matching',
  advising: 'advising',
} as const;

/** Tells a case as far as it has come; the rest is for whoever tries the product. */
export class OpenStory {
  readonly who: CaseIdentity;
  private readonly staff: StaffActor;
  private readonly chronicle: Chronicle;
  private readonly times: Date[];
  private version = 1;
  private lastChange: Date;

  constructor(
    private readonly scheduled: OpenNumbered,
    private readonly people: DemoPeople,
    timetable: Timetable,
    private readonly source: IdentitySource,
    private readonly rows: Rows,
  ) {
    this.who = identify(scheduled, source);
    this.staff = people.staffFor(scheduled.sequence);
    this.chronicle = new Chronicle(rows, this.who.id);
    this.lastChange = scheduled.received;
    this.times = timetable.steps(
      scheduled.received,
      source.now,
      [0.08, 0.2, 0.3, 0.4, 0.55, 0.7, 0.8, 0.86, 0.92, 0.95],
    );
  }

  build(): void {
    const { story, received } = this.scheduled;
    this.chronicle.note(received, 'submitted', submitter(this.scheduled, this.staff), {
      channel: story.channel,
      receiptNumber: this.who.receiptNumber,
    });
    this.goOn();
    this.rows.add(
      'consultation',
      caseRow(this.scheduled, this.who, this.source, {
        state: STATES[story.stage],
        waiting_from: story.waitingFrom,
        version: this.version,
        assignee_id: story.assigned ? this.staff.id : null,
        assignee_name: story.assigned ? this.staff.name : null,
        proxy: proxyOf(this.scheduled, this.staff),
        reply_by: story.stage === 'received' ? this.source.replyBy(received) : null,
        needs_review: story.needsReview,
        updated_at: this.lastChange,
      }),
    );
  }

  private goOn(): void {
    const { story } = this.scheduled;
    if (story.assigned) {
      const data = { assigneeName: this.staff.name };
      this.chronicle.note(this.next(), 'assigned', this.staff, data);
    }
    if (story.hearing) this.heard(story.hearing);
    if (story.confirmed) {
      const at = this.next();
      this.rows.add(
        'triage_confirmation',
        confirmationRow(this.who.id, story.confirmed, this.staff, at),
      );
      this.chronicle.note(at, 'triage-confirmed', this.staff);
    }
    if (['matching', 'offering', 'redoing', 'advising'].includes(story.stage)) {
      this.chronicle.moved(this.next(), 'hearing', 'matching', this.staff);
    }
    if (story.declined) this.declined(story.declined);
    if (story.offer) this.offered(story.offer);
    for (const message of story.messages) this.wrote(message);
    if (story.waitingFrom) {
      this.chronicle.moved(this.next(), story.waitingFrom, 'awaiting_requester', this.staff);
    }
  }

  private heard(hearing: NonNullable<OpenNumbered['story']['hearing']>): void {
    const at = this.next();
    this.chronicle.moved(at, 'received', 'hearing', this.staff);
    this.rows.add('hearing', {
      id: demoId(`hearing:${this.who.id}`, at),
      consultation_id: this.who.id,
      version: 1,
      problem: hearing.problem,
      goal: hearing.goal,
      constraints: hearing.constraints,
      first_advice: hearing.firstAdvice,
      author_id: this.staff.id,
      author_name: this.staff.name,
      created_at: at,
    });
    this.chronicle.note(at, 'hearing-recorded', this.staff, { version: 1 });
  }

  private declined(decline: { supporter: string; reason: string; comment: string }): void {
    const { engagement, supporter } = this.offer(decline.supporter, 'declined', {
      decline_reason: decline.reason,
      decline_comment: decline.comment,
    });
    const at = engagement['decided_at'] as Date;
    this.chronicle.note(at, 'offer-declined', supporter, {
      supporterId: supporter.id,
      supporterName: supporter.name,
      engagementId: engagement.id,
      reason: decline.comment,
    });
  }

  private offered({ supporter: name, accepted }: { supporter: string; accepted: boolean }): void {
    const { draft } = this.scheduled.story;
    const state = !accepted ? 'offered' : draft ? 'active' : 'accepted';
    const { engagement, supporter } = this.offer(name, state);
    if (!accepted) return;
    const at = engagement['decided_at'] as Date;
    const data = { supporterId: supporter.id, supporterName: supporter.name };
    this.chronicle.note(at, 'offer-accepted', supporter, { ...data, engagementId: engagement.id });
    this.chronicle.moved(at, 'matching', 'advising', supporter);
    if (!draft) return;
    const begun = this.next();
    const report = { ...draft, method: null, minutes: null, met: null, begun, submitted: null };
    this.rows.add('advice_report', reportRow(engagement, this.who.id, report));
  }

  /** An offer that was made, and decided unless it still waits. */
  private offer(name: string, state: string, more: Row = {}) {
    const supporter = this.people.supporter(name);
    const waits = state === 'offered';
    // An offer that waits was made lately, so that its deadline lies ahead.
    const offered = waits ? this.latest() : this.next();
    const engagement = engagementRow(
      {
        consultationId: this.who.id,
        supporter,
        kind: this.scheduled.story.contentType === 'training' ? 'lecture' : 'advice',
        offered,
        deadline: this.source.offerDeadline(offered),
      },
      state,
      {
        decided_at: waits ? null : this.next(),
        version: waits ? 1 : state === 'active' ? 3 : 2,
        ...more,
      },
    );
    this.rows.add('engagement', engagement);
    this.chronicle.note(offered, 'offer-made', this.staff, {
      supporterId: supporter.id,
      supporterName: supporter.name,
      engagementId: engagement.id,
    });
    return { engagement, supporter };
  }

  private wrote(message: OpenNumbered['story']['messages'][number]): void {
    const at = this.next();
    const author = this.authorOf(message.author);
    const id = demoId(`message:${this.who.id}:${String(this.version)}`, at);
    this.rows.add('message', {
      id,
      consultation_id: this.who.id,
      at,
      author_kind: message.author,
      author_id: author.kind === 'anonymous' ? null : author.id,
      author_name:
        author.kind === 'account' || author.kind === 'supporter' ? author.name : '相談者',
      visibility: message.visibility,
      body: message.body,
    });
    const kind = message.visibility === 'staff' ? 'note-added' : 'message-posted';
    this.chronicle.note(at, kind, author, { messageId: id, visibility: message.visibility });
  }

  private authorOf(author: 'staff' | 'supporter' | 'requester'): Actor {
    if (author === 'staff') return this.staff;
    if (author === 'requester') return { kind: 'requester', id: this.who.id };
    const { offer } = this.scheduled.story;
    if (!offer)
      throw new Error(`${this.who.receiptNumber}: a supporter writes who was never asked`);
    return this.people.supporter(offer.supporter);
  }

  /** The next step of the case; each raises its version as a change does. */
  private next(): Date {
    const at = this.times.shift() ?? this.source.now;
    this.version += 1;
    this.lastChange = at;
    return at;
  }

  private latest(): Date {
    while (this.times.length > 1) this.times.shift();
    return this.next();
  }
}
