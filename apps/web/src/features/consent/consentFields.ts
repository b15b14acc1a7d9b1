import type { PayloadOf } from '@go-cua/domain/act';

type Field = Exclude<keyof PayloadOf<'registerResident'>, 'householdId' | 'subjectId'>;

/**
 * What the text that is read aloud names for each field of the form. The ID number has a purpose and a question of its
 * own. A field of the act without a word here does not build.
 */
export const CONSENT_WORD_OF = {
  familyName: 'name',
  middleName: 'name',
  givenName: 'name',
  birth: 'birth',
  gender: 'gender',
  phone: 'phone',
  phoneKind: 'phoneKind',
  card: 'card',
  residence: 'residence',
  isHead: 'isHead',
  idNumber: null,
} as const satisfies Record<Field, string | null>;

type Word = NonNullable<(typeof CONSENT_WORD_OF)[Field]>;
/** In the order of the sentence. */
export const CONSENT_FIELDS: readonly Word[] = [...new Set(Object.values(CONSENT_WORD_OF))].filter(
  (w): w is Word => w !== null,
);
