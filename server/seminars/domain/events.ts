import type { DomainEvent } from '../../platform/events.js';
import type { CancelCause, RegistrationState } from './registration-states.js';
import type { SeminarState } from './seminar-states.js';
import type { Reminder } from './times.js';

/** Ids of a registration, as its events carry them. */
interface Ids {
  id: string;
  seminarId: string;
}

const about = ({ id, seminarId }: Ids) => ({ registrationId: id, seminarId });

export const seminarMoved = (
  seminarId: string,
  from: SeminarState,
  to: SeminarState,
): DomainEvent => ({ type: 'seminar.moved', payload: { seminarId, from, to } });

/** Time, place, address or way of taking part: whoever takes part has to be told. */
export const seminarChanged = (seminarId: string, sequence: number): DomainEvent => ({
  type: 'seminar.changed',
  payload: { seminarId, sequence },
});

/** Materials, a recording or the summary are there to read. */
export const materialsPublished = (seminarId: string, before: boolean): DomainEvent => ({
  type: 'seminar.materials-published',
  payload: { seminarId, before },
});

/** Somebody registered, or staff did for them; `status` says whether they have their seats. */
export const registered = (it: Ids, status: RegistrationState, byStaff = false): DomainEvent => ({
  type: 'registration.received',
  payload: { ...about(it), status, ...(byStaff && { byStaff }) },
});

/** Moved up from the queue. */
export const promoted = (it: Ids): DomainEvent => ({
  type: 'registration.promoted',
  payload: about(it),
});

/** Asked whether they still want the seat. */
export const asked = (it: Ids): DomainEvent => ({
  type: 'registration.asked',
  payload: about(it),
});

/** Another mode, person or number of people. */
export const registrationChanged = (it: Ids, version: number, byStaff = false): DomainEvent => ({
  type: 'registration.changed',
  payload: { ...about(it), version, ...(byStaff && { byStaff }) },
});

export const registrationCancelled = (
  it: Ids,
  cause: CancelCause,
  byStaff = false,
): DomainEvent => ({
  type: 'registration.cancelled',
  payload: { ...about(it), cause, ...(byStaff && { byStaff }) },
});

export const reminded = (it: Ids, reminder: Reminder): DomainEvent => ({
  type: 'registration.reminded',
  payload: { ...about(it), reminder },
});

/** Came, or did not; `attended: false` also takes a check-in back. */
export const attendanceRecorded = (it: Ids, attended: boolean): DomainEvent => ({
  type: 'registration.attendance',
  payload: { ...about(it), attended },
});

export const slotBooked = (slotId: string, it: Ids): DomainEvent => ({
  type: 'slot.booked',
  payload: { slotId, ...about(it) },
});

export const slotReleased = (slotId: string, it: Ids): DomainEvent => ({
  type: 'slot.released',
  payload: { slotId, ...about(it) },
});

/** The retention period is over: nobody is behind the registration any more. */
export const forgotten = (it: Ids): DomainEvent => ({
  type: 'registration.forgotten',
  payload: about(it),
});
