import * as v from 'valibot';
import { minuteOfInstant, type OutingId } from '../../core';
import { idField } from '../fields';
import { defineKind } from '../kind';

const schema = v.object({ outingId: idField<OutingId>() });

/** The author is there, at the start of an outing. Nobody's place is kept. */
export const checkIn = defineKind({
  kind: 'checkIn',
  v: 1,
  schema,
  decide: (_, _p, s) =>
    s.outing && !s.outing.cancelled
      ? { ok: true, data: { kind: 'checkIn', minute: minuteOfInstant(s.self.at) } }
      : { ok: false, refuse: 'UNKNOWN_OUTING' },
});

/** The author is home again, also from an outing that was called off meanwhile; an outing ends when all are. */
export const checkOut = defineKind({
  kind: 'checkOut',
  v: 1,
  schema,
  decide: (_, _p, s) =>
    s.outing
      ? { ok: true, data: { kind: 'checkOut', minute: minuteOfInstant(s.self.at) } }
      : { ok: false, refuse: 'UNKNOWN_OUTING' },
});
