import { Controller, Get } from '@nestjs/common';
import { Centre } from '../../../centre/index.js';
import { NOT_AUDITED, Route } from '../../../platform/core/access.js';
import { notFound } from '../../../platform/core/problems.js';
import { AccessibilityPage } from '../pages/help/accessibility.js';
import { PrivacyPage } from '../pages/help/privacy.js';
import { HomePage } from '../pages/home.js';
import { compressed, Pages } from '../../http/pages.js';
import { CurrentVisit, type Visit } from '../../http/visit.js';

/** Pages that only inform, and the files all pages share. */
@Controller()
export class InformationController {
  constructor(
    private readonly pages: Pages,
    private readonly centre: Centre,
  ) {}

  @Get()
  @Route({ permission: 'public', audit: NOT_AUDITED, summary: 'ホーム', page: true })
  home(@CurrentVisit() visit: Visit) {
    return this.pages.show(visit, <HomePage />);
  }

  @Get('accessibility')
  @Route({ permission: 'public', audit: NOT_AUDITED, summary: 'アクセシビリティ', page: true })
  accessibility(@CurrentVisit() visit: Visit) {
    return this.pages.show(visit, <AccessibilityPage />);
  }

  @Get('privacy')
  @Route({ permission: 'public', audit: NOT_AUDITED, summary: '個人情報の取り扱い', page: true })
  privacy(@CurrentVisit() visit: Visit) {
    const { body } = this.centre.profile.texts.purposeOfUse;
    return this.pages.show(visit, <PrivacyPage purpose={body} />);
  }

  /** The hash in the name changes with the content: browsers may keep it for ever. */
  @Get('assets/portal/:file')
  @Route({ permission: 'public', audit: NOT_AUDITED, summary: 'Files of the portal', page: true })
  asset(@CurrentVisit() visit: Visit) {
    const [path = ''] = visit.request.url.split('?');
    const asset = this.pages.assets.get(path);
    if (!asset) throw notFound();
    const reply = visit.reply
      .type(asset.type)
      .header('cache-control', 'public, max-age=31536000, immutable');
    return compressed(visit.request, reply, asset.body);
  }
}
