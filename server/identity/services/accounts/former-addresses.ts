import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../database/unit-of-work.js';

export interface FormerAddress {
  accountId: string;
  /** Whose it was. */
  name: string;
  address: string;
}

/** Addresses people at the desk had, for the mail that tells them of the change. */
@Injectable()
export class FormerAddresses {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Null once it is forgotten. */
  async find(id: string): Promise<FormerAddress | null> {
    const [row] = await this.unitOfWork.query<FormerAddress>(
      `SELECT account_id AS "accountId", name, address FROM former_address
       JOIN account ON account.id = account_id WHERE former_address.id = $1`,
      [id],
    );
    return row ?? null;
  }
}
