/** What anybody may call without signing in. A route that is added here was decided on, not forgotten. */
export const PUBLIC_OPERATIONS: readonly string[] = [
  'GET /admin',
  'GET /admin/*',
  'GET /api/openapi.json',
  'GET /api/v1/profile',
  'GET /healthz',
  'GET /readyz',
  'POST /api/v1/consultations',
  'POST /auth/session',
];
