import { Controller, Get, Param } from '@nestjs/common';
import { Route } from '../../platform/core/access.js';
import { ShowSimilar, SimilarView } from '../queries/show-similar.js';

@Controller('api/v1/consultations/:id/similar')
export class SimilarController {
  constructor(private readonly similar: ShowSimilar) {}

  @Get()
  @Route({
    permission: 'consultation:read',
    audit: 'similar-cases.viewed',
    record: { type: 'consultation', param: 'id' },
    summary: '似た相談 / Finished cases like this one',
    ok: SimilarView,
  })
  show(@Param('id') id: string): Promise<SimilarView> {
    return this.similar.of(id);
  }
}
