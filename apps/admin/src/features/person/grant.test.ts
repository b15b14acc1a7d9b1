import { describe, expect, it } from 'vitest';
import { day } from '@go-cua/domain/core';
import { grantTime, invitationFace, invitationLink } from './grant';

const inv = (state: string) => ({ id: state, state, madeAt: 0, expiresAt: 0, usedAt: null });

describe('a person in the list', () => {
  it('who accepted once stays accepted when a later invitation was withdrawn, but shows one that is open', () => {
    expect(invitationFace({ invitations: [inv('WITHDRAWN'), inv('USED')] })).toBe('USED');
    expect(invitationFace({ invitations: [inv('OPEN'), inv('USED')] })).toBe('OPEN');
    expect(invitationFace({ invitations: [inv('LATE')] })).toBe('LATE');
    expect(invitationFace({ invitations: [] })).toBe('NONE');
  });
  it('holds a role on its first and on its last day', () => {
    const span = { validFrom: day('2026-11-24'), validTo: day('2026-11-24') };
    expect(grantTime(span, day('2026-11-23'))).toBe('later');
    expect(grantTime(span, day('2026-11-24'))).toBe('now');
    expect(grantTime(span, day('2026-11-25'))).toBe('ended');
  });
  it('is led by the link to the app of their role', () => {
    expect(invitationLink('https://go.example', 'x1', ['VOLUNTEER'])).toBe('https://go.example/invite/x1');
    expect(invitationLink('https://go.example', 'x1', ['VOLUNTEER', 'COORDINATOR'])).toBe(
      'https://go.example/admin/invite/x1',
    );
  });
});
