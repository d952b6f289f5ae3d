import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Tx } from '../../../database/unit-of-work.js';
import { Clock } from '../../../platform/time/clock.js';
import { newId } from '../../../platform/core/ids.js';
import { Links } from './links.js';

/**
 * What a sign-in link is for: `account` and `supporter` are let in, `setup` makes the first
 * administrator, `invitation` and `password-reset` let an account set its password and nothing else.
 */
export type SignInSubject = 'account' | 'supporter' | 'setup' | 'invitation' | 'password-reset';

export interface SignInLink {
  id: string;
  subjectKind: SignInSubject;
  subjectId: string;
  /** The supporter's page to show after signing in; null: their list. */
  landing: string | null;
}

/** Links of one person, asked for by anybody, that wait to be opened. */
const WAITING_MAX = 3;

const COLUMNS = `id, subject_kind AS "subjectKind", subject_id AS "subjectId", landing`;

/** Links that work once. They are opened by a page and used by its button, never by a GET. */
@Injectable()
export class SignInLinks {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly links: Links,
  ) {}

  /** Makes a link; valid `minutes` from now, 10 unless said. Earlier ones of the same kind stop working. */
  async issue(
    subjectKind: SignInSubject,
    subjectId: string,
    minutes = 10,
    tx: Tx = this.unitOfWork.read,
    landing: string | null = null,
  ): Promise<{ id: string; url: string }> {
    const id = newId();
    const now = this.clock.now();
    await this.supersede(subjectKind, subjectId, tx);
    await tx.query(
      `INSERT INTO sign_in_link (id, subject_kind, subject_id, created_at, expires_at, landing)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [id, subjectKind, subjectId, now, new Date(now.getTime() + minutes * 60_000), landing],
    );
    return { id, url: this.links.firstUrl('sign-in', id) };
  }

  /**
   * The same for whoever asks, which may be a stranger: earlier links go on until one is used, so that
   * nobody voids what is on its way. While three wait, a further one is void from the start: no mail.
   * For nobody (null) the same is done, and no link is left.
   */
  async issueToAsker(
    subjectKind: SignInSubject,
    subjectId: string | null,
    minutes: number,
    tx: Tx,
    landing: string | null = null,
  ): Promise<{ id: string }> {
    const id = newId();
    const now = this.clock.now();
    await tx.query(
      `INSERT INTO sign_in_link (id, subject_kind, subject_id, created_at, expires_at, landing)
       SELECT $1, $2, $3, $4::timestamptz,
              CASE WHEN count(*) < $6 THEN $5::timestamptz ELSE $4::timestamptz END, $8
       FROM sign_in_link WHERE subject_kind = $2 AND subject_id = $3
         AND used_at IS NULL AND expires_at > $4
       HAVING $7::boolean`,
      [
        id,
        subjectKind,
        subjectId ?? id,
        now,
        new Date(now.getTime() + minutes * 60_000),
        WAITING_MAX,
        subjectId !== null,
        landing,
      ],
    );
    return { id };
  }

  /** Makes the unused links of a kind void; there is one set-up, whatever the link's subject. */
  async supersede(subjectKind: SignInSubject, subjectId: string, tx: Tx): Promise<void> {
    await tx.query(
      `UPDATE sign_in_link SET expires_at = $3
       WHERE subject_kind = $1 AND (subject_id = $2 OR subject_kind = 'setup')
         AND used_at IS NULL AND expires_at > $3`,
      [subjectKind, subjectId, this.clock.now()],
    );
  }

  /** Makes one link void, wherever it is. */
  async end(id: string, tx: Tx): Promise<void> {
    await tx.query(
      `UPDATE sign_in_link SET expires_at = $2 WHERE id = $1 AND used_at IS NULL AND expires_at > $2`,
      [id, this.clock.now()],
    );
  }

  /** The link behind an id, if it can still be used. */
  async usable(id: string): Promise<SignInLink | null> {
    const [row] = await this.unitOfWork.query<SignInLink>(
      `SELECT ${COLUMNS} FROM sign_in_link WHERE id = $1 AND used_at IS NULL AND expires_at > $2`,
      [id, this.clock.now()],
    );
    return row ?? null;
  }

  /** Uses the link up, and its like; of two who try at once, one gets it. */
  async use(id: string, tx: Tx = this.unitOfWork.read): Promise<SignInLink | null> {
    const [rows] = await tx.query<SignInLink[][]>(
      `UPDATE sign_in_link SET used_at = $2
       WHERE id = $1 AND used_at IS NULL AND expires_at > $2 RETURNING ${COLUMNS}`,
      [id, this.clock.now()],
    );
    const used = rows?.[0] ?? null;
    if (used) await this.supersede(used.subjectKind, used.subjectId, tx);
    return used;
  }
}
