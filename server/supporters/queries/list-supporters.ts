import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../database/unit-of-work.js';
import type { Page } from '../../platform/core/paging.js';
import { SupporterEntity } from '../db/supporter.entity.js';
import { fromRow } from '../db/supporter-row.js';
import type { SupporterStatus } from '../domain/states.js';
import {
  searchKey,
  type Supporter,
  type SupporterKind,
  type SupportMethod,
} from '../domain/supporter.js';

export const SUPPORTER_SORTS = ['name', 'kind', 'status', 'affiliation', 'updatedAt'] as const;

export interface SupporterFilter {
  /** Words that must all occur in name, affiliation, headline, specialities, sectors or biography. */
  q?: string | undefined;
  kind?: SupporterKind | undefined;
  status?: readonly SupporterStatus[] | undefined;
  theme?: string | undefined;
  method?: SupportMethod | undefined;
  sort: (typeof SUPPORTER_SORTS)[number];
  order: 'ASC' | 'DESC';
  page: number;
  perPage: number;
}

/**
 * The roster page by page with an exact total. A roster has tens to thousands of people, so pages are
 * counted off (no cursor is needed).
 */
@Injectable()
export class ListSupporters {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async page(filter: SupporterFilter): Promise<Page<Supporter>> {
    const list = this.unitOfWork.read.createQueryBuilder(SupporterEntity, 'supporter');
    if (filter.kind) list.andWhere('supporter.kind = :kind', { kind: filter.kind });
    if (filter.status && filter.status.length > 0) {
      list.andWhere('supporter.status IN (:...status)', { status: filter.status });
    }
    if (filter.theme) list.andWhere(':theme = ANY(supporter.themes)', { theme: filter.theme });
    if (filter.method) list.andWhere(':method = ANY(supporter.methods)', { method: filter.method });
    (filter.q ?? '')
      .split(/\s+/u)
      .filter((word) => word !== '')
      .forEach((word, at) => {
        const name = `word${String(at)}`;
        list.andWhere(`position(:${name} in supporter.searchText) > 0`, {
          [name]: searchKey(word),
        });
      });
    const [rows, total] = await list
      .orderBy(`supporter.${filter.sort}`, filter.order)
      .addOrderBy('supporter.id', filter.order)
      .skip((filter.page - 1) * filter.perPage)
      .take(filter.perPage)
      .getManyAndCount();
    return { items: rows.map(fromRow), total, totalCapped: false, nextCursor: null };
  }
}
