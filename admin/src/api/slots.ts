import type { components } from '../generated/api.js';
import { client, unwrap } from './client.js';
import type { Mode } from './seminars.js';

type Schemas = components['schemas'];
export type Slot = Schemas['SeminarSlot'];
export type SlotAssignment = Schemas['SlotAssignment'];

const at = (id: string) => ({ params: { path: { id } } });

export const readSlots = async (seminarId: string): Promise<Slot[]> =>
  (await unwrap(client.GET('/api/v1/seminars/{id}/slots', at(seminarId)))).items;

export interface SlotLayout {
  supporterIds: string[];
  from: string;
  to: string;
  minutes: number;
  breakMinutes: number;
  mode: Mode;
  rooms: string[];
  url: string | null;
}
export const generateSlots = (
  seminarId: string,
  body: SlotLayout,
): Promise<{ created: number; skipped: number }> =>
  unwrap(client.POST('/api/v1/seminars/{id}/slots', { ...at(seminarId), body }));

/** What the engine would book (`preview`), or books. */
export const assignSlots = (seminarId: string, preview: boolean): Promise<SlotAssignment> =>
  unwrap(
    client.POST('/api/v1/seminars/{id}/slots/assign', { ...at(seminarId), body: { preview } }),
  );

export const bookSlot = (id: string, registrationId: string): Promise<Slot> =>
  unwrap(client.POST('/api/v1/slots/{id}/book', { ...at(id), body: { registrationId } }));

export const releaseSlot = (id: string): Promise<Slot> =>
  unwrap(client.POST('/api/v1/slots/{id}/release', at(id)));

/** Onto a free slot, or in exchange with a booked one. */
export const moveBooking = (id: string, toSlotId: string): Promise<Slot> =>
  unwrap(client.POST('/api/v1/slots/{id}/move', { ...at(id), body: { toSlotId } }));

export const withdrawSlot = (id: string): Promise<Slot> =>
  unwrap(client.POST('/api/v1/slots/{id}/withdraw', at(id)));

export const reopenSlot = (id: string): Promise<Slot> =>
  unwrap(client.POST('/api/v1/slots/{id}/reopen', at(id)));

export type SlotPreview = Schemas['SlotPreview'];
/** What laying out would make, before it is done. */
export const previewSlots = (seminarId: string, body: SlotLayout): Promise<SlotPreview> =>
  unwrap(client.POST('/api/v1/seminars/{id}/slots/preview', { ...at(seminarId), body }));
