import {
  GraphQLError,
  Kind,
  type ASTVisitor,
  type DocumentNode,
  type FragmentDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';

/** What one document may ask for. Each limit is far above what a person writes and far below what hurts. */
export const LIMITS = {
  /** Words and signs of the text; the parser stops there. */
  TOKENS: 1500,
  /** Fields within fields. */
  DEPTH: 12,
  /** The same below `__schema` and `__type`: the usual introspection is deep by nature. */
  INTROSPECTION_DEPTH: 20,
  /** Renamed fields, in the whole document. */
  ALIASES: 30,
  /** Fields after every fragment has been put in its places. */
  FIELDS: 1000,
  /** Operations in one document, of which one runs. */
  OPERATIONS: 5,
} as const;
export type LimitName = 'DEPTH' | 'ALIASES' | 'FIELDS' | 'OPERATIONS';

/** Rows of one page: `first` is 1 to this. */
export const MAX_PAGE = 100;
/** Bytes of one request of a third party. */
export const OPEN_BODY_LIMIT = 100_000;

interface Size {
  /** Deepest chain of fields. */
  readonly depth: number;
  /** The same, when the chain begins with a question about the schema. */
  readonly introspection: number;
  readonly fields: number;
}
const NOTHING: Size = { depth: 0, introspection: 0, fields: 0 };

const isAboutSchema = (name: string): boolean => name === '__schema' || name === '__type';

/** Sizes of selections; each fragment is measured once, however often it is used, and a cycle ends where it closes. */
function measurer(document: DocumentNode): (set: SelectionSetNode) => Size {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const d of document.definitions) if (d.kind === Kind.FRAGMENT_DEFINITION) fragments.set(d.name.value, d);
  const measured = new Map<string, Size>();

  const ofFragment = (name: string): Size => {
    const known = measured.get(name);
    if (known) return known;
    measured.set(name, NOTHING);
    const fragment = fragments.get(name);
    const size = fragment ? of(fragment.selectionSet) : NOTHING;
    measured.set(name, size);
    return size;
  };
  const of = (set: SelectionSetNode): Size => {
    let { depth, introspection, fields } = NOTHING;
    for (const s of set.selections) {
      const below =
        s.kind === Kind.FRAGMENT_SPREAD ? ofFragment(s.name.value) : s.selectionSet ? of(s.selectionSet) : NOTHING;
      const own = s.kind === Kind.FIELD ? 1 : 0;
      const deep = own + Math.max(below.depth, own ? below.introspection : 0);
      if (s.kind === Kind.FIELD && isAboutSchema(s.name.value)) introspection = Math.max(introspection, deep);
      else {
        depth = Math.max(depth, own ? deep : below.depth);
        if (!own) introspection = Math.max(introspection, below.introspection);
      }
      fields += own + below.fields;
    }
    return { depth, introspection, fields };
  };
  return of;
}

function withinLimits(context: ValidationContext): ASTVisitor {
  let aliases = 0;
  const refuse = (limit: LimitName): void =>
    context.reportError(new GraphQLError(`Over the limit: ${limit}`, { extensions: { limit } }));
  return {
    Document: {
      enter(document) {
        const sizeOf = measurer(document);
        const operations = document.definitions.filter((d) => d.kind === Kind.OPERATION_DEFINITION);
        const sizes = operations.map((o) => sizeOf(o.selectionSet));
        if (operations.length > LIMITS.OPERATIONS) refuse('OPERATIONS');
        if (sizes.some((s) => s.depth > LIMITS.DEPTH || s.introspection > LIMITS.INTROSPECTION_DEPTH)) refuse('DEPTH');
        if (sizes.some((s) => s.fields > LIMITS.FIELDS)) refuse('FIELDS');
      },
      leave: () => (aliases > LIMITS.ALIASES ? refuse('ALIASES') : undefined),
    },
    Field: (node) => void (aliases += node.alias ? 1 : 0),
  };
}

/** Validation rules that refuse a document before anything runs. */
export const limitRules: ValidationRule[] = [withinLimits];

/** What both endpoints give to Apollo: limits on documents, no hint at what the schema holds, no batches. */
export const apolloLimits = {
  parseOptions: { maxTokens: LIMITS.TOKENS },
  validationRules: limitRules,
  validationOptions: { maxErrors: 5 },
  maxRecursiveSelections: true,
  hideSchemaDetailsFromClientErrors: true,
  includeStacktraceInErrorResponses: false,
  allowBatchedHttpRequests: false,
  csrfPrevention: true,
  stopOnTerminationSignals: false,
} as const;
