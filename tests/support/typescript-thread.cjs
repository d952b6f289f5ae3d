/**
 * Lets a thread of the product run from its TypeScript source, as Jest lets the tests: compiled to
 * CommonJS by swc, with `./x.js` finding `./x.ts`.
 */
const { readFileSync } = require('node:fs');
const { transformSync } = require('@swc/core');
require('./resolve-typescript.cjs');

require.extensions['.ts'] = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, 'utf8'), {
    filename,
    swcrc: false,
    jsc: { target: 'es2022', parser: { syntax: 'typescript', decorators: true } },
    module: { type: 'commonjs' },
  });
  module._compile(code, filename);
};
