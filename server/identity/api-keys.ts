import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { Actor, StaffRole } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { newId } from '../platform/ids.js';

/** A prefix that secret scanners and people recognise. */
const PREFIX = 'dxc_';

/** Keys for machines: `Authorization: Bearer dxc_…`, with one staff role each. */
@Injectable()
export class ApiKeys {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Makes a key and gives it; it is shown this once and kept as a hash. */
  async create(name: string, role: StaffRole): Promise<string> {
    const key = PREFIX + randomBytes(32).toString('base64url');
    await this.unitOfWork.query(
      `INSERT INTO api_key (id, name, role, token_hash, created_at) VALUES ($1, $2, $3, $4, $5)`,
      [newId(), name, role, digest(key), this.clock.now()],
    );
    return key;
  }

  /** The actor behind a key, or null when it is unknown or revoked. */
  async find(key: string): Promise<Actor | null> {
    if (!key.startsWith(PREFIX)) return null;
    const [row] = await this.unitOfWork.query<{ id: string; name: string; role: StaffRole }>(
      `SELECT id, name, role FROM api_key WHERE token_hash = $1 AND revoked_at IS NULL`,
      [digest(key)],
    );
    return row ? { kind: 'account', via: 'api-key', ...row } : null;
  }
}

function digest(key: string): Buffer {
  return createHash('sha256').update(key).digest();
}
