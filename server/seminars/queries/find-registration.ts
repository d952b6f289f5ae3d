import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { RegistrationEntity } from '../db/registration.entity.js';
import { SeminarEntity } from '../db/seminar.entity.js';
import { readRegistrationNumber } from '../domain/numbers.js';

/** Whose number, or whose QR code, is shown at the door. */
@Injectable()
export class FindRegistration {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Null for one that is not of this seminar: somebody has come on the wrong day. */
  async idOf(
    seminarId: string,
    shown: { number: string; id: string | null },
  ): Promise<string | null> {
    const { read } = this.unitOfWork;
    if (shown.id !== null) {
      return (await read.existsBy(RegistrationEntity, { id: shown.id, seminarId }))
        ? shown.id
        : null;
    }
    const seminar = await read.findOneBy(SeminarEntity, { id: seminarId });
    const number = seminar && readRegistrationNumber(shown.number, seminar.code);
    if (!number) return null;
    const registration = await read.findOneBy(RegistrationEntity, { seminarId, number });
    return registration?.id ?? null;
  }
}
