import { client, unwrap } from './client.js';
import type { ContributionRate, Delivery, Overview, Profile, StaffMember } from './types.js';

export const readProfile = (): Promise<Profile> => unwrap(client.GET('/api/v1/profile'));

export const readStaff = async (): Promise<StaffMember[]> =>
  (await unwrap(client.GET('/api/v1/staff'))).items;

/** Sends a mail once more. */
export const resendDelivery = (id: string): Promise<Delivery> =>
  unwrap(client.POST('/api/v1/deliveries/{id}/resend', { params: { path: { id } } }));

export const readOverview = (): Promise<Overview> => unwrap(client.GET('/api/v1/kpi/overview'));

export const readContributionRate = (fiscalYear: number): Promise<ContributionRate> =>
  unwrap(client.GET('/api/v1/kpi/contribution-rate', { params: { query: { fiscalYear } } }));
