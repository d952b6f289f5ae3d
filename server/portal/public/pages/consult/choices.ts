import type { Language, Localised } from '../../../../centre/index.js';
import { inLanguage, withoutRuby } from '../../../../centre/index.js';
import { OUTSIDE } from '../../journeys/consult/special-values.js';
import { romanisedMunicipality } from '../../../text/romaji.js';
import { plain, valueLabel } from '../../../text/index.js';

interface Labelled {
  value: string;
  label: string;
}

/** What the journey's pages need of the centre profile. */
export interface ConsultChoices {
  requesterTypes: readonly (Labelled & { description: string })[];
  contentTypes: readonly (Labelled & { description: string })[];
  methods: readonly Labelled[];
  municipalities: readonly { code: string; name: string; kana: string }[];
  themes: readonly { code: string; field: string; name: string }[];
  consents: Record<'purposeOfUse' | 'shareWithSupporters' | 'publishCase', ConsentText>;
}

export interface ConsentText {
  label: Localised;
  body: Localised;
}

/** 津市 / 津市（つし） / Tsu City (津市) */
export function municipalityLabel(
  language: Language,
  place: { name: string; kana: string },
): string {
  if (language === 'easy') return `${place.name}（${place.kana}）`;
  if (language === 'en') return `${romanisedMunicipality(place.kana)} (${place.name})`;
  return place.name;
}

/** The label of a value as plain text, for the check page and for selects. */
export function choiceLabel(
  language: Language,
  group: 'requesterType' | 'contentType' | 'method',
  value: string,
  list: readonly Labelled[],
): string {
  const label = list.find((labelled) => labelled.value === value)?.label;
  return withoutRuby(valueLabel(language, group, value, label));
}

/** The municipality of an answer as text; an unknown code (a tampered form) as it is. */
export function municipalityText(
  language: Language,
  code: string,
  places: ConsultChoices['municipalities'],
): string {
  if (code === OUTSIDE) return plain(language, 'contact.outside');
  const place = places.find((place) => place.code === code);
  return place ? municipalityLabel(language, place) : code;
}

/** A text of the centre in the reader's language, furigana included. */
export function centreText(language: Language, text: Localised): string {
  return inLanguage(text, language);
}
