import { Controller, Get, Param } from '@nestjs/common';
import { Centre } from '../../../centre/index.js';
import { NOT_AUDITED, Route } from '../../../platform/core/access.js';
import { notFound } from '../../../platform/core/problems.js';
import { PublicProfiles, type PublicProfile } from '../../../supporters/index.js';
import { SupportersPage } from '../pages/supporters/list.js';
import { SupporterPage } from '../pages/supporters/profile.js';
import type { PublicSupporter } from '../pages/supporters/view.js';
import { plain } from '../../text/index.js';
import { Pages } from '../../http/pages.js';
import { CurrentVisit, type Visit } from '../../http/visit.js';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** `/supporters`: the public pages of those who agreed to them. */
@Controller('supporters')
export class PublicSupportersController {
  constructor(
    private readonly pages: Pages,
    private readonly centre: Centre,
    private readonly profiles: PublicProfiles,
  ) {}

  @Get()
  @Route({ permission: 'public', audit: NOT_AUDITED, summary: '支援者の紹介', page: true })
  async list(@CurrentVisit() visit: Visit) {
    const themes = this.centre.themes.map(({ code, name }) => ({ value: code, label: name }));
    const theme = themes.find(({ value }) => value === visit.query['theme'])?.value ?? null;
    const publicProfiles = await this.profiles.list(theme);
    const supporters = publicProfiles.map((publicProfile) => this.view(visit, publicProfile));
    const view = { supporters, themes, theme: theme ?? '' };
    return this.pages.show(visit, <SupportersPage view={view} />);
  }

  @Get(':id')
  @Route({ permission: 'public', audit: NOT_AUDITED, summary: '支援者の紹介を読む', page: true })
  async show(@CurrentVisit() visit: Visit, @Param('id') id: string) {
    const publicProfile = UUID.test(id) ? await this.profiles.find(id) : null;
    if (!publicProfile) throw notFound();
    return this.pages.show(visit, <SupporterPage one={this.view(visit, publicProfile)} />);
  }

  private view(visit: Visit, { id, ...profile }: PublicProfile): PublicSupporter {
    const { centre } = this;
    const everywhere = centre.profile.prefecture.code;
    return {
      ...profile,
      path: `/supporters/${id}`,
      themes: profile.themes.map((code) => centre.themeName(code)),
      regions: profile.regions.map((code) =>
        code === everywhere
          ? plain(this.pages.language(visit), 'people.everywhere')
          : centre.municipalityName(code),
      ),
      methods: profile.methods.map((value) => ({ value, label: centre.label('methods', value) })),
    };
  }
}
