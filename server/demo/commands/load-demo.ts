import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Centre } from '../../centre/index.js';
import { backdateNotes, receiptNumber, useUpReceiptNumbers } from '../../consultations/index.js';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import { Digests, emailKey } from '../../identity/index.js';
import type { Actor } from '../../platform/core/actor.js';
import { fiscalYearOf } from '../../platform/time/fiscal-year.js';
import { conflict, forbidden } from '../../platform/core/problems.js';
import {
  insertSupporters,
  joined,
  supporterFields,
  type Supporter,
} from '../../supporters/index.js';
import { readSeminarFile } from '../../seminars/index.js';
import { backdateSuggestions, SuggestTriage } from '../../triage/index.js';
import { lockedAndEmpty } from '../queries/is-empty.js';
import { insertRows } from './insert-rows.js';
import { LoadDemoSeminars } from './load-demo-seminars.js';
import type { IdentitySource } from '../domain/case-row.js';
import { DEMO_ACCOUNTS, type StaffActor } from '../domain/people.js';
import { CurrentFile, PublishedFile } from '../domain/demo-files.js';
import { demoId } from '../domain/demo-id.js';
import { termsRow } from '../domain/public-rows.js';
import { peopleOf, buildDemo } from '../domain/build-demo.js';
import { Timetable } from '../domain/timetable.js';

/** As it was published, in the columns of `dxc import seminars`. */
const PROGRAMME = 'demo/seminars.json';
const ProgrammeFile = z.array(z.record(z.string(), z.string()));

const SupportersFile = z.array(z.strictObject(supporterFields));

export interface LoadedDemo {
  supporters: number;
  consultations: number;
  /** Somebody among the supporters who has an offer to answer: whose page is worth a look. */
  supporterId: string;
}

/** Fills an empty database with the demo centre (DESIGN §6), in one transaction. */
@Injectable()
export class LoadDemo extends Command<{ now: Date }, boolean, LoadedDemo> {
  constructor(
    private readonly centre: Centre,
    private readonly digests: Digests,
    private readonly suggestTriage: SuggestTriage,
    private readonly loadSeminars: LoadDemoSeminars,
  ) {
    super();
  }

  protected async load(tx: Tx): Promise<boolean> {
    return lockedAndEmpty(tx);
  }

  protected authorise(actor: Actor, empty: boolean): void {
    if (actor.kind !== 'system') throw forbidden();
    if (!empty) {
      throw conflict(
        'not-empty',
        'データベースが空ではないため、お試し用のデータは読み込みません。',
      );
    }
  }

  protected async handle(
    tx: Tx,
    _: boolean,
    { now }: { now: Date },
    actor: Actor,
  ): Promise<Outcome<LoadedDemo>> {
    const staff = this.accounts(now);
    const supporters = this.supporters();
    const cast = peopleOf(
      staff.filter(({ role }) => role === 'staff'),
      supporters.map(({ id, name, affiliation }) => ({ kind: 'supporter', id, name, affiliation })),
    );
    const { answered, open } = this.centre.read('demo/current.json', CurrentFile);
    const published = this.centre.read('demo/published.json', PublishedFile);
    const timetable = new Timetable(this.centre.calendar);
    const demo = buildDemo(
      { published, answered, open },
      cast,
      timetable,
      this.identitySource(now),
    );
    for (const account of staff) demo.rows.add('account', accountRow(account, now));
    for (const [place, one] of supporters.entries()) {
      demo.rows.add('supporter_terms', termsRow(one, place, fiscalYearOf(now), now));
    }
    await insertSupporters(tx, supporters);
    await insertRows(tx, demo.rows);
    await useUpReceiptNumbers(tx, demo.lastReceipt);
    // Open cases are read as new ones are; the event of each suggestion has its supporters ranked.
    // No other event leaves: nobody is written to about things that never happened.
    const openIds = demo.open.map(({ consultationId }) => consultationId);
    await this.suggestTriage.executeIn(tx, { ids: openIds }, actor);
    // They are made when a case comes in: shortly after its receipt, not at the time of loading.
    await backdateNotes(tx, 'triage-suggested');
    await backdateSuggestions(tx);
    await this.loadSeminars.executeIn(tx, this.seminars(now, supporters), actor);
    const waiting = demo.rows.of('engagement').find(({ state }) => state === 'offered');
    const asked = supporters.find(({ id }) => id === waiting?.['supporter_id']);
    if (!asked) throw new Error('the demo has no offer to answer');
    return {
      result: {
        supporters: supporters.length,
        consultations: demo.rows.of('consultation').length,
        supporterId: asked.id,
      },
      // The rows came without events of their own: whoever copies words hears of them here.
      events: [{ type: 'demo.loaded', payload: {} }],
      audit: {
        action: 'demo.loaded',
        recordType: 'centre',
        recordId: this.centre.profile.key,
        changes: { consultations: { to: demo.rows.of('consultation').length } },
      },
    };
  }

  private accounts(now: Date): StaffActor[] {
    return DEMO_ACCOUNTS.map(({ key, name, role }) => ({
      kind: 'account',
      id: demoId(`account:${key}`, now),
      name,
      role,
      via: 'session',
    }));
  }

  private supporters(): Supporter[] {
    const { openedOn } = this.centre.profile;
    const since = new Date(`${openedOn ?? '2021-09-01'}T00:00:00+09:00`);
    return this.centre
      .read('demo/supporters.json', SupportersFile)
      .map((details) => joined(details, demoId(`supporter:${details.name}`, since), since));
  }

  /** The published programme, and who of the invented supporters speaks at the invented seminar. */
  private seminars(now: Date, supporters: readonly Supporter[]) {
    const read = readSeminarFile(
      this.centre.has(PROGRAMME) ? this.centre.read(PROGRAMME, ProgrammeFile) : [],
    );
    if ('problems' in read) throw new Error(read.problems.join(' '));
    return { now, lines: read.lines, speakers: supporters.slice(0, 2) };
  }

  private identitySource(now: Date): IdentitySource {
    const { calendar, profile } = this.centre;
    return {
      now,
      receiptNumber,
      emailDigest: (email) => this.digests.email(email),
      phoneDigest: (phone) => this.digests.phone(phone),
      replyBy: (received) => calendar.deadlineAfter(received, profile.replyBusinessDays),
      offerDeadline: (offered) =>
        calendar.deadlineAfter(offered, profile.offerDeadlineBusinessDays),
    };
  }
}

function accountRow({ id, name, role }: StaffActor, now: Date) {
  const email = DEMO_ACCOUNTS.find((account) => account.name === name)?.email ?? '';
  return { id, name, email, email_key: emailKey(email), role, version: 1, created_at: now };
}
