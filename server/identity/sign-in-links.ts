import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Clock } from '../platform/clock.js';
import { newId } from '../platform/ids.js';
import { Links } from './links.js';

/** Whom a sign-in link lets in; `setup` makes the first administrator. */
export type SignInSubject = 'account' | 'supporter' | 'setup';

export interface SignInLink {
  id: string;
  subjectKind: SignInSubject;
  subjectId: string;
}

/** Links that let somebody in once. They are opened by a page and used by its button, never by a GET. */
@Injectable()
export class SignInLinks {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly links: Links,
  ) {}

  /** Makes a link; valid `minutes` from now, 10 unless said. */
  async issue(
    subjectKind: SignInSubject,
    subjectId: string,
    minutes = 10,
  ): Promise<{ id: string; url: string }> {
    const id = newId();
    const now = this.clock.now();
    await this.unitOfWork.query(
      `INSERT INTO sign_in_link (id, subject_kind, subject_id, created_at, expires_at)
       VALUES ($1, $2, $3, $4, $5)`,
      [id, subjectKind, subjectId, now, new Date(now.getTime() + minutes * 60_000)],
    );
    return { id, url: this.links.firstUrl('sign-in', id) };
  }

  /** The link behind an id, if it can still be used. */
  async usable(id: string): Promise<SignInLink | null> {
    const [row] = await this.unitOfWork.query<SignInLink>(
      `SELECT id, subject_kind AS "subjectKind", subject_id AS "subjectId" FROM sign_in_link
       WHERE id = $1 AND used_at IS NULL AND expires_at > $2`,
      [id, this.clock.now()],
    );
    return row ?? null;
  }

  /** Uses the link up; of two who try at once, one gets it. */
  async use(id: string): Promise<SignInLink | null> {
    const [rows] = await this.unitOfWork.query<SignInLink[]>(
      `UPDATE sign_in_link SET used_at = $2
       WHERE id = $1 AND used_at IS NULL AND expires_at > $2
       RETURNING id, subject_kind AS "subjectKind", subject_id AS "subjectId"`,
      [id, this.clock.now()],
    );
    return rows?.[0] ?? null;
  }
}
