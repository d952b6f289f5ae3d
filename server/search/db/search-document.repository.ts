import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/unit-of-work.js';
import type { SearchDocument } from '../domain/document.js';

/** The words of records, where they are found. */
@Injectable()
export class SearchDocumentRepository {
  /** Keeps documents in place of the last ones of the same records, with one statement. */
  async saveAll(tx: Tx, documents: readonly SearchDocument[], indexedAt: Date): Promise<void> {
    if (documents.length === 0) return;
    const rows = documents.map((searchDocument) => ({
      record_type: searchDocument.recordType,
      record_id: searchDocument.recordId,
      consultation_id: searchDocument.consultationId,
      at: searchDocument.at,
      title: searchDocument.title,
      text: searchDocument.text,
      key: searchDocument.key,
      grams: searchDocument.grams,
    }));
    await tx.query(
      `INSERT INTO search_document
         (record_type, record_id, consultation_id, at, title, text, key, grams, indexed_at)
       SELECT record_type, record_id, consultation_id, at, title, text, key, grams, $2
       FROM jsonb_to_recordset($1::jsonb) AS one (record_type text, record_id uuid,
         consultation_id uuid, at timestamptz, title text, text text, key text, grams text[])
       ON CONFLICT (record_type, record_id) DO UPDATE
       SET consultation_id = excluded.consultation_id, at = excluded.at, title = excluded.title,
           text = excluded.text, key = excluded.key, grams = excluded.grams,
           indexed_at = excluded.indexed_at`,
      [JSON.stringify(rows), indexedAt],
    );
  }
}
