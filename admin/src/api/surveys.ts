import type { components } from '../generated/api.js';
import { client, unwrap } from './client.js';
import type { Page } from './types.js';

type Schemas = components['schemas'];
export type SurveyDefinition = Schemas['SurveyDefinition'];
export type SurveyVersion = SurveyDefinition['versions'][number];
export type SurveyContent = SurveyVersion['content'];
export type SurveyPolicy = SurveyVersion['policy'];
export type SurveyQuestion = SurveyContent['questions'][number];
export type Localised = SurveyContent['question'];
export type FollowUp = Schemas['SurveyFollowUp'];
export type SurveyComment = Schemas['SurveyComment'];
export type SurveyOutcome = Schemas['SurveyOutcome'];
export type SupportType = SurveyDefinition['supportType'];

export const readDefinitions = async (): Promise<SurveyDefinition[]> =>
  (await unwrap(client.GET('/api/v1/surveys/definitions'))).items;

export interface NewVersion {
  /** The version it was written from. */
  basedOn: number;
  content: SurveyContent;
  policy: SurveyPolicy;
  reason: string;
}
export const writeDefinition = (supportType: SupportType, body: NewVersion): Promise<unknown> =>
  unwrap(
    client.POST('/api/v1/surveys/definitions/{supportType}', {
      params: { path: { supportType } },
      body: body as never,
    }),
  );

export const readOutcomes = async (fiscalYear: number): Promise<SurveyOutcome[]> =>
  (await unwrap(client.GET('/api/v1/surveys/outcomes', { params: { query: { fiscalYear } } })))
    .items;

export const readFollowUps = (done: boolean): Promise<Page<FollowUp>> =>
  unwrap(
    client.GET('/api/v1/surveys/follow-ups', {
      params: { query: { page: 1, perPage: 100, done: done ? 'true' : 'false' } },
    }),
  );

export const finishFollowUp = (id: string, note: string): Promise<unknown> =>
  unwrap(
    client.POST('/api/v1/surveys/follow-ups/{id}/completion', {
      params: { path: { id } },
      body: { note },
    }),
  );

export const readComments = (): Promise<Page<SurveyComment>> =>
  unwrap(client.GET('/api/v1/surveys/comments', { params: { query: { page: 1, perPage: 100 } } }));

/** null takes a published comment back. */
export const publishComment = (id: string, text: string | null): Promise<unknown> =>
  unwrap(
    client.PUT('/api/v1/surveys/comments/{id}/publication', {
      params: { path: { id } },
      body: { text },
    }),
  );
