import { HttpError } from 'ra-core';
import type { components } from '../generated/api.js';
import { client, unwrap } from './client.js';
import type { Page } from './types.js';

type Schemas = components['schemas'];
export type SeminarSummary = Schemas['SeminarSummary'];
export type Seminar = Schemas['Seminar'];
export type SeminarState = Seminar['state'];
export type SeminarSeats = Schemas['SeminarSeats'];
export type Mode = SeminarSeats['mode'];
export type NewSeminar = Schemas['NewSeminar'];
export type SeminarSeries = Schemas['SeminarSeries'];

const at = (id: string) => ({ params: { path: { id } } });
const guarded = ({ id, version }: { id: string; version: number }) => ({
  ...at(id),
  headers: { 'If-Match': `"${String(version)}"` },
});

export interface SeminarQuery {
  page: number;
  perPage: number;
  state?: SeminarState;
  kind?: Seminar['kind'];
  seriesId?: string;
  fiscalYear?: number;
  q?: string;
  order?: 'ASC' | 'DESC';
}
export const readSeminars = (query: SeminarQuery): Promise<Page<SeminarSummary>> =>
  unwrap(client.GET('/api/v1/seminars', { params: { query } }));

export const readSeminar = (id: string): Promise<Seminar> =>
  unwrap(client.GET('/api/v1/seminars/{id}', at(id)));

export const draftSeminar = (body: NewSeminar): Promise<Seminar> =>
  unwrap(client.POST('/api/v1/seminars', { body }));

export const changeSeminar = (seminar: Seminar, body: Partial<NewSeminar>): Promise<Seminar> =>
  unwrap(client.PATCH('/api/v1/seminars/{id}', { ...guarded(seminar), body }));

export const publishSeminar = (id: string): Promise<Seminar> =>
  unwrap(client.POST('/api/v1/seminars/{id}/publish', at(id)));

export const closeSeminar = (id: string): Promise<Seminar> =>
  unwrap(client.POST('/api/v1/seminars/{id}/close', at(id)));

/** Whom to record as absent when a seminar was held. */
export type Absent = 'none' | 'onsite' | 'all';
export const holdSeminar = (id: string, absent: Absent): Promise<Seminar> =>
  unwrap(client.POST('/api/v1/seminars/{id}/hold', { ...at(id), body: { absent } }));

export const cancelSeminar = (id: string, reason: string): Promise<Seminar> =>
  unwrap(
    client.POST('/api/v1/seminars/{id}/cancel', {
      ...at(id),
      body: reason === '' ? {} : { reason },
    }),
  );

export interface SeminarCopy {
  title: string;
  startsAt: string | null;
  endsAt: string | null;
}
export const copySeminar = (id: string, body: SeminarCopy): Promise<Seminar> =>
  unwrap(client.POST('/api/v1/seminars/{id}/copy', { ...at(id), body }));

/** Who would lose their seat: the answer to a capacity below what is booked. */
export interface Displaced {
  id: string;
  number: string;
  name: string;
  seats: number;
}
/** The list of a refused capacity, undefined for every other refusal. */
export const displacedBy = (error: unknown): Displaced[] | undefined => {
  if (!(error instanceof HttpError)) return undefined;
  const { code, problem } = (error.body ?? {}) as {
    code?: string;
    problem?: { registrations?: Displaced[] };
  };
  return code === 'below-booked' ? problem?.registrations : undefined;
};

export const readSeriesList = async (): Promise<SeminarSeries[]> =>
  (await unwrap(client.GET('/api/v1/seminar-series'))).items;

export const readSeries = (id: string): Promise<SeminarSeries> =>
  unwrap(client.GET('/api/v1/seminar-series/{id}', at(id)));

export type SeriesInput = Schemas['NewSeminarSeries'];
export const makeSeries = (body: SeriesInput): Promise<SeminarSeries> =>
  unwrap(client.POST('/api/v1/seminar-series', { body }));

export const changeSeries = (series: SeminarSeries, body: SeriesInput): Promise<SeminarSeries> =>
  unwrap(client.PATCH('/api/v1/seminar-series/{id}', { ...guarded(series), body }));

export type SeminarFigures = Schemas['SeminarFigures'];
export const readFigures = (id: string): Promise<SeminarFigures> =>
  unwrap(client.GET('/api/v1/seminars/{id}/figures', at(id)));
