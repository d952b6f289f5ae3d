import type { components } from '../generated/api.js';
import { client, unwrap } from './client.js';
import type { Shortlist } from './types.js';

type Schemas = components['schemas'];
export type WeightsList = Schemas['RankingWeightsList'];
export type WeightsVersion = Schemas['RankingWeights'];
export type WeightsValues = Schemas['RankingWeightsValues'];
export type WeightsPreview = Schemas['RankingWeightsPreview'];
export type MissingExpertise = Schemas['MissingExpertise']['items'][number];
export type SimilarCase = Schemas['SimilarCases']['items'][number];
export type Publication = Schemas['Publication'];
export type PublicationTexts = Schemas['PublicationTexts'];
export type AssignmentQuestion = Schemas['AssignmentQuestion'];
export type Assignment = Schemas['Assignment'];
export type SearchHit = Schemas['SearchHit'];
export type MarkKind = Shortlist['marks'][number]['kind'];

const at = (id: string) => ({ params: { path: { id } } });
const mark = (id: string, supporterId: string) => ({ params: { path: { id, supporterId } } });

export const readWeights = (): Promise<WeightsList> =>
  unwrap(client.GET('/api/v1/ranking/weights'));

/** What these weights would have meant for past cases. */
export const previewWeights = (weights: WeightsValues): Promise<WeightsPreview> =>
  unwrap(client.POST('/api/v1/ranking/weights/preview', { body: { weights } }));

export const saveWeights = (weights: WeightsValues, note: string): Promise<WeightsList> =>
  unwrap(client.POST('/api/v1/ranking/weights', { body: { weights, note } }));

export const activateWeights = (version: string, reason: string): Promise<WeightsList> =>
  unwrap(
    client.POST('/api/v1/ranking/weights/{version}/activation', {
      params: { path: { version } },
      body: { reason },
    }),
  );

export interface Months {
  from: string;
  to: string;
}
export const readMissing = async (months: Months): Promise<MissingExpertise[]> =>
  (
    await unwrap(
      client.GET('/api/v1/ranking/missing-expertise', { params: { query: { ...months } } }),
    )
  ).items;

/** Where the same list is as a file. */
export const missingFile = ({ from, to }: Months): string =>
  `/api/v1/ranking/missing-expertise.csv?${new URLSearchParams({ from, to }).toString()}`;

export const markCandidate = (
  id: string,
  supporterId: string,
  body: { kind: MarkKind; reason: string },
): Promise<Shortlist> =>
  unwrap(
    client.PUT('/api/v1/consultations/{id}/shortlist/marks/{supporterId}', {
      ...mark(id, supporterId),
      body,
    }),
  );

export const releaseCandidate = (id: string, supporterId: string): Promise<Shortlist> =>
  unwrap(
    client.DELETE('/api/v1/consultations/{id}/shortlist/marks/{supporterId}', {
      ...mark(id, supporterId),
    }),
  );

export const readSimilar = async (id: string): Promise<SimilarCase[]> =>
  (await unwrap(client.GET('/api/v1/consultations/{id}/similar', at(id)))).items;

export const readPublication = (id: string): Promise<Publication> =>
  unwrap(client.GET('/api/v1/consultations/{id}/publication', at(id)));

export const savePublication = (id: string, texts: PublicationTexts): Promise<Publication> =>
  unwrap(client.PUT('/api/v1/consultations/{id}/publication', { ...at(id), body: { texts } }));

export const settlePublication = (
  id: string,
  body: { state: 'approved' | 'withdrawn'; version: number },
): Promise<Publication> =>
  unwrap(client.POST('/api/v1/consultations/{id}/publication/state', { ...at(id), body }));

export const planAssignment = (body: AssignmentQuestion): Promise<Assignment> =>
  unwrap(client.POST('/api/v1/assignments/plan', { body }));

export interface SearchQuestion {
  q: string;
  type?: string;
  from?: string;
  to?: string;
  page: number;
}
export const searchEverything = (
  query: SearchQuestion,
): Promise<{ items: SearchHit[]; total: number; totalCapped: boolean }> =>
  unwrap(client.GET('/api/v1/search', { params: { query: { ...query, perPage: 25 } } }));
