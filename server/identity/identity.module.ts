import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { StandingActors } from '../database/recorders.js';
import { RecordPolicies } from '../platform/core/record-policies.js';
import { AccessLinks } from './services/links/access-links.js';
import { Accounts } from './services/accounts/accounts.js';
import { ApiKeys } from './services/accounts/api-keys.js';
import { Attacks } from './services/limits/attacks.js';
import { AcceptInvitation } from './commands/accept-invitation.js';
import { ChangeAccessLink } from './commands/change-access-link.js';
import { ChangeApiKey } from './commands/change-api-key.js';
import { ChangePassword } from './commands/change-password.js';
import { CreateApiKey } from './commands/create-api-key.js';
import { EndSessions } from './commands/end-sessions.js';
import { EnrolPasskey } from './commands/enrol-passkey.js';
import { EnrolTotp } from './commands/enrol-totp.js';
import { InviteAccount } from './commands/invite-account.js';
import { OfferPasskey } from './commands/offer-passkey.js';
import { Proofs } from './commands/proof.js';
import { ProposeTotp } from './commands/propose-totp.js';
import { RemoveFactor } from './commands/remove-factor.js';
import { RenewInvitation } from './commands/renew-invitation.js';
import { RenewRecoveryCodes } from './commands/renew-recovery-codes.js';
import { RequestPasswordReset } from './commands/request-password-reset.js';
import { ResetPassword } from './commands/reset-password.js';
import { ResetSecondFactor } from './commands/reset-second-factor.js';
import { RevokeApiKey } from './commands/revoke-api-key.js';
import { RotateApiKey } from './commands/rotate-api-key.js';
import { WarnEndingKeys } from './commands/warn-ending-keys.js';
import { SetUpFirstAdmin } from './commands/set-up-first-admin.js';
import { SignInByProvider } from './commands/sign-in-by-provider.js';
import { SignIn } from './commands/sign-in.js';
import { SwitchAccount } from './commands/switch-account.js';
import { UpdateAccount } from './commands/update-account.js';
import { AccountEntity } from './db/account.entity.js';
import { ApiKeyEntity } from './db/api-key.entity.js';
import {
  PasskeyChallengeEntity,
  PasskeyEntity,
  RecoveryCodeEntity,
  TotpFactorEntity,
} from './db/factor.entities.js';
import { FormerAddressEntity } from './db/former-address.entity.js';
import { GuessCounterEntity } from './db/guess-counter.entity.js';
import {
  LinkIssueEntity,
  LinkOpeningEntity,
  MailCodeEntity,
  SignInLinkEntity,
} from './db/links.entities.js';
import { SessionEntity } from './db/session.entity.js';
import { ConfirmedAddresses } from './services/accounts/confirmed-addresses.js';
import { ConfirmedAddressEntity } from './db/confirmed-address.entity.js';
import { Digests } from './services/links/digests.js';
import { GuessLimits } from './services/limits/guess-limits.js';
import { AccountLinksController } from './http/account-links.controller.js';
import { AccountAccessController } from './http/account-access.controller.js';
import { AccountsController } from './http/accounts.controller.js';
import { Actors } from './http/actors.js';
import { ApiKeysController } from './http/api-keys.controller.js';
import { BrowserCookies } from './http/browser-cookies.js';
import { EnrolmentController } from './http/enrolment.controller.js';
import { FactorsController } from './http/factors.controller.js';
import { OidcController } from './http/oidc.controller.js';
import { OwnAccountController } from './http/own-account.controller.js';
import { OwnSessionsController } from './http/own-sessions.controller.js';
import { RouteGuard } from './http/route.guard.js';
import { SecondFactorController } from './http/second-factor.controller.js';
import { SessionController } from './http/session.controller.js';
import { StaffController } from './http/staff.controller.js';
import { ViewAuditInterceptor } from './http/view-audit.interceptor.js';
import { IdentityProvider } from './services/accounts/identity-provider.js';
import { ProviderIdentities } from './services/accounts/provider-identities.js';
import { UnlinkProvider } from './commands/unlink-provider.js';
import { SweepCountersJob } from './jobs/sweep-counters.js';
import { WarnEndingKeysJob } from './jobs/warn-ending-keys.js';
import { LinkChanges } from './services/links/link-changes.js';
import { LinkSources } from './services/links/link-sources.js';
import { KnownBrowsers } from './services/sessions/known-browsers.js';
import { Links } from './services/links/links.js';
import { MailCodes } from './services/links/mail-codes.js';
import { Passkeys } from './services/factors/passkeys.js';
import { PasswordRules } from './services/accounts/password-rules.js';
import { ListAccessLinks } from './queries/list-access-links.js';
import { ListAccounts } from './queries/list-accounts.js';
import { ListApiKeys } from './queries/list-api-keys.js';
import { FormerAddresses } from './services/accounts/former-addresses.js';
import { IdentityPersonalData } from './db/personal-data.js';
import { ListSessions } from './queries/list-sessions.js';
import { ShowFactors } from './queries/show-factors.js';
import { RateLimits } from './services/limits/rate-limits.js';
import { SecondFactors } from './services/factors/second-factors.js';
import { Refusals } from './services/sessions/refusals.js';
import { Sessions } from './services/sessions/sessions.js';
import { SignInLinks } from './services/links/sign-in-links.js';
import { StartLinks } from './services/links/start-links.js';
import { AccountRepository } from './db/account.repository.js';
import { ApiKeyRepository } from './db/api-key.repository.js';
import { FormerAddressRepository } from './db/former-address.repository.js';

