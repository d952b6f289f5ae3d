import { Injectable } from '@nestjs/common';
import { Centre } from '../../../centre/index.js';
import { formatDay } from '../../../platform/time/era.js';
import { ProfileChangesQuery, Roster, type Supporter } from '../../../supporters/index.js';
import { idIn, type MailCause } from '../../domain/mail-cause.js';
import { OFFICE, type Recipient } from '../../domain/recipient.js';
import type { MailTemplate } from '../catalogue.js';
import { staffRoster, supporterRoster, type SupporterRosterView } from '../roster.js';
import type { AddressedMail, Audience } from './audience.js';
import { Facts } from './facts.js';

/** Mails about the roster itself: no case is named. */
@Injectable()
export class RosterMails implements Audience {
  constructor(
    private readonly facts: Facts,
    private readonly centre: Centre,
    private readonly roster: Roster,
    private readonly changes: ProfileChangesQuery,
  ) {}

  knows(template: MailTemplate): boolean {
    return template === 'staff-roster' || template === 'supporter-roster';
  }

  async recipients(template: MailTemplate, { payload }: MailCause): Promise<Recipient[]> {
    const supporter = await this.supporter(payload);
    if (!supporter) return [];
    if (template === 'staff-roster') {
      return [{ kind: 'staff', id: OFFICE, address: this.centre.profile.contact.email }];
    }
    const { id, email: address } = supporter;
    return address === null ? [] : [{ kind: 'supporter', id, address }];
  }

  async compose(template: MailTemplate, cause: MailCause): Promise<AddressedMail | null> {
    const supporter = await this.supporter(cause.payload);
    if (!supporter) return null;
    const { id, name: supporterName, email } = supporter;
    const until = untilIn(cause.payload);
    if (template === 'staff-roster') {
      const url = this.facts.pageUrl(`/admin/#/supporters/${id}/show`);
      const mailContent = staffRoster.write({ supporterName, url, until }, 'ja');
      return { address: this.centre.profile.contact.email, language: 'ja', content: mailContent };
    }
    const news =
      until === null ? await this.decision(cause.payload) : ({ what: 'ending', until } as const);
    if (email === null || news === null) return null;
    const view = { name: supporterName, url: this.facts.pageUrl('/desk/profile'), news };
    return { address: email, language: 'ja', content: supporterRoster.write(view, 'ja') };
  }

  private async supporter(payload: MailCause['payload']): Promise<Supporter | null> {
    const id = idIn(payload, 'supporterId');
    return id === null ? null : this.roster.find(id);
  }

  private async decision(
    payload: MailCause['payload'],
  ): Promise<SupporterRosterView['news'] | null> {
    const id = idIn(payload, 'changeId');
    if (id === null) return null;
    const { state, comment } = await this.changes.one(id);
    return state === 'approved' || state === 'declined' ? { what: state, comment } : null;
  }
}

/** The last day of the term the event is about, in words. */
function untilIn(payload: MailCause['payload']): string | null {
  const until = idIn(payload, 'until');
  return until === null ? null : formatDay(new Date(`${until}T00:00:00+09:00`));
}
