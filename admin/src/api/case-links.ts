import type { components } from '../generated/api.js';
import { client, unwrap } from './client.js';

export type CaseLink = components['schemas']['CaseLink'];

const at = (id: string) => ({ params: { path: { id } } });

export const readCaseLinks = async (id: string): Promise<CaseLink[]> =>
  (await unwrap(client.GET('/api/v1/consultations/{id}/links', at(id)))).items;

export const mergeCase = (
  id: string,
  body: { into: string; reason: string; sameRequester: boolean },
): Promise<unknown> => unwrap(client.POST('/api/v1/consultations/{id}/merge', { ...at(id), body }));

export const splitCase = (
  id: string,
  body: { title: string; body: string; reason: string },
): Promise<unknown> => unwrap(client.POST('/api/v1/consultations/{id}/split', { ...at(id), body }));

export const linkCase = (id: string, body: { to: string; reason: string }): Promise<unknown> =>
  unwrap(client.POST('/api/v1/consultations/{id}/links', { ...at(id), body }));

export const undoCaseLink = (linkId: string): Promise<unknown> =>
  unwrap(client.POST('/api/v1/case-links/{id}/undo', at(linkId)));
