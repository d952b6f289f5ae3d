import type { components } from '../generated/api.js';
import { client, unwrap } from './client.js';

type Schemas = components['schemas'];
export type OfferPreview = Schemas['OfferPreview'];
export type MaskedPhrase = OfferPreview['phrases'][number];
export type MaskedPiece = OfferPreview['texts'][number]['pieces'][number];
/** What goes along with an offer and is not stored yet. */
export interface OfferDraft {
  note: string | null;
  lecture: Schemas['Engagement']['lecture'];
}

const at = (id: string) => ({ params: { path: { id } } });

/** An offer as its supporter will read it; offers nothing and keeps nothing. */
export const previewOffer = (consultationId: string, body: OfferDraft): Promise<OfferPreview> =>
  unwrap(client.POST('/api/v1/consultations/{id}/offer-preview', { ...at(consultationId), body }));

/** Hides words wherever they stand in the case; hidden before, it is the same phrase. */
export const hideWords = (
  consultationId: string,
  phrase: string,
): Promise<Schemas['MaskedPhrase']> =>
  unwrap(
    client.POST('/api/v1/consultations/{id}/masked-phrases', {
      ...at(consultationId),
      body: { phrase },
    }),
  );

export const showWords = (consultationId: string, phraseId: string): Promise<unknown> =>
  unwrap(
    client.DELETE('/api/v1/consultations/{id}/masked-phrases/{phraseId}', {
      params: { path: { id: consultationId, phraseId } },
    }),
  );
