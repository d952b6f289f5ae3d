import { type AuthProvider, HttpError } from 'ra-core';
import type { Session } from '../api/types.js';
import { adoptSession, currentSession, dropSession } from './session.js';

/** Which permission opens which resource. */
const NEEDS: Record<string, string> = {
  consultations: 'consultation:read',
  supporters: 'supporter:read',
  'audit-entries': 'audit:read',
  deliveries: 'delivery:read',
  accounts: 'account:manage',
};

export const authProvider: AuthProvider = {
  // The sign-in page walks through the steps and hands the finished session over.
  login: ({ session }: { session: Session }) => {
    adoptSession(session);
    return Promise.resolve();
  },
  logout: dropSession,
  checkAuth: async () => {
    await currentSession();
  },
  checkError: (error: unknown) => {
    if (!(error instanceof HttpError) || error.status !== 401) return Promise.resolve();
    return Promise.reject(error);
  },
  getIdentity: async () => {
    const { id, name, role } = await currentSession();
    return { id, fullName: name, role };
  },
  getPermissions: async () => (await currentSession()).permissions,
  canAccess: async ({ resource }) => {
    const needed = NEEDS[resource];
    return needed === undefined || (await currentSession()).permissions.includes(needed);
  },
};
