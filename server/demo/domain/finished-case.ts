import { fiscalYearOf } from '../../platform/time/fiscal-year.js';
import {
  caseRow,
  identify,
  proxyOf,
  submitter,
  type CaseIdentity,
  type IdentitySource,
} from './case-row.js';
import type { DemoPeople, StaffActor } from './people.js';
import { demoId, demoNumber } from './demo-id.js';
import { Chronicle, type Rows } from './rows.js';
import type { NumberedCase } from './schedule.js';
import { publishedRow } from './public-rows.js';
import { confirmationRow, engagementRow, reportRow } from './support-rows.js';
import type { Timetable } from './timetable.js';

const DAY_MS = 24 * 60 * 60 * 1000;
type FinishedNumbered = Extract<NumberedCase, { kind: 'finished' }>;

/** Tells a case from receipt to the answered survey, as rows of every room it passes through. */
export class FinishedStory {
  private readonly who: CaseIdentity;
  private readonly staff: StaffActor;
  private readonly chronicle: Chronicle;

  constructor(
    private readonly scheduled: FinishedNumbered,
    private readonly people: DemoPeople,
    private readonly timetable: Timetable,
    private readonly source: IdentitySource,
    private readonly rows: Rows,
  ) {
    this.who = identify(scheduled, source);
    this.staff = people.staffFor(scheduled.sequence);
    this.chronicle = new Chronicle(rows, this.who.id);
  }

  build(): void {
    const { story, received, ended } = this.scheduled;
    const closed = this.scheduled.closed ? this.after(ended, 12) : null;
    this.rows.add(
      'consultation',
      caseRow(this.scheduled, this.who, this.source, {
        state: closed ? 'closed' : 'answered',
        version: closed ? 7 : 6,
        assignee_id: this.staff.id,
        assignee_name: this.staff.name,
        proxy: proxyOf(this.scheduled, this.staff),
        support_ended_at: ended,
        closed_at: closed,
        updated_at: closed ?? ended,
      }),
    );
    this.chronicle.note(received, 'submitted', submitter(this.scheduled, this.staff), {
      channel: story.channel,
      receiptNumber: this.who.receiptNumber,
    });
    if (story.support) this.supported();
    else this.answeredByStaff();
    this.survey();
    if (closed && story.published) {
      this.rows.add('published_answer', publishedRow(this.who.id, story, this.staff, closed));
    }
    if (closed) this.chronicle.moved(closed, 'answered', 'closed', this.staff);
  }

  private heard(assigned: Date, heard: Date, confirmed: Date): void {
    const { story } = this.scheduled;
    const assigneeName = this.staff.name;
    this.chronicle.note(assigned, 'assigned', this.staff, { assigneeName });
    this.chronicle.moved(heard, 'received', 'hearing', this.staff);
    this.rows.add('hearing', {
      id: demoId(`hearing:${this.who.id}`, heard),
      consultation_id: this.who.id,
      version: 1,
      problem: story.hearing.problem,
      goal: story.hearing.goal,
      constraints: story.hearing.constraints,
      first_advice: story.hearing.firstAdvice,
      author_id: this.staff.id,
      author_name: this.staff.name,
      created_at: heard,
    });
    this.chronicle.note(heard, 'hearing-recorded', this.staff, { version: 1 });
    this.rows.add(
      'triage_confirmation',
      confirmationRow(this.who.id, story, this.staff, confirmed),
    );
    this.chronicle.note(confirmed, 'triage-confirmed', this.staff);
  }

