import type { components } from '../generated/api.js';
import { client, unwrap } from './client.js';

type Schemas = components['schemas'];
export type Terms = Schemas['SupporterTerms'];
export type SupporterChange = Schemas['SupporterChange'];
export type SupporterHistory = Schemas['SupporterHistory'];
export type EndingTerm = Schemas['EndingTerm'];
export type NewTerms = Pick<
  Terms,
  'weekly' | 'away' | 'termFrom' | 'termUntil' | 'contacts' | 'published'
>;

const at = (id: string) => ({ params: { path: { id } } });

export const readTerms = (id: string): Promise<Terms> =>
  unwrap(client.GET('/api/v1/supporters/{id}/terms', at(id)));

/** @param version the one that was read; 0 before anything was agreed */
export const saveTerms = (id: string, version: number, body: NewTerms): Promise<Terms> =>
  unwrap(
    client.PUT('/api/v1/supporters/{id}/terms', {
      ...at(id),
      headers: { 'If-Match': `"${String(version)}"` },
      body,
    }),
  );

export const readHistory = (id: string): Promise<SupporterHistory> =>
  unwrap(client.GET('/api/v1/supporters/{id}/history', at(id)));

/** Of one supporter, or everything that waits. */
export const readChanges = async (supporterId?: string): Promise<SupporterChange[]> =>
  (
    await unwrap(
      client.GET('/api/v1/supporter-changes', {
        params: { query: supporterId === undefined ? {} : { supporterId } },
      }),
    )
  ).items;

export const decideChange = (
  id: string,
  decision: 'approve' | 'decline',
  comment: string,
): Promise<SupporterChange> =>
  unwrap(
    client.POST('/api/v1/supporter-changes/{id}/decision', {
      ...at(id),
      body: { decision, ...(comment.trim() && { comment: comment.trim() }) },
    }),
  );

export const readEndingTerms = async (): Promise<EndingTerm[]> =>
  (await unwrap(client.GET('/api/v1/supporter-terms-ending'))).items;

/** The roster as a file the importer reads again. */
export const rosterPath = '/api/v1/supporter-roster';

export type RosterReport = Schemas['RosterReport'];

/** Tries a roster file, or loads it whole. */
export const importRoster = (file: File, dryRun: boolean): Promise<RosterReport> =>
  unwrap(
    client.POST('/api/v1/supporter-roster', {
      params: { query: { dryRun: dryRun ? 'true' : 'false' } },
      body: file as unknown as string,
      bodySerializer: (body) => body,
      headers: { 'Content-Type': 'application/octet-stream' },
    }),
  );
