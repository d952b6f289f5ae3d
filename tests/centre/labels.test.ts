import { Centre } from '../../server/centre/index.js';
import {
  CHANNELS,
  CONSULTATION_STATES,
  METHODS,
  REQUESTER_TYPES,
  STATE_LABELS,
} from '../../server/consultations/index.js';

const { profile } = Centre.load(process.cwd(), 'mie');
const values = (list: readonly { value: string }[]) => list.map(({ value }) => value).sort();

test('the profile labels exactly the words the consultation knows', () => {
  expect(values(profile.states)).toEqual([...CONSULTATION_STATES].sort());
  expect(values(profile.requesterTypes)).toEqual([...REQUESTER_TYPES].sort());
  expect(values(profile.channels)).toEqual([...CHANNELS].sort());
  expect(values(profile.methods)).toEqual([...METHODS].sort());
});

test('a state has one label, in the profile and in the timeline', () => {
  for (const { value, label } of profile.states) {
    expect([value, label]).toEqual([value, STATE_LABELS[value as keyof typeof STATE_LABELS]]);
  }
});