  private supported(): void {
    const { story, received, ended } = this.scheduled;
    const { support } = story;
    if (!support) return;
    const [
      assigned = received,
      heard = received,
      confirmed = received,
      matched = received,
      offered = received,
      accepted = received,
      met = ended,
      begun = ended,
    ] = this.timetable.steps(received, ended, [0.03, 0.12, 0.16, 0.2, 0.24, 0.34, 0.8, 0.9]);
    this.heard(assigned, heard, confirmed);
    this.chronicle.moved(matched, 'hearing', 'matching', this.staff);
    const supporter = this.people.supporter(support.supporter);
    const data = { supporterId: supporter.id, supporterName: supporter.name };
    const deadline = this.source.offerDeadline(offered);
    const state = this.scheduled.closed ? 'completed' : 'reported';
    const offer = { consultationId: this.who.id, supporter, kind: support.kind, offered, deadline };
    const engagement = engagementRow(offer, state, {
      decided_at: accepted,
      ended_at: ended,
      version: 4,
    });
    this.rows.add('engagement', engagement);
    this.chronicle.note(offered, 'offer-made', this.staff, {
      ...data,
      engagementId: engagement.id,
    });
    this.chronicle.note(accepted, 'offer-accepted', supporter, {
      ...data,
      engagementId: engagement.id,
    });
    this.chronicle.moved(accepted, 'matching', 'advising', supporter);
    const report = reportRow(engagement, this.who.id, {
      situation: story.hearing.problem,
      advice: support.advice,
      nextSteps: support.nextSteps,
      method: support.method,
      minutes: support.minutes,
      met,
      begun,
      submitted: ended,
    });
    this.rows.add('advice_report', report);
    this.chronicle.note(ended, 'report-submitted', supporter, { ...data, reportId: report.id });
    this.chronicle.moved(ended, 'advising', 'answered', supporter);
  }

  private answeredByStaff(): void {
    const { story, received, ended } = this.scheduled;
    const [assigned = received, heard = received, confirmed = received] = this.timetable.steps(
      received,
      ended,
      [0.05, 0.4, 0.6],
    );
    this.heard(assigned, heard, confirmed);
    const id = demoId(`answer:${this.who.id}`, ended);
    this.rows.add('message', {
      id,
      consultation_id: this.who.id,
      at: ended,
      author_kind: 'staff',
      author_id: this.staff.id,
      author_name: this.staff.name,
      visibility: 'everyone',
      body: story.answer ?? '',
    });
    this.chronicle.note(ended, 'message-posted', this.staff, {
      messageId: id,
      visibility: 'everyone',
    });
    this.chronicle.moved(ended, 'hearing', 'answered', this.staff);
  }

  private survey(): void {
    const { story, ended } = this.scheduled;
    const invitation = demoId(`invitation:${this.who.id}`, ended);
    const year = fiscalYearOf(ended);
    this.rows.add('survey_invitation', {
      id: invitation,
      subject_kind: 'consultation',
      subject_id: this.who.id,
      consultation_id: this.who.id,
      send_at: ended,
      sent_at: ended,
      definition_version: 1,
      support_type: 'consultation',
      support_ended_at: ended,
      fiscal_year: year,
      state: story.survey ? 'answered' : 'invited',
      created_at: ended,
    });
    if (!story.survey) return;
    const at = this.after(ended, 1 + demoNumber(this.who.id, 5));
    const id = demoId(`answer-of:${invitation}`, at);
    const byPhone = story.contact === 'phone';
    this.rows.add('survey_answer', {
      id,
      invitation_id: invitation,
      consultation_id: this.who.id,
      choice: story.survey.choice,
      comment: story.survey.comment,
      replies: {},
      words: {},
      publish_consent: false,
      channel: byPhone ? 'phone' : 'web',
      entered_by: byPhone ? this.staff.name : null,
      answered_at: at,
      created_at: at,
      updated_at: at,
    });
    const by = byPhone ? this.staff : ({ kind: 'requester', id: this.who.id } as const);
    this.chronicle.note(at, 'survey-answered', by, { answerId: id });
  }

  /** Some days later, but never in the future. */
  private after(at: Date, days: number): Date {
    const { now } = this.source;
    const wished = at.getTime() + days * DAY_MS;
    // What would lie ahead of now happened in the time that was left, halfway or later.
    const share = days / (days + 1);
    const possible = at.getTime() + (now.getTime() - at.getTime()) * share;
    return new Date(Math.min(wished, possible));
  }
}
