import { type AuthProvider, HttpError } from 'ra-core';
import { currentSession, dropSession, startSession } from './session.js';

/** Which permission opens which resource. */
const NEEDS: Record<string, string> = {
  consultations: 'consultation:read',
  supporters: 'supporter:read',
  'audit-entries': 'audit:read',
  deliveries: 'delivery:read',
};

export const authProvider: AuthProvider = {
  login: async ({ email, password }: { email: string; password: string }) => {
    await startSession(email, password);
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
