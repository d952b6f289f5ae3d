import type { State } from '../api/types.js';

/**
 * Cedar green and persimmon on warm paper: the colours of the south of the prefecture. Every
 * text colour reaches 4.5 : 1 on its ground (tests/admin/theme.test.ts).
 */
export const colours = {
  paper: '#ffffff',
  ground: '#f7f5f0',
  sunk: '#f0ede5',
  line: '#e3ded3',
  lineStrong: '#8f8a7e',
  ink: '#23302f',
  inkSoft: '#56605e',
  cedar: '#1f5e57',
  cedarDeep: '#173f3b',
  cedarSoft: '#e4efec',
  onCedar: '#ffffff',
  onCedarSoft: '#c9dcd7',
  persimmon: '#a8471b',
  persimmonSoft: '#fbeade',
  rose: '#a32638',
  roseSoft: '#fae7e8',
  ochre: '#7a5600',
  ochreSoft: '#f8efd5',
  leaf: '#2d6a35',
  leafSoft: '#e5f1e3',
  sky: '#24578f',
  skySoft: '#e5eef8',
  stone: '#565a5e',
  stoneSoft: '#ecebe7',
} as const;

export interface Tone {
  ink: string;
  ground: string;
}
const tone = (ink: string, ground: string): Tone => ({ ink, ground });

export const tones = {
  calm: tone(colours.cedar, colours.cedarSoft),
  warm: tone(colours.persimmon, colours.persimmonSoft),
  alarm: tone(colours.rose, colours.roseSoft),
  watch: tone(colours.ochre, colours.ochreSoft),
  good: tone(colours.leaf, colours.leafSoft),
  cool: tone(colours.sky, colours.skySoft),
  quiet: tone(colours.stone, colours.stoneSoft),
} as const;
export type ToneName = keyof typeof tones;

/** Colour supports the state's words, never replaces them. */
export const stateTone: Record<State, ToneName> = {
  received: 'warm',
  hearing: 'watch',
  matching: 'cool',
  advising: 'calm',
  answered: 'good',
  closed: 'quiet',
  awaiting_requester: 'quiet',
  referred: 'quiet',
  withdrawn: 'quiet',
  spam: 'quiet',
  out_of_scope: 'quiet',
};

/** The tone of a state's name; quiet for a state this page does not know yet. */
export const toneOf = (state: string): Tone =>
  tones[state in stateTone ? stateTone[state as State] : 'quiet'];
