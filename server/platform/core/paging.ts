import { z } from 'zod';

/** One page of a list. `total` is exact unless `totalCapped`, then it means "at least". */
export interface Page<T> {
  items: T[];
  total: number;
  totalCapped: boolean;
  nextCursor: string | null;
}

/** Query members every list takes; spread into the list's own strict object. */
export const pageQuery = {
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  perPage: z.coerce.number().int().min(1).max(200).default(25),
  order: z.enum(['ASC', 'DESC']).default('DESC'),
  cursor: z.string().max(200).optional(),
};

/** The zod schema of a page of `item`. */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({
    items: z.array(item),
    total: z.number().int(),
    totalCapped: z.boolean(),
    nextCursor: z.string().nullable(),
  });
}
