/** The arrows between the rooms. Each rule says why; there is no exemption. */
module.exports = {
  forbidden: [
    {
      name: 'domain-stands-alone',
      comment: 'packages/domain knows no framework, no I/O and no other room: only itself and small pure libraries.',
      severity: 'error',
      from: { path: '^packages/domain/src', pathNot: '\\.test\\.ts$' },
      to: { pathNot: ['^packages/domain/src', '^node_modules/(valibot|rrule-temporal)/'] },
    },
    {
      name: 'client-knows-only-the-domain',
      comment: 'What both Vue apps share may use rules, never an app or the API.',
      severity: 'error',
      from: { path: '^packages/client/src' },
      to: { path: '^(apps|tests)/' },
    },
    {
      name: 'apps-do-not-know-each-other',
      comment: 'Portal, console and API meet only through the committed schema.graphql.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: ['^apps/$1/', '^apps/api/[a-z-]+\\.graphql$'] },
    },
    {
      name: 'api-does-not-know-the-clients-room',
      comment: 'The server has no use for components.',
      severity: 'error',
      from: { path: '^apps/api/' },
      to: { path: '^packages/client/' },
    },
    {
      name: 'resolver-asks-service',
      comment: 'resolver → service → repository → entity: a resolver never reaches past its service.',
      severity: 'error',
      from: { path: '^apps/api/src/modules/.*\\.resolver\\.ts$' },
      to: { path: '\\.(repository|entity)\\.ts$' },
    },
    {
      name: 'repository-does-not-look-up',
      comment: 'A repository holds SQL; it asks no service and no resolver.',
      severity: 'error',
      from: { path: '^apps/api/src/modules/.*\\.(repository|entity)\\.ts$' },
      to: { path: '\\.(service|resolver|type|input)\\.ts$' },
    },
    {
      name: 'features-meet-through-services',
      comment: "Another feature's tables are reached only through its service or type.",
      severity: 'error',
      from: { path: '^apps/api/src/modules/([^/]+)/', pathNot: '\\.test\\.ts$' },
      to: {
        path: '^apps/api/src/modules/([^/]+)/.*\\.(repository|resolver)\\.ts$',
        pathNot: '^apps/api/src/modules/$1/',
      },
    },
    {
      name: 'nobody-imports-tests',
      comment: 'Product code never rests on the tests.',
      severity: 'error',
      from: { path: '^(apps|packages)/' },
      to: { path: '^tests/' },
    },
    {
      name: 'no-circular',
      comment: 'A cycle between files is two rooms that should be one, or one room too few.',
      severity: 'error',
      from: { pathNot: '\\.(entity|type)\\.ts$' },
      to: { circular: true, viaOnly: { pathNot: '\\.(entity|type)\\.ts$' } },
    },
    {
      name: 'not-to-unresolvable',
      severity: 'error',
      comment: 'Every import leads somewhere.',
      from: {},
      to: { couldNotResolve: true, pathNot: ['^virtual:', '\\?'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(dist|dev-dist|\\.results|\\.turbo)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.vue', '.mjs', '.js', '.cjs', '.json'],
    },
  },
};
