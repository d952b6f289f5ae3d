export { AccessLinkList, AccessLinks } from './access-links.js';
export { Accounts, type Account } from './accounts.js';
export { ApiKeys } from './api-keys.js';
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
export { ConfirmedAddresses, type Addressee } from './confirmed-addresses.js';
export { Digests, emailKey, sameAddress } from './digests.js';
export { FormerAddresses, type FormerAddress } from './former-addresses.js';
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
export { GuessLimits } from './guess-limits.js';
export { IdentityModule } from './identity.module.js';
export { LinkChanges } from './link-changes.js';
export { LinkSources, type RecordLink } from './link-sources.js';
export { linkReplaced } from './domain/events.js';
export { Links } from './links.js';
export { MailCodes } from './mail-codes.js';
export { Sessions } from './sessions.js';
export { RateLimits } from './rate-limits.js';
export { SignInLinks, type SignInSubject } from './sign-in-links.js';
export { StartLinks } from './start-links.js';
export { SupporterNames } from './supporter-names.js';
