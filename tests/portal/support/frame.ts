import { resolve } from 'node:path';
import { Centre, type Language } from '../../../server/centre/index.js';
import type { CentreBrand, Frame } from '../../../server/portal/components/frame.js';
import type { ConsultChoices } from '../../../server/portal/public/pages/consult/choices.js';
import { icon, stylesheet } from '../../../server/portal/styles/stylesheet.js';

export const centre = Centre.load(resolve(__dirname, '../../..'), 'mie');
const { profile } = centre;

export const style = stylesheet(profile.colours);
const mark = icon(profile.colours);

const face: CentreBrand = {
  name: profile.name,
  operator: profile.operator,
  contact: profile.contact,
  replyBusinessDays: profile.replyBusinessDays,
  meetingLimit: profile.meetingLimit,
};

export const choices: ConsultChoices = {
  requesterTypes: profile.requesterTypes,
  contentTypes: profile.contentTypes,
  methods: profile.methods,
  municipalities: profile.municipalities,
  themes: profile.themes,
  consents: profile.texts,
};

/** The frame of a page, with what the test cares about. */
export function aFrame(overrides: Partial<Frame> = {}): Frame {
  return {
    language: 'ja',
    centre: face,
    assets: { style: style.path, icon: mark.path },
    path: '/',
    demo: true,
    requestId: 'req-1',
    supporter: null,
    ...overrides,
  };
}

export const LANGUAGES: readonly Language[] = ['ja', 'easy', 'en'];
