import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PersonalData, type PersonalDataHolder } from '../../platform/core/personal-data.js';

/**
 * A draft belongs to a browser, not to a case: it is known by the address or number typed into it, in
 * full-width letters or not.
 */
const WRITTEN_BY = `EXISTS (SELECT 1 FROM unnest($1::text[]) AS address
  WHERE position(lower(normalize(address, NFKC)) IN lower(normalize(data::text, NFKC))) > 0)`;

const drafts: PersonalDataHolder = {
  name: 'portal-drafts',
  label: '書きかけの相談',
  tables: { portal_draft: 'removed' },
  erase: async (tx, { addresses }) => {
    const [, count] = await tx.query<[unknown, number]>(
      `DELETE FROM portal_draft WHERE ${WRITTEN_BY}`,
      [addresses],
    );
    return count;
  },
  export: async (db, { addresses }) => {
    const rows = await db.query<{ data: Record<string, unknown> }[]>(
      `SELECT data FROM portal_draft WHERE ${WRITTEN_BY}`,
      [addresses],
    );
    return rows.map(({ data }) => data);
  },
};

/** Drafts are gone after a day anyhow; erasure does not wait for that. */
@Injectable()
export class PortalPersonalData implements OnModuleInit {
  constructor(private readonly personalData: PersonalData) {}

  onModuleInit(): void {
    this.personalData.register(drafts);
  }
}
