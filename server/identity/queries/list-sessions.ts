import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { Clock } from '../../platform/time/clock.js';
import { Sessions } from '../services/sessions/sessions.js';

export const SessionView = z
  .object({
    id: z.string(),
    /** Whether it is the caller's own. */
    current: z.boolean(),
    startedAt: z.iso.datetime(),
    lastSeenAt: z.iso.datetime(),
    expiresAt: z.iso.datetime(),
    ip: z.string().nullable(),
    device: z.string().nullable(),
  })
  .meta({ id: 'SignedInSession' });
export const SessionList = z.object({ items: z.array(SessionView) });

export interface SessionRow {
  id: string;
  current: boolean;
  startedAt: Date;
  lastSeenAt: Date;
  expiresAt: Date;
  ip: string | null;
  device: string | null;
}

/** Where somebody is signed in now, latest first. */
@Injectable()
export class ListSessions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly sessions: Sessions,
  ) {}

  async of(accountId: string, currentId: string | null): Promise<{ items: SessionRow[] }> {
    const now = this.clock.now();
    const { idleMs } = this.sessions.limits('account');
    const items = await this.unitOfWork.query<SessionRow>(
      `SELECT id, id IS NOT DISTINCT FROM $2::uuid AS current, created_at AS "startedAt",
              last_seen_at AS "lastSeenAt", expires_at AS "expiresAt", host(ip) AS ip, device
       FROM session
       WHERE subject_kind = 'account' AND subject_id = $1 AND stage = 'full'
         AND expires_at > $3 AND last_seen_at > $4
       ORDER BY last_seen_at DESC, id`,
      [accountId, currentId, now, new Date(now.getTime() - idleMs)],
    );
    return { items };
  }
}
