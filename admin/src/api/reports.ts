import type { components } from '../generated/api.js';
import { client, unwrap } from './client.js';

type Schemas = components['schemas'];
export type ConsultationReport = Schemas['ConsultationReport'];
export type AssemblyAnswers = Schemas['AssemblyAnswers'];
export type ReportExample = Schemas['ReportExample'];
export type ReportSnapshot = Schemas['ReportSnapshot'];
/** Days of Tokyo's calendar, `2026-04-01`; both ends belong to the period. */
export interface Period {
  from: string;
  to: string;
}
type FileFormat = 'csv' | 'xlsx' | 'html' | 'pdf';

const ofPeriod = (query: Period) => ({ params: { query } });

export const readReport = (period: Period): Promise<ConsultationReport> =>
  unwrap(client.GET('/api/v1/reports/consultations', ofPeriod(period)));

/** The same report as a file or as a page to print. */
export const reportPath = ({ from, to }: Period, format: FileFormat): string =>
  `/api/v1/reports/consultations?${new URLSearchParams({ from, to, format }).toString()}`;

export const readAnswers = (period: Period): Promise<AssemblyAnswers> =>
  unwrap(client.GET('/api/v1/reports/answers', ofPeriod(period)));

export const answersPath = ({ from, to }: Period, format: 'html' | 'pdf'): string =>
  `/api/v1/reports/answers?${new URLSearchParams({ from, to, format }).toString()}`;

export const readExamples = async (period: Period): Promise<ReportExample[]> =>
  (await unwrap(client.GET('/api/v1/reports/examples', ofPeriod(period)))).items;

export interface ExampleInput {
  receiptNumber: string;
  question: string;
  support: string;
}
export const pickExample = (body: ExampleInput): Promise<unknown> =>
  unwrap(client.POST('/api/v1/reports/examples', { body }));

export const dropExample = (id: string): Promise<unknown> =>
  unwrap(client.DELETE('/api/v1/reports/examples/{id}', { params: { path: { id } } }));

export const readSnapshots = async (): Promise<ReportSnapshot[]> =>
  (await unwrap(client.GET('/api/v1/reports/snapshots'))).items;

export const saveReport = (title: string, { from, to }: Period): Promise<ReportSnapshot> =>
  unwrap(client.POST('/api/v1/reports/snapshots', { body: { title, from, to } }));

export const snapshotPath = (id: string, format: FileFormat): string =>
  `/api/v1/reports/snapshots/${id}?format=${format}`;
