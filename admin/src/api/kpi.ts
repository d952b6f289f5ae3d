import type { components } from '../generated/api.js';
import { client, unwrap } from './client.js';

type Schemas = components['schemas'];
export type KpiTrend = Schemas['KpiTrend'];
export type KpiFunnel = Schemas['KpiFunnel'];
export type KpiBreakdown = Schemas['KpiBreakdown'];
export type KpiCases = Schemas['KpiCases'];
export type Kpi = Schemas['Kpi'];
export type KpiList = Schemas['KpiList'];
export type KpiEntry = Schemas['KpiEntry'];
export type Closings = Schemas['Closings'];
export type Closing = Schemas['Closing'];
export type OpenDataRelease = Schemas['OpenDataRelease'];
export type KpiHistory = Schemas['KpiHistory'];

/** Parameters of a figure's cases, as the server gives them with the figure. */
export type CaseFilter = Record<string, string | number>;
export const DIMENSIONS = [
  'requesterType',
  'contentType',
  'theme',
  'municipality',
  'channel',
] as const;
export type Dimension = (typeof DIMENSIONS)[number];

const ofYear = (fiscalYear: number) => ({ params: { query: { fiscalYear } } });

export const readTrend = (year: number): Promise<KpiTrend> =>
  unwrap(client.GET('/api/v1/kpi/trend', ofYear(year)));

export const readFunnel = (year: number): Promise<KpiFunnel> =>
  unwrap(client.GET('/api/v1/kpi/funnel', ofYear(year)));

export const readBreakdown = (
  fiscalYear: number,
  by: Dimension,
  narrowed: Partial<Record<Dimension, string>>,
): Promise<KpiBreakdown> =>
  unwrap(
    client.GET('/api/v1/kpi/breakdown', { params: { query: { fiscalYear, by, ...narrowed } } }),
  );

/** Exactly the cases a figure counts. */
export const readCasesBehind = (filter: CaseFilter): Promise<KpiCases> =>
  unwrap(client.GET('/api/v1/kpi/cases', { params: { query: filter as never } }));

export const readKpis = (year: number): Promise<KpiList> =>
  unwrap(client.GET('/api/v1/kpi', ofYear(year)));

export const readKpiHistory = async (): Promise<KpiHistory[]> =>
  (await unwrap(client.GET('/api/v1/kpi/definitions'))).items;

export const readEntries = async (): Promise<KpiEntry[]> =>
  (await unwrap(client.GET('/api/v1/kpi/entries'))).items;

export interface FigureInput {
  key: string;
  occurredOn: string;
  amount: number;
  title: string;
  evidence: string;
}
export const enterFigure = (body: FigureInput): Promise<KpiEntry> =>
  unwrap(client.POST('/api/v1/kpi/entries', { body }));

export const cancelFigure = (id: string, reason: string): Promise<KpiEntry> =>
  unwrap(
    client.POST('/api/v1/kpi/entries/{id}/cancellation', {
      params: { path: { id } },
      body: { reason },
    }),
  );

export const readClosings = (): Promise<Closings> => unwrap(client.GET('/api/v1/kpi/closings'));

export const readClosing = (period: string): Promise<Closing> =>
  unwrap(client.GET('/api/v1/kpi/closings/{period}', { params: { path: { period } } }));

export const closePeriod = (period: string): Promise<Closing> =>
  unwrap(client.POST('/api/v1/kpi/closings', { body: { period } }));

export const noteCorrection = (period: string, id: string, note: string): Promise<Closing> =>
  unwrap(
    client.POST('/api/v1/kpi/closings/{period}/corrections/{id}/note', {
      params: { path: { period, id } },
      body: { note },
    }),
  );

export const readReleases = async (): Promise<OpenDataRelease[]> =>
  (await unwrap(client.GET('/api/v1/kpi/open-data'))).items;

export const draftRelease = (dataset: OpenDataRelease['dataset'], fiscalYear: number) =>
  unwrap(client.POST('/api/v1/kpi/open-data', { body: { dataset, fiscalYear } }));

export const approveRelease = (id: string): Promise<OpenDataRelease> =>
  unwrap(client.POST('/api/v1/kpi/open-data/{id}/approval', { params: { path: { id } } }));

/** The page of a figure's cases. */
export const casesPath = (title: string, filter: CaseFilter): string =>
  `/kpi/cases?${new URLSearchParams({ title, filter: JSON.stringify(filter) }).toString()}`;
