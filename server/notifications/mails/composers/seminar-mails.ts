import { Injectable } from '@nestjs/common';
import { ConfirmedAddresses, Links } from '../../../identity/index.js';
import { Clock } from '../../../platform/time/clock.js';
import {
  addressShown,
  Registrations,
  SeminarCalendar,
  Seminars,
  type RegistrationRecord,
  type SeminarRecord,
} from '../../../seminars/index.js';
import { idIn, type MailCause } from '../../domain/mail-cause.js';
import type { Recipient } from '../../domain/recipient.js';
import type { MailTemplate } from '../catalogue.js';
import { seminarRegistration, type SeminarMailView } from '../seminar.js';
import type { SeminarNews } from '../seminar-wording.js';
import type { AddressedMail, Audience } from './audience.js';

/** Mails to those who registered for a seminar, each with the calendar entry that belongs to its news. */
@Injectable()
export class SeminarMails implements Audience {
  constructor(
    private readonly clock: Clock,
    private readonly links: Links,
    private readonly confirmed: ConfirmedAddresses,
    private readonly seminars: Seminars,
    private readonly registrations: Registrations,
    private readonly calendar: SeminarCalendar,
  ) {}

  knows(template: MailTemplate): boolean {
    return template === 'seminar-registration' || template === 'seminar-notice';
  }

  async recipients(template: MailTemplate, cause: MailCause): Promise<Recipient[]> {
    const people =
      template === 'seminar-registration'
        ? await this.one(cause)
        : await this.registrations.toNotify(
            idIn(cause.payload, 'seminarId') ?? '',
            audienceOf(cause),
          );
    return people.flatMap(({ id, email }) =>
      email === null ? [] : [{ kind: 'participant' as const, id, address: email }],
    );
  }

  async compose(
    _: MailTemplate,
    cause: MailCause,
    recipientId: string,
  ): Promise<AddressedMail | null> {
    const registration = await this.registrations.find(recipientId);
    const seminar = registration && (await this.seminars.find(registration.seminarId));
    if (!registration?.email || !seminar?.startsAt || !seminar.endsAt) return null;
    const news = newsOf(cause, registration);
    if (news === null || !isNews(news, registration, seminar)) return null;
    if (REMINDERS.includes(news) && this.clock.now() >= seminar.startsAt) return null;
    const { id, email: address, language } = registration;
    const page = await this.links.url('registration', id);
    const { confirmed, name, link } = await this.confirmed.addressee(address, registration.name);
    const view: SeminarMailView = {
      name,
      news,
      title: seminar.title,
      number: registration.number,
      url: link(page, 'registration', id),
      startsAt: seminar.startsAt,
      endsAt: seminar.endsAt,
      mode: registration.mode,
      seats: registration.seats,
      venue: seminar.venueName,
      onlineUrl: this.onlineUrl(news, registration, seminar),
      position: (await this.registrations.one(registration.id)).position,
      askedUntil: registration.askedUntil,
      reason: seminar.cancelReason,
      calendar: this.file(news, registration, seminar),
    };
    return { address, language, content: seminarRegistration.write(view, language), confirmed };
  }

  private async one(cause: MailCause) {
    const registration = await this.registrations.find(idIn(cause.payload, 'registrationId') ?? '');
    return registration && newsOf(cause, registration) !== null ? [registration] : [];
  }

  private onlineUrl(
    news: SeminarNews,
    { mode, state }: RegistrationRecord,
    { startsAt, endsAt, onlineUrl }: SeminarRecord,
  ): string | null {
    const told = state === 'confirmed' && mode === 'online' && startsAt !== null && endsAt !== null;
    if (!told || news === 'called-off') return null;
    return addressShown(this.clock.now(), startsAt, endsAt) ? onlineUrl : null;
  }

  private file(news: SeminarNews, registration: RegistrationRecord, seminar: SeminarRecord) {
    if (!WITH_CALENDAR.includes(news)) return null;
    const cancelled = news === 'cancelled' || news === 'lapsed' || news === 'called-off';
    return this.calendar.file(seminar, {
      attendee: registration.email,
      cancelled,
      mode: registration.mode,
    });
  }
}

/** Of no use once it has begun: one that waited for its turn. */
const REMINDERS: readonly SeminarNews[] = ['week', 'day', 'hour'];

const WITH_CALENDAR: readonly SeminarNews[] = [
  'confirmed',
  'promoted',
  'seminar-changed',
  'cancelled',
  'called-off',
];

/** Whom a seminar's news concerns. */
function audienceOf({
  type,
  payload,
}: MailCause): 'live' | 'cancelled-with-it' | 'there' | 'nobody' {
  if (type === 'seminar.changed') return 'live';
  if (type === 'seminar.materials-published') return payload['before'] === true ? 'live' : 'there';
  return payload['to'] === 'cancelled' ? 'cancelled-with-it' : 'nobody';
}

function newsOf({ type, payload }: MailCause, { state }: RegistrationRecord): SeminarNews | null {
  switch (type) {
    case 'registration.received':
      return state === 'waitlisted' ? 'waitlisted' : 'confirmed';
    case 'registration.promoted':
      return 'promoted';
    case 'registration.asked':
      return 'asked';
    case 'registration.changed':
      return 'changed';
    case 'registration.cancelled':
      return payload['cause'] === 'no_answer' ? 'lapsed' : 'cancelled';
    case 'registration.reminded':
      return payload['reminder'] as SeminarNews;
    case 'seminar.changed':
      return 'seminar-changed';
    case 'seminar.materials-published':
      return 'materials';
    default:
      return payload['to'] === 'cancelled' ? 'called-off' : null;
  }
}

/** Overtaken by events, a mail would only puzzle: a seat that is gone, a reminder of what is off. */
function isNews(news: SeminarNews, { state }: RegistrationRecord, seminar: SeminarRecord): boolean {
  if (news === 'cancelled' || news === 'lapsed') return state === 'cancelled';
  if (news === 'called-off') return seminar.state === 'cancelled';
  if (news === 'materials') return state !== 'cancelled';
  if (state === 'cancelled' || seminar.state === 'cancelled') return false;
  if (news === 'asked') return state === 'asked';
  if (news === 'promoted' || news === 'week' || news === 'day' || news === 'hour') {
    return state === 'confirmed' || state === 'attended';
  }
  return true;
}
