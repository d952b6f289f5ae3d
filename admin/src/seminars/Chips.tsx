import type { RegistrationState } from '../api/registrations.js';
import type { SeminarState } from '../api/seminars.js';
import type { Slot } from '../api/slots.js';
import { word } from '../i18n/words.js';
import type { ToneName } from '../theme/palette.js';
import { ToneChip } from '../ui/StateChip.js';

const seminarTone: Record<SeminarState, ToneName> = {
  draft: 'watch',
  published: 'warm',
  closed: 'cool',
  held: 'good',
  cancelled: 'quiet',
};
export const SeminarChip = ({ state }: { state: SeminarState }) => (
  <ToneChip tone={seminarTone[state]} dot>
    {word('seminarState', state)}
  </ToneChip>
);

const registrationTone: Record<RegistrationState, ToneName> = {
  confirmed: 'calm',
  asked: 'warm',
  waitlisted: 'watch',
  attended: 'good',
  no_show: 'alarm',
  cancelled: 'quiet',
};
export const RegistrationChip = ({ state }: { state: RegistrationState }) => (
  <ToneChip tone={registrationTone[state]} dot>
    {word('registrationState', state)}
  </ToneChip>
);

const slotTone: Record<Slot['state'], ToneName> = {
  open: 'calm',
  booked: 'good',
  withdrawn: 'quiet',
};
export const SlotChip = ({ state }: { state: Slot['state'] }) => (
  <ToneChip tone={slotTone[state]} dot>
    {word('slotState', state)}
  </ToneChip>
);
