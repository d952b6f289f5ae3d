import type { DomainEvent } from '../../platform/core/events.js';
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
export const registered = (ids: Ids, status: RegistrationState, byStaff = false): DomainEvent => ({
  type: 'registration.received',
  payload: { ...about(ids), status, ...(byStaff && { byStaff }) },
});

/** Moved up from the queue. */
export const promoted = (ids: Ids): DomainEvent => ({
  type: 'registration.promoted',
  payload: about(ids),
});

/** Asked whether they still want the seat. */
export const attendanceRequested = (ids: Ids): DomainEvent => ({
  type: 'registration.asked',
  payload: about(ids),
});

/** Another mode, person or number of people. */
export const registrationChanged = (ids: Ids, version: number, byStaff = false): DomainEvent => ({
  type: 'registration.changed',
  payload: { ...about(ids), version, ...(byStaff && { byStaff }) },
});

export const registrationCancelled = (
  ids: Ids,
  cause: CancelCause,
  byStaff = false,
): DomainEvent => ({
  type: 'registration.cancelled',
  payload: { ...about(ids), cause, ...(byStaff && { byStaff }) },
});

export const reminded = (ids: Ids, reminder: Reminder): DomainEvent => ({
  type: 'registration.reminded',
  payload: { ...about(ids), reminder },
});

/** Came, or did not; `attended: false` also takes a check-in back. */
export const attendanceRecorded = (ids: Ids, attended: boolean): DomainEvent => ({
  type: 'registration.attendance',
  payload: { ...about(ids), attended },
});

export const slotBooked = (slotId: string, ids: Ids): DomainEvent => ({
  type: 'slot.booked',
  payload: { slotId, ...about(ids) },
});

export const slotReleased = (slotId: string, ids: Ids): DomainEvent => ({
  type: 'slot.released',
  payload: { slotId, ...about(ids) },
});

/** The retention period is over: nobody is behind the registration any more. */
export const forgotten = (ids: Ids): DomainEvent => ({
  type: 'registration.forgotten',
  payload: about(ids),
});
