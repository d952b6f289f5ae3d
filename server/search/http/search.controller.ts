import { Controller, Get, Query } from '@nestjs/common';
import { Route } from '../../platform/core/access.js';
import { pageOf, type Page } from '../../platform/core/paging.js';
import { Search, SearchHit, SearchQuery } from '../queries/search.js';

@Controller('api/v1/search')
export class SearchController {
  constructor(private readonly search: Search) {}

  @Get()
  @Route({
    permission: 'consultation:read',
    audit: 'search.looked',
    summary: '言葉から探す / Find cases, messages, reports and supporters by their words',
    ok: pageOf(SearchHit),
  })
  find(@Query({ schema: SearchQuery }) query: SearchQuery): Promise<Page<SearchHit>> {
    return this.search.page(query);
  }
}
