import { client, unwrap } from './client.js';

/** The screen's conditions, as the export takes them. */
export interface AuditConditions {
  action?: string;
  recordType?: string;
  recordId?: string;
  from?: string;
  to?: string;
}

/** Every entry that fits, newest first, as CSV. The answer is noted in the audit log itself. */
export const exportAudit = (query: AuditConditions): Promise<Blob> =>
  unwrap(
    client.GET('/api/v1/audit-entries/export', { params: { query }, parseAs: 'blob' }) as Promise<{
      data?: Blob;
      error?: unknown;
      response: Response;
    }>,
  );
