import { Controller, Get } from '@nestjs/common';
import { z } from 'zod';
import { NOT_AUDITED, Route } from '../../platform/core/access.js';
import { STAFF_ROLES, type StaffRole } from '../../platform/core/actor.js';
import { Accounts } from '../services/accounts/accounts.js';

const StaffMember = z
  .object({ id: z.string(), name: z.string(), role: z.enum(STAFF_ROLES) })
  .meta({ id: 'StaffMember' });
const StaffList = z.object({ items: z.array(StaffMember) });

@Controller('api/v1/staff')
export class StaffController {
  constructor(private readonly accounts: Accounts) {}

  @Get()
  @Route({
    permission: 'consultation:read',
    audit: NOT_AUDITED,
    summary: '担当になれる職員 / Colleagues a case can be assigned to',
    ok: StaffList,
  })
  async index(): Promise<{ items: { id: string; name: string; role: StaffRole }[] }> {
    const accounts = await this.accounts.list();
    return { items: accounts.map(({ id, name, role }) => ({ id, name, role })) };
  }
}
