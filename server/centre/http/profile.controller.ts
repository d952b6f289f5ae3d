import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { NOT_AUDITED, Route } from '../../platform/core/access.js';
import { Centre } from '../services/centre.js';
import { ProfileDto } from './profile.dto.js';

@ApiTags('profile')
@Controller('api/v1/profile')
export class ProfileController {
  constructor(private readonly centre: Centre) {}

  @Get()
  @Route({
    permission: 'public',
    audit: NOT_AUDITED,
    summary: 'The centre: its themes, kinds, municipalities and labels',
    ok: ProfileDto,
  })
  show(): ProfileDto {
    const { profile } = this.centre;
    return {
      key: profile.key,
      name: profile.name,
      productName: profile.productName,
      fields: [...new Set(profile.themes.map(({ field }) => field))],
      themes: [...profile.themes],
      contentTypes: profile.contentTypes.map(described),
      requesterTypes: profile.requesterTypes.map(described),
      municipalities: [...profile.municipalities],
      channels: profile.channels,
      methods: profile.methods,
      languages: profile.languages,
      supporterKinds: profile.supporterKinds.map(({ value, label }) => ({ value, label })),
      states: profile.states,
      meetingLimit: profile.meetingLimit,
      contact: {
        office: profile.contact.office,
        email: profile.contact.email,
        phone: profile.contact.phone,
        hours: profile.contact.hours,
      },
    };
  }
}

function described(choice: { value: string; label: string; description: string }) {
  return { value: choice.value, label: choice.label, description: choice.description };
}
