import type { Tx } from '../../database/unit-of-work.js';
import { conflict } from '../../platform/core/problems.js';
import { mayMoveRegistration, type RegistrationState } from '../domain/registration-states.js';
import { RegistrationEntity } from './registration.entity.js';

/** Writes changed fields of a registration whose seminar is locked, raises its version, keeps it current. */
export async function updateRegistration(
  tx: Tx,
  registration: RegistrationEntity,
  changes: Partial<RegistrationEntity>,
  at: Date,
): Promise<void> {
  const next = { ...changes, version: registration.version + 1, updatedAt: at };
  Object.assign(registration, next);
  await tx.update(RegistrationEntity, { id: registration.id }, next);
}

/** @throws Problem 409 when the table has no such move. */
export async function moveRegistration(
  tx: Tx,
  registration: RegistrationEntity,
  to: RegistrationState,
  changes: Partial<RegistrationEntity>,
  at: Date,
): Promise<void> {
  if (!mayMoveRegistration(registration.state, to)) {
    throw conflict(
      'no-such-move',
      'お申し込みの状態が変わっているため、この操作はできません。画面を読み直してください。',
    );
  }
  await updateRegistration(tx, registration, { ...changes, state: to }, at);
}
