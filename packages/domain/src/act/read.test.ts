import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { freeText } from '../text';
import { guardPayload } from './index';

describe('the guard over a payload', () => {
  it('cuts a secret out of text at any depth, and out of both halves when it lies across two fields', () => {
    const schema = v.object({
      note: freeText({ maxLength: 200 }),
      people: v.array(v.object({ note: v.optional(freeText({ maxLength: 200 })) })),
      answers: v.record(v.picklist(['WHY', 'HOW']), freeText({ maxLength: 200 })),
    });
    const { payload, redacted } = guardPayload(
      { schema },
      {
        note: 'nhà cuối hẻm',
        people: [{ note: 'cô Lài, mk: Hoa@1975' }, {}, { note: 'hẹn lại, số 099175' }],
        answers: { WHY: '002082 cổng xanh', HOW: 'OTP là 482913' },
        count: 3,
      },
    );
    expect(payload).toEqual({
      note: 'nhà cuối hẻm',
      people: [{ note: 'cô Lài, mk: [đã cắt: mật khẩu]' }, {}, { note: 'hẹn lại, số [đã cắt: số căn cước]' }],
      answers: { WHY: '[đã cắt: số căn cước] cổng xanh', HOW: 'OTP là [đã cắt: mã OTP]' },
      count: 3,
    });
    expect(redacted).toEqual([
      { field: 'people.0.note', kind: 'PASSWORD' },
      { field: 'people.2.note', kind: 'ID_NUMBER' },
      { field: 'answers.WHY', kind: 'ID_NUMBER' },
      { field: 'answers.HOW', kind: 'OTP' },
    ]);
  });
});
