import { Controller, Get, Param } from '@nestjs/common';
import { Route } from '../../platform/access.js';
import { ShortlistView, ShowShortlist } from '../queries/show-shortlist.js';

@Controller('api/v1/consultations/:id/shortlist')
export class ShortlistController {
  constructor(private readonly shortlist: ShowShortlist) {}

  @Get()
  @Route({
    permission: 'consultation:read',
    audit: 'shortlist.viewed',
    record: { type: 'consultation', param: 'id' },
    summary: '候補者の一覧 / Who suits, with reasons (404 with Retry-After while being ranked)',
    ok: ShortlistView,
  })
  show(@Param('id') id: string): Promise<ShortlistView> {
    return this.shortlist.of(id);
  }
}
