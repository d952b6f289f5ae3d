import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { isoDate, line } from '../../platform/validation/fields.js';
import type { Page } from '../../platform/core/paging.js';
import { wordGrams } from '../../text/search-key.js';
import { RECORD_TYPES } from '../domain/document.js';
import { excerpt, wordsOf } from '../domain/highlight.js';

/** Beyond so many finds the total says "at least", and pages end. */
export const RESULT_CAP = 1_000;

export const SearchQuery = z.strictObject({
  q: line(100).trim().min(1, '探す言葉を入力してください。'),
  /** Record types, separated by commas; all of them when left out. */
  type: z
    .string()
    .transform((value) => value.split(','))
    .pipe(z.array(z.enum(RECORD_TYPES)).min(1))
    .optional(),
  /** Days, both included. */
  from: isoDate.optional(),
  to: isoDate.optional(),
  page: z.coerce.number().int().min(1).max(40).default(1),
  perPage: z.coerce.number().int().min(1).max(100).default(25),
});
export type SearchQuery = z.output<typeof SearchQuery>;

const marks = z.array(z.object({ start: z.number().int(), end: z.number().int() }));
const excerptView = z.object({ text: z.string(), marks }).meta({ id: 'SearchExcerpt' });

/** One find; `marks` are where the searched words stand, in UTF-16 positions. */
export const SearchHit = z
  .object({
    recordType: z.enum(RECORD_TYPES),
    recordId: z.string(),
    consultationId: z.string().nullable(),
    at: z.iso.datetime(),
    title: excerptView,
    excerpt: excerptView,
  })
  .meta({ id: 'SearchHit' });
export type SearchHit = z.infer<typeof SearchHit>;

interface Row {
  recordType: (typeof RECORD_TYPES)[number];
  recordId: string;
  consultationId: string | null;
  at: Date;
  title: string;
  text: string;
}

/** Finds what staff wrote and received, newest first. */
@Injectable()
export class Search {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Every word must stand somewhere in title or text; nothing but punctuation finds nothing. */
  async page({ q, type, from, to, page, perPage }: SearchQuery): Promise<Page<SearchHit>> {
    const words = wordsOf(q);
    if (words.length === 0) return { items: [], total: 0, totalCapped: false, nextCursor: null };
    const grams = [...new Set(words.flatMap(wordGrams))];
    const likes = words.map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
    // The grams lead to the few documents; the recheck throws out those that have them apart.
    const where = `grams @> $1::text[] AND key LIKE ALL ($2::text[])
                   AND ($3::text[] IS NULL OR record_type = ANY ($3))
                   AND ($4::timestamptz IS NULL OR at >= $4)
                   AND ($5::timestamptz IS NULL OR at < $5::timestamptz + interval '1 day')`;
    const parameters = [grams, likes, type ?? null, dayStart(from), dayStart(to)];
    const offset = Math.min((page - 1) * perPage, RESULT_CAP);
    const limit = Math.min(perPage, RESULT_CAP - offset);
    const rows = await this.unitOfWork.query<Row>(
      `SELECT record_type AS "recordType", record_id AS "recordId", at, title, text,
              consultation_id AS "consultationId"
       FROM search_document WHERE ${where}
       ORDER BY at DESC, record_id DESC LIMIT $6 OFFSET $7`,
      [...parameters, limit, offset],
    );
    // A first page that is not full is all there is: counting again could find what came meanwhile.
    const all = offset === 0 && rows.length < limit;
    const found = all ? rows.length : await this.count(where, parameters);
    return {
      items: rows.map((row) => hitOf(row, words)),
      total: Math.min(found, RESULT_CAP),
      totalCapped: found > RESULT_CAP,
      nextCursor: null,
    };
  }

  /** How many there are, and no further than one beyond the cap. */
  private async count(where: string, parameters: readonly unknown[]): Promise<number> {
    const [counted] = await this.unitOfWork.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM (
         SELECT FROM search_document WHERE ${where} LIMIT ${String(RESULT_CAP + 1)}) AS found`,
      [...parameters],
    );
    return counted?.n ?? 0;
  }
}

const dayStart = (day: string | undefined) =>
  day === undefined ? null : new Date(`${day}T00:00:00+09:00`);

function hitOf({ title, text, at, ...row }: Row, words: readonly string[]): SearchHit {
  const copy = ({ text: piece, marks: places }: ReturnType<typeof excerpt>) => ({
    text: piece,
    marks: places.map((place) => ({ ...place })),
  });
  return {
    ...row,
    at: at.toISOString(),
    title: copy(excerpt(title, words, title.length)),
    excerpt: copy(excerpt(text, words)),
  };
}
