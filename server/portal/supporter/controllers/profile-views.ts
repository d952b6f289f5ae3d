import { Injectable } from '@nestjs/common';
import { Centre } from '../../../centre/index.js';
import { formatDate } from '../../../platform/time/era.js';
import {
  PROFILE_LABELS,
  ProfileChangesQuery,
  PublicProfiles,
  Terms,
  weeklyText,
  type Supporter,
  type SupporterChangeView,
} from '../../../supporters/index.js';
import type { ProfileChoices, ProfileView, WishView } from '../pages/profile-view.js';

/** What a supporter's page about themselves shows. */
@Injectable()
export class ProfileViews {
  constructor(
    private readonly centre: Centre,
    private readonly terms: Terms,
    private readonly changes: ProfileChangesQuery,
    private readonly publicProfiles: PublicProfiles,
  ) {}

  async profile(me: Supporter): Promise<ProfileView> {
    const terms = await this.terms.of(me.id);
    const [last] = await this.changes.ofSupporter(me.id);
    const shown = await this.publicProfiles.find(me.id);
    const fields = Object.keys(PROFILE_LABELS) as (keyof typeof PROFILE_LABELS)[];
    return {
      name: me.name,
      kind: me.kind,
      facts: fields
        .filter((field) => field !== 'name')
        .map((field) => ({ label: PROFILE_LABELS[field], text: this.text(field, me[field]) })),
      hours: weeklyText(terms.weekly),
      away: terms.away.map(({ from, to, note }) =>
        [from === to ? day(from) : `${day(from)}〜${day(to)}`, note].filter(Boolean).join(' '),
      ),
      term: [terms.termFrom, terms.termUntil].some((value) => value !== null)
        ? `${terms.termFrom ? day(terms.termFrom) : ''}〜${terms.termUntil ? day(terms.termUntil) : ''}`
        : '',
      contacts: terms.contacts.map(({ name, department, email, phone }) =>
        [name, department, email, phone].filter(Boolean).join('・'),
      ),
      published: terms.publishedAt !== null,
      publicPath: shown ? `/supporters/${me.id}` : null,
      wish: last ? this.wish(last) : null,
    };
  }

  /** The profile with what waits for the desk, as its owner last wrote it. */
  async withWishes(me: Supporter): Promise<Supporter> {
    const waiting = (await this.changes.ofSupporter(me.id)).find(
      ({ state }) => state === 'waiting',
    );
    const wanted = waiting?.changes.map(({ field, wanted: value }) => [field, value] as const);
    return { ...me, ...Object.fromEntries(wanted ?? []) };
  }

  choices(): ProfileChoices {
    const { themes, municipalities, profile } = this.centre;
    const { prefecture } = profile;
    return {
      themes: themes.map(({ code, name }) => ({ value: code, label: name })),
      regions: [{ code: prefecture.code, name: '県内全域' }, ...municipalities].map(
        ({ code, name }) => ({ value: code, label: name }),
      ),
      methods: profile.methods.map(({ value, label }) => ({ value, label })),
    };
  }

  private wish(change: SupporterChangeView): WishView | null {
    const { state, changes, comment, requestedAt } = change;
    if (state === 'withdrawn') return null;
    return {
      state,
      changes: changes.map(({ label, field, before, wanted }) => ({
        label,
        before: this.text(field, before),
        wanted: this.text(field, wanted),
      })),
      comment,
      at: new Date(requestedAt),
    };
  }

  /** A field's value in words: codes of the centre by their names. */
  private text(field: string, value: string | readonly string[] | number | null): string {
    if (value === null) return '';
    if (typeof value === 'number') return `${String(value)}件`;
    if (typeof value === 'string') return value;
    const { centre } = this;
    const names: Readonly<Record<string, (code: string) => string>> = {
      themes: (code) => centre.themeName(code),
      methods: (code) => centre.label('methods', code),
      regions: (code) =>
        code === centre.profile.prefecture.code ? '県内全域' : centre.municipalityName(code),
    };
    return value.map(names[field] ?? ((word) => word)).join('、');
  }
}

const day = (date: string): string => formatDate(new Date(`${date}T00:00:00+09:00`));