/** What other rooms use. */
const SERVICES = [
  AcceptInvitation,
  AccessLinks,
  Accounts,
  ApiKeys,
  ConfirmedAddresses,
  CreateApiKey,
  BrowserCookies,
  Digests,
  FormerAddresses,
  GuessLimits,
  LinkChanges,
  LinkSources,
  Links,
  ListApiKeys,
  MailCodes,
  RateLimits,
  ResetPassword,
  RevokeApiKey,
  RotateApiKey,
  Sessions,
  SetUpFirstAdmin,
  SignIn,
  SignInLinks,
  StartLinks,
];

const OWN_SERVICES = [
  Attacks,
  IdentityProvider,
  ProviderIdentities,
  UnlinkProvider,
  ListAccessLinks,
  KnownBrowsers,
  ListAccounts,
  ListSessions,
  Passkeys,
  PasswordRules,
  Proofs,
  SecondFactors,
  ShowFactors,
];

const COMMANDS = [
  ChangeAccessLink,
  ChangeApiKey,
  ChangePassword,
  EndSessions,
  EnrolPasskey,
  EnrolTotp,
  InviteAccount,
  OfferPasskey,
  ProposeTotp,
  RemoveFactor,
  RenewInvitation,
  RenewRecoveryCodes,
  RequestPasswordReset,
  ResetSecondFactor,
  SignInByProvider,
  SwitchAccount,
  UpdateAccount,
];

@Global()
@Module({
  imports: [
    TypeOrmModule.forFeature([
      ConfirmedAddressEntity,
      AccountEntity,
      ApiKeyEntity,
      FormerAddressEntity,
      GuessCounterEntity,
      LinkIssueEntity,
      LinkOpeningEntity,
      MailCodeEntity,
      PasskeyChallengeEntity,
      PasskeyEntity,
      RecoveryCodeEntity,
      SessionEntity,
      SignInLinkEntity,
      TotpFactorEntity,
    ]),
  ],
  controllers: [
    SessionController,
    SecondFactorController,
    OwnSessionsController,
    OwnAccountController,
    EnrolmentController,
    FactorsController,
    OidcController,
    AccountsController,
    AccountAccessController,
    AccountLinksController,
    ApiKeysController,
    StaffController,
  ],
  providers: [
    AccountRepository,
    ApiKeyRepository,
    FormerAddressRepository,
    ...SERVICES,
    { provide: StandingActors, useExisting: Links },
    ...OWN_SERVICES,
    ...COMMANDS,
    Actors,
    IdentityPersonalData,
    Refusals,
    SweepCountersJob,
    WarnEndingKeys,
    WarnEndingKeysJob,
    { provide: APP_GUARD, useClass: RouteGuard },
    { provide: APP_INTERCEPTOR, useClass: ViewAuditInterceptor },
  ],
  exports: [...SERVICES, StandingActors],
})
export class IdentityModule implements OnModuleInit {
  constructor(
    private readonly policies: RecordPolicies,
    private readonly accounts: ListAccounts,
    private readonly keys: ListApiKeys,
  ) {}

  /** Who may manage accounts or keys (the route's permission) may know of every one. */
  onModuleInit(): void {
    this.policies.register(
      'account',
      async (actor, id) => actor.kind === 'account' && (await this.accounts.exists(id)),
    );
    this.policies.register(
      'api-key',
      async (actor, id) => actor.kind === 'account' && (await this.keys.exists(id)),
    );
  }
}
