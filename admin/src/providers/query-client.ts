import {
  QueryClient,
  type InvalidateOptions,
  type InvalidateQueryFilters,
} from '@tanstack/react-query';

/**
 * Reads again what a change made old, also what is being read for the first time just then: that
 * answer may be of before the change, and TanStack Query lets a first read go on and keeps it.
 */
export class FreshQueryClient extends QueryClient {
  override async invalidateQueries(
    filters: InvalidateQueryFilters = {},
    options?: InvalidateOptions,
  ): Promise<void> {
    await this.cancelQueries({
      ...filters,
      fetchStatus: 'fetching',
      // Only what a screen waits for: it is read again below. Whoever asked once is left alone.
      predicate: (query) =>
        query.state.data === undefined && query.isActive() && (filters.predicate?.(query) ?? true),
    });
    await super.invalidateQueries(filters, options);
  }
}
