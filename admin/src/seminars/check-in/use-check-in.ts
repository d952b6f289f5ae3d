import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { messageOf } from '../../api/problems.js';
import { withProof } from '../../api/proof.js';
import {
  checkIn,
  checkInByCode,
  recordAbsence,
  type Registration,
  undoCheckIn,
} from '../../api/registrations.js';
import type { Mode, Seminar } from '../../api/seminars.js';

/** What the last press did, shown large until the next one. */
export interface CheckInOutcome {
  kind: 'in' | 'undone' | 'absent' | 'refused';
  registration?: Registration;
  message?: string;
}

export interface CheckInState {
  outcome: CheckInOutcome | null;
  /** Whose press is on its way to the server: a registration's id, or a code that was read. */
  busy: string | null;
  arrive: (registration: Registration, how?: { mode?: Mode; seats?: number }) => void;
  byCode: (code: string) => void;
  undo: (registration: Registration) => void;
  absent: (registration: Registration) => void;
  admitted: (registration: Registration) => void;
}

/** The presses at the door. Each may be made twice: the server counts it once. */
export const useCheckIn = ({ id }: Seminar): CheckInState => {
  const queryClient = useQueryClient();
  const [outcome, setOutcome] = useState<CheckInOutcome | null>(null);
  const [busy, setBusy] = useState<string | null>(null);
  const press = async (
    whose: string,
    kind: CheckInOutcome['kind'],
    run: () => Promise<Registration>,
  ) => {
    setBusy(whose);
    try {
      setOutcome({ kind, registration: await withProof(run) });
      await queryClient.invalidateQueries({ queryKey: ['seminar', id] });
    } catch (error) {
      setOutcome({ kind: 'refused', message: messageOf(error) });
    }
    setBusy(null);
  };
  return {
    outcome,
    busy,
    arrive: (registration, how = {}) =>
      void press(registration.id, 'in', () => checkIn(registration.id, how)),
    byCode: (code) => void press(code, 'in', () => checkInByCode(id, code)),
    undo: (registration) =>
      void press(registration.id, 'undone', () => undoCheckIn(registration.id)),
    absent: (registration) =>
      void press(registration.id, 'absent', () => recordAbsence(registration.id)),
    admitted: (registration) => setOutcome({ kind: 'in', registration }),
  };
};
