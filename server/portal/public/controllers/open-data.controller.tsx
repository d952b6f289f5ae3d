import { Controller, Get, Param } from '@nestjs/common';
import { ShowOpenData } from '../../../kpi/index.js';
import { NOT_AUDITED, Route } from '../../../platform/core/access.js';
import { notFound } from '../../../platform/core/problems.js';
import { ListComments } from '../../../surveys/index.js';
import { OpenDataPage, OpenDataSetPage } from '../pages/open-data/open-data.js';
import { VoicesPage } from '../pages/open-data/voices.js';
import { Pages } from '../../http/pages.js';
import { CurrentVisit, type Visit } from '../../http/visit.js';

/** Comments on one page. */
const VOICES = 50;

/** What the desk publishes: figures to use, and what people said. */
@Controller()
export class OpenDataPagesController {
  constructor(
    private readonly pages: Pages,
    private readonly openData: ShowOpenData,
    private readonly comments: ListComments,
  ) {}

  @Get('open-data')
  @Route({ permission: 'public', audit: NOT_AUDITED, summary: 'オープンデータ', page: true })
  async list(@CurrentVisit() visit: Visit) {
    const { items } = await this.openData.catalogue();
    return this.pages.show(visit, <OpenDataPage items={items} />);
  }

  @Get('open-data/:dataset/:fiscalYear')
  @Route({
    permission: 'public',
    audit: NOT_AUDITED,
    summary: 'オープンデータの表',
    page: true,
  })
  async show(
    @CurrentVisit() visit: Visit,
    @Param('dataset') dataset: string,
    @Param('fiscalYear') year: string,
  ) {
    if (!/^\d{4}$/.test(year)) throw notFound();
    const set = await this.openData.find(dataset, Number(year));
    return this.pages.show(visit, <OpenDataSetPage set={set} />);
  }

  @Get('voices')
  @Route({ permission: 'public', audit: NOT_AUDITED, summary: '利用された方の声', page: true })
  async voices(@CurrentVisit() visit: Visit) {
    return this.pages.show(visit, <VoicesPage voices={await this.comments.voices(VOICES)} />);
  }
}
