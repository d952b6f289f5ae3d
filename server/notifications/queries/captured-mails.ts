import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../database/unit-of-work.js';

/** A mail in the mailbox of the embedded profile. */
export interface CapturedMail {
  to: string;
  subject: string;
  text: string;
  links: string[];
}

/** The mails that were kept instead of sent. */
@Injectable()
export class CapturedMails {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  newestFirst(limit = 500): Promise<CapturedMail[]> {
    return this.unitOfWork.query<CapturedMail>(
      `SELECT to_address AS "to", subject, text, links FROM captured_mail
       ORDER BY at DESC, id DESC LIMIT $1`,
      [limit],
    );
  }
}
