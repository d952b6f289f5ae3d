import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../database/unit-of-work.js';
import type { SupporterKind, SupportMethod } from '../domain/supporter.js';

/** What the public may read of a supporter who agreed to it: no address, no capacity, no conflicts. */
export interface PublicProfile {
  id: string;
  kind: SupporterKind;
  name: string;
  affiliation: string;
  headline: string;
  biography: string;
  specialities: string[];
  themes: string[];
  regions: string[];
  methods: SupportMethod[];
  languages: string[];
  sectors: string[];
}

const COLUMNS = `supporter.id, kind, name, affiliation, headline, biography, specialities, themes,
  regions, methods, languages, sectors`;
const SHOWN = `supporter JOIN supporter_terms AS terms ON terms.supporter_id = supporter.id
  WHERE terms.published_at IS NOT NULL AND supporter.status = 'active'`;

/** The profiles on the public pages: of active supporters who agreed, and only as long as they do. */
@Injectable()
export class PublicProfiles {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** In the order of their names; one theme's where one is asked for. */
  list(theme: string | null = null): Promise<PublicProfile[]> {
    return this.unitOfWork.query<PublicProfile>(
      `SELECT ${COLUMNS} FROM ${SHOWN} AND ($1::text IS NULL OR $1 = ANY(themes))
       ORDER BY kind, name_key LIMIT 1000`,
      [theme],
    );
  }

  async find(id: string): Promise<PublicProfile | null> {
    const [found] = await this.unitOfWork.query<PublicProfile>(
      `SELECT ${COLUMNS} FROM ${SHOWN} AND supporter.id = $1`,
      [id],
    );
    return found ?? null;
  }
}
