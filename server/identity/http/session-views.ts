import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { STAFF_ROLES, type Actor } from '../../platform/core/actor.js';
import type { Config } from '../../platform/config/config.js';
import { unauthorised } from '../../platform/core/problems.js';
import { staff, type Entered } from '../commands/sign-in.js';
import { permissionsOf } from '../domain/roles.js';
import { FACTOR_METHODS, type FactorMethod } from '../domain/stage.js';
import { setSessionCookie } from './cookies.js';

export const Session = z
  .object({
    kind: z.literal('account'),
    id: z.string(),
    name: z.string(),
    role: z.enum(STAFF_ROLES),
    permissions: z.array(z.string()),
  })
  .meta({ id: 'Session' });
export type Session = z.infer<typeof Session>;

/** The password was right: now one of these. */
export const SecondFactorNeeded = z
  .object({ kind: z.literal('second-factor'), methods: z.array(z.enum(FACTOR_METHODS)) })
  .meta({ id: 'SecondFactorNeeded' });

/** The password was right, and nobody works here without a second factor: enrol one first. */
export const EnrolmentNeeded = z
  .object({ kind: z.literal('enrolment'), name: z.string() })
  .meta({ id: 'EnrolmentNeeded' });

export const SignInAnswer = z.union([Session, SecondFactorNeeded, EnrolmentNeeded]);
export type SignInAnswer = z.infer<typeof SignInAnswer>;

/** The session of a signed-in actor. @throws Problem 401 for anybody else */
export function describeSession(actor: Actor): Session {
  if (actor.kind !== 'account') throw unauthorised();
  return {
    kind: 'account',
    id: actor.id,
    name: actor.name,
    role: actor.role,
    permissions: [...permissionsOf(actor)],
  };
}

/** Hands the cookie over and says how far somebody has come. */
export function answerEntered(
  config: Config,
  reply: FastifyReply,
  { account, stage, token }: Entered,
  methods: FactorMethod[],
): SignInAnswer {
  setSessionCookie(config, reply, 'account', token);
  if (stage === 'full') return describeSession(staff(account));
  if (stage === 'enrolment') return { kind: 'enrolment', name: account.name };
  return { kind: 'second-factor', methods };
}
