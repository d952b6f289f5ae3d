import type { components } from '../generated/api.js';
import { client, unwrap } from './client.js';

export type ConsultationReport = components['schemas']['ConsultationReport'];
/** Days of Tokyo's calendar, `2026-04-01`; both ends belong to the period. */
export interface Period {
  from: string;
  to: string;
}

export const readReport = (query: Period): Promise<ConsultationReport> =>
  unwrap(client.GET('/api/v1/reports/consultations', { params: { query } }));

/** The same report as a file or as a page to print. */
export const reportPath = ({ from, to }: Period, format: 'csv' | 'xlsx' | 'html'): string =>
  `/api/v1/reports/consultations?${new URLSearchParams({ from, to, format }).toString()}`;
