/** wording: what people say; speciality: what profiles say. */
export const WORD_KINDS = ['wording', 'speciality'] as const;
export type WordKind = (typeof WORD_KINDS)[number];
/** desk: written by staff; suggested: found in confirmed cases and accepted. */
export const WORD_SOURCES = ['desk', 'suggested'] as const;
export type WordSource = (typeof WORD_SOURCES)[number];
