import js from '@eslint/js';
import ts from 'typescript-eslint';
import vue from 'eslint-plugin-vue';
import prettier from 'eslint-config-prettier';
import globals from 'globals';

/** Rules that hold a promise carry their reason; the rest are the recommended sets. */
export default ts.config(
  {
    ignores: [
      '**/dist/**',
      '**/dev-dist/**',
      '**/node_modules/**',
      '**/.results/**',
      '**/.turbo/**',
      '.data/**',
      '.cache/**',
      '.screens/**',
      '**/*.generated.*',
      '**/*.d.ts',
    ],
  },
  js.configs.recommended,
  ...ts.configs.recommended,
  ...vue.configs['flat/recommended'],
  {
    files: ['**/*.vue'],
    languageOptions: { parserOptions: { parser: ts.parser }, globals: globals.browser },
  },
  {
    files: ['**/*.{mjs,cjs,js}'],
    languageOptions: { globals: globals.node },
  },
  {
    rules: {
      'no-undef': 'off',
      'no-console': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'vue/multi-word-component-names': 'off',
      'vue/require-default-prop': 'off',
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/block-order': ['error', { order: ['script', 'template', 'style'] }],
      'vue/no-v-html': 'error',
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'The environment is parsed once, in env.ts.' },
      ],
    },
  },
  {
    // The domain has no clock, no chance and no I/O: they come in as arguments.
    files: ['packages/domain/src/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        'fetch',
        'window',
        'document',
        'process',
        'localStorage',
        'setTimeout',
        'setInterval',
        'console',
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
          message: 'The clock comes in as an argument.',
        },
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'The clock comes in as an argument.',
        },
        {
          selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
          message: 'Chance comes in as an argument.',
        },
      ],
    },
  },
  {
    // Decorated classes: TypeGraphQL and TypeORM read a class as a value.
    files: ['apps/api/**/*.ts'],
    rules: { '@typescript-eslint/consistent-type-imports': 'off' },
  },
  {
    // Rows are written in the transaction and the scope of whoever asks: a manager of the whole house knows neither.
    files: ['apps/api/**/*.ts'],
    ignores: ['apps/api/src/database/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: 'typeorm',
              importNames: ['DataSource', 'Repository', 'BaseEntity', 'EntityManager'],
              message: 'Entities are reached by entitiesOf(sql), inside withScope.',
            },
          ],
        },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'MemberExpression[property.name=/^(getRepository|getTreeRepository|manager|createQueryRunner)$/]',
          message: 'Entities are reached by entitiesOf(sql), inside withScope.',
        },
        {
          selector: "MemberExpression[property.name='source'][object.name=/[pP]ool$/]",
          message: 'The data source is for database/ alone: entitiesOf(sql), inside withScope.',
        },
        {
          selector: "MemberExpression[property.name='source'][object.property.name=/[pP]ool$/]",
          message: 'The data source is for database/ alone: entitiesOf(sql), inside withScope.',
        },
      ],
    },
  },
  {
    files: [
      'scripts/**',
      '**/*.test.ts',
      'tests/**',
      'apps/api/test/**',
      '**/build.mjs',
      '**/vite.config.ts',
      '**/vitest.config.ts',
      'apps/api/src/env.ts',
      'apps/api/src/cli/**',
      'docs/api/examples/**',
    ],
    rules: { 'no-restricted-properties': 'off', 'no-console': 'off' },
  },
  prettier,
);
