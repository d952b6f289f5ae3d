import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import hooks from 'eslint-plugin-react-hooks';
import redos from 'eslint-plugin-redos';
import * as regexp from 'eslint-plugin-regexp';
import globals from 'globals';
import ts from 'typescript-eslint';

/** Every TypeScript file: type-checked rules, tuned where they fight Nest or readable SQL. */
const typed = {
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
  '@typescript-eslint/no-unused-vars': [
    'error',
    { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
  ],
  // Decorated Nest modules are classes without members.
  '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
  // Numbers read well in templates; objects do not and stay refused.
  '@typescript-eslint/restrict-template-expressions': [
    'error',
    { allowNumber: true, allowBoolean: true },
  ],
  // `() => doIt()` is the ordinary way to hand over a callback.
  '@typescript-eslint/no-confusing-void-expression': 'off',
  // Index access is checked by `noUncheckedIndexedAccess`; type narrowing is not always visible.
  '@typescript-eslint/no-unnecessary-condition': 'off',
  // TypeORM's and Nest's interfaces are asynchronous where ours have nothing to wait for.
  '@typescript-eslint/require-await': 'off',
  // A type parameter that appears once documents the row of a raw SQL query.
  '@typescript-eslint/no-unnecessary-type-parameters': 'off',
  '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
  '@typescript-eslint/unbound-method': ['error', { ignoreStatic: true }],
  // Nest reads what to inject from a class's own constructor, even where it only calls super.
  '@typescript-eslint/no-useless-constructor': 'off',
  // Option bags that happen to be declared as classes (Nest's) are still option bags.
  '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
  'max-lines': ['error', { max: 250 }],
  // `== null` is the short way to say null or undefined.
  eqeqeq: ['error', 'always', { null: 'ignore' }],
  'no-console': 'error',
};

export default ts.config(
  {
    ignores: [
      'node_modules/',
      'dist/',
      'admin/dist/',
      'admin/src/generated/',
      'data/',
      'coverage/',
      '.cache/',
    ],
  },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [ts.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: typed,
  },
  {
    files: ['server/**', 'tests/**', 'scripts/**', '*.{js,mjs}'],
    languageOptions: { globals: { ...globals.node } },
  },
  {
    // Text from outside is read in linear time (docs/security.md, 1.2.9).
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential' }],
    },
  },
  {
    // The second opinion attacks every expression: seconds for what ships, a minute for the tests.
    files: ['server/**', 'admin/src/**', 'scripts/**', '*.{js,mjs}'],
    plugins: { redos },
    rules: { 'redos/no-vulnerable': ['error', { timeout: 5_000 }] },
  },
  {
    files: ['server/**'],
    ignores: ['server/platform/validation/normal-form.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        {
          property: 'normalize',
          message:
            'Takes the square of the time on runs of marks: use platform/validation/normal-form.ts.',
        },
      ],
    },
  },
  {
    files: ['admin/**/*.{ts,tsx}'],
    languageOptions: { globals: { ...globals.browser } },
    plugins: { 'react-hooks': hooks },
    rules: hooks.configs.recommended.rules,
  },
  {
    files: ['tests/**/*.{ts,tsx}'],
    languageOptions: { globals: { ...globals.jest } },
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    // Data is as long as it is.
    files: ['**/fixtures/**', '**/*.data.ts'],
    rules: { 'max-lines': 'off' },
  },
  {
    // Programs talk to the terminal; everything else logs.
    files: ['scripts/**', '*.mjs', 'server/cli/**', 'server/cli.ts', 'tests/{bench,drills}/**'],
    rules: { 'no-console': 'off' },
  },
  prettier,
);
