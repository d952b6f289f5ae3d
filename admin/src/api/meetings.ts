import type { components } from '../generated/api.js';
import { client, unwrap } from './client.js';

export type Meeting = components['schemas']['Meeting'];
export type MeetingMethod = Meeting['method'];
export interface Times {
  startsAt: string;
  endsAt: string;
}
export interface NewMeeting {
  method: MeetingMethod;
  proposals: Times[];
  place?: string;
  url?: string;
  phone?: string;
  /** Agreed on already: the one time is the meeting's. */
  agreed: boolean;
  /** A manager's reason for one meeting more than the centre's limit. */
  reason?: string;
}
export interface Outcome {
  outcome: 'held' | 'no_show';
  notes?: string;
  needNext: boolean | null;
}

const at = (id: string) => ({ params: { path: { id } } });

export const readMeetings = async (engagementId: string): Promise<Meeting[]> =>
  (await unwrap(client.GET('/api/v1/engagements/{id}/meetings', at(engagementId)))).items;

export const proposeMeeting = (engagementId: string, body: NewMeeting): Promise<Meeting> =>
  unwrap(client.POST('/api/v1/engagements/{id}/meetings', { ...at(engagementId), body }));

export const chooseTime = (id: string, proposalId: string): Promise<Meeting> =>
  unwrap(client.POST('/api/v1/meetings/{id}/choice', { ...at(id), body: { proposalId } }));

/** Another time or place; everybody's calendar follows. */
export const changeMeeting = (
  { id, version }: Meeting,
  body: Partial<Times & { place: string; url: string; phone: string }>,
): Promise<Meeting> =>
  unwrap(
    client.PATCH('/api/v1/meetings/{id}', {
      ...at(id),
      headers: { 'If-Match': `"${String(version)}"` },
      body,
    }),
  );

export const cancelMeeting = (id: string, reason: string): Promise<Meeting> =>
  unwrap(
    client.POST('/api/v1/meetings/{id}/cancel', {
      ...at(id),
      body: reason === '' ? {} : { reason },
    }),
  );

export const recordMeeting = (id: string, body: Outcome): Promise<Meeting> =>
  unwrap(client.POST('/api/v1/meetings/{id}/outcome', { ...at(id), body }));

/** The calendar file of a settled meeting. */
export const calendarPath = (id: string): string => `/api/v1/meetings/${id}/calendar.ics`;
