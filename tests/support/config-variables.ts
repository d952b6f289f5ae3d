import { Environment } from '../../server/platform/config/environment.js';

/** The environment variables the product reads: the keys of their schema. */
export const CONFIG_VARIABLES: readonly string[] = Object.keys(Environment.shape);
