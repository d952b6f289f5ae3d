import { Injectable } from '@nestjs/common';
import type { Actor } from './actor.js';

/** Whether the record exists and this actor may know of it. */
export type RecordPolicy = (actor: Actor, id: string) => Promise<boolean>;

/**
 * Each room registers the policy of its records here; the route guard asks it before anything in the
 * request is validated, so that "not yours" and "does not exist" look the same: 404.
 */
@Injectable()
export class RecordPolicies {
  private readonly policies = new Map<string, RecordPolicy>();

  register(type: string, policy: RecordPolicy): void {
    if (this.policies.has(type)) throw new Error(`record policy "${type}" is registered twice`);
    this.policies.set(type, policy);
  }

  allows(type: string, actor: Actor, id: string): Promise<boolean> {
    const policy = this.policies.get(type);
    if (!policy) throw new Error(`no record policy for "${type}"`);
    return policy(actor, id);
  }
}
