import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { casesOfPerson } from '../../consultations/index.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { Digests } from '../../identity/index.js';
import { email, phone } from '../../platform/validation/fields.js';
import type { PersonCase } from './views.js';

export const PersonQuery = z
  .strictObject({ email: email.optional(), phone: phone.optional() })
  .refine((query) => (query.email === undefined) !== (query.phone === undefined), {
    path: ['email'],
    message: 'メールアドレスか電話番号の、どちらか一つを入力してください。',
  })
  .meta({ id: 'PersonQuery' });
export type PersonQuery = z.output<typeof PersonQuery>;

/** One person's cases, found by the keyed digest of what they are reached by. */
@Injectable()
export class PersonCases {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly digests: Digests,
  ) {}

  /** Newest first; as the requester, or (by mail address) beside one. */
  async find(query: PersonQuery): Promise<PersonCase[]> {
    const address = query.email ?? null;
    const cases = await casesOfPerson(this.unitOfWork.read, {
      emailDigest: this.digests.email(address),
      phoneDigest: this.digests.phone(query.phone ?? null),
      address,
    });
    const held = await this.held(cases.map(({ id }) => id));
    return cases.map((found) => ({
      ...found,
      receivedAt: found.receivedAt.toISOString(),
      closedAt: found.closedAt?.toISOString() ?? null,
      held: held.has(found.id),
    }));
  }

  /** Those of the cases that may not be erased now. */
  private async held(ids: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.unitOfWork.query<{ id: string }>(
      `SELECT DISTINCT consultation_id AS id FROM erasure_hold
       WHERE consultation_id = ANY($1::uuid[]) AND released_at IS NULL`,
      [ids],
    );
    return new Set(rows.map(({ id }) => id));
  }
}
