export { AccessLinkList, AccessLinks } from './services/links/access-links.js';
export { Accounts, type Account } from './services/accounts/accounts.js';
export { ApiKeys } from './services/accounts/api-keys.js';
export { CreateApiKey } from './commands/create-api-key.js';
export { RevokeApiKey } from './commands/revoke-api-key.js';
export { OVERLAP_HOURS, RotateApiKey } from './commands/rotate-api-key.js';
export { GRANTABLE } from './domain/key-scope.js';
export { ListApiKeys } from './queries/list-api-keys.js';
export { AcceptInvitation } from './commands/accept-invitation.js';
export { ResetPassword } from './commands/reset-password.js';
export { FirstAdmin, SetUpFirstAdmin } from './commands/set-up-first-admin.js';
export { SignIn, type Entered } from './commands/sign-in.js';
export { ALONE_MIN, WITH_FACTOR_MIN } from './domain/password-policy.js';
export { hasAccounts, loadAccounts } from './db/load-rows.js';
export { ConfirmedAddresses, type Addressee } from './services/accounts/confirmed-addresses.js';
export { Digests, emailKey, sameAddress } from './services/links/digests.js';
export { FormerAddresses, type FormerAddress } from './services/accounts/former-addresses.js';
export { LINK_KINDS, REPLY_KINDS, type LinkKind, type ReplyKind } from './domain/link-token.js';
export { permissionsOf } from './domain/roles.js';
export { BrowserCookies } from './http/browser-cookies.js';
export {
  clearOfferCookie,
  clearSessionCookie,
  readOfferCookies,
  readSessionCookie,
  setOfferCookie,
  setSessionCookie,
} from './http/cookies.js';
export { CurrentActor, IdempotencyKey, IfMatch } from './http/request-values.js';
export { GuessLimits } from './services/limits/guess-limits.js';
export { IdentityModule } from './identity.module.js';
export { LinkChanges } from './services/links/link-changes.js';
export { LinkSources, type RecordLink } from './services/links/link-sources.js';
export { linkReplaced } from './domain/events.js';
export { Links } from './services/links/links.js';
export { MailCodes } from './services/links/mail-codes.js';
export { Sessions } from './services/sessions/sessions.js';
export { RateLimits } from './services/limits/rate-limits.js';
export { SignInLinks, type SignInSubject } from './services/links/sign-in-links.js';
export { StartLinks } from './services/links/start-links.js';
export { SupporterNames } from './ports/supporter-names.js';
