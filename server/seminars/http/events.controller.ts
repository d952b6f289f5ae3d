import { Controller, Get, Header } from '@nestjs/common';
import { z } from 'zod';
import { NOT_AUDITED, Route } from '../../platform/core/access.js';
import { csvOf } from '../../platform/core/csv.js';
import { SeminarFeeds } from '../queries/seminar-feeds.js';

const EventsView = z
  .object({
    license: z.string(),
    items: z.array(z.record(z.string(), z.union([z.string(), z.number(), z.null()]))),
  })
  .meta({ id: 'Events' });

const LICENSE = 'CC BY 4.0';

/** Events as open data, in the fields of デジタル庁's GIF: counts of people, never people. */
@Controller('api/v1')
export class EventsController {
  constructor(private readonly feeds: SeminarFeeds) {}

  @Get('events')
  @Route({
    permission: 'public',
    audit: NOT_AUDITED,
    summary: 'イベント一覧（GIFの項目） / Events in the fields of GIF',
    ok: EventsView,
  })
  async json(): Promise<z.infer<typeof EventsView>> {
    return { license: LICENSE, items: await this.feeds.events() };
  }

  @Get('events.csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="events.csv"')
  @Route({
    permission: 'public',
    audit: NOT_AUDITED,
    summary: 'イベント一覧（CSV） / Events as CSV',
  })
  async csv(): Promise<string> {
    const events = await this.feeds.events();
    const [first = {}] = events;
    return csvOf([Object.keys(first), ...events.map((event) => Object.values(event))]);
  }
}
