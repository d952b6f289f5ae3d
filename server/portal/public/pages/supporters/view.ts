/** A supporter as the public reads of them; lists are already in words. */
export interface PublicSupporter {
  path: string;
  kind: 'adviser' | 'partner';
  name: string;
  affiliation: string;
  headline: string;
  biography: string;
  specialities: readonly string[];
  themes: readonly string[];
  sectors: readonly string[];
  regions: readonly string[];
  /** Value and label of the profile. */
  methods: readonly { value: string; label: string }[];
  languages: readonly string[];
}

export interface PublicListView {
  supporters: readonly PublicSupporter[];
  themes: readonly { value: string; label: string }[];
  theme: string;
}
