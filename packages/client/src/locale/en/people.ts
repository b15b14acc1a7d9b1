import type { Same } from '../types';
import type { people as vi } from '../vi/people';

export const people: Same<typeof vi> = {
  role: {
    VOLUNTEER: 'Volunteer',
    TEAM_LEADER: 'Team leader',
    COORDINATOR: 'Coordinator',
    OBSERVER: 'Observer, figures only',
    POLICE: 'Commune police',
    OPERATOR: 'System operator',
  },
  teamKind: {
    COMMUNITY_DIGITAL_TEAM: 'Community digital team',
    YOUTH_SHOCK_TEAM: 'Youth shock team',
    YOUTH_VOLUNTEER_TEAM: 'Youth volunteer team',
    YOUTH_GROUP: 'Youth group',
  },
  teamKindShort: {
    COMMUNITY_DIGITAL_TEAM: 'Digital team',
    YOUTH_SHOCK_TEAM: 'Shock team',
    YOUTH_VOLUNTEER_TEAM: 'Volunteer team',
    YOUTH_GROUP: 'Youth group',
  },
  teamWord: {
    COMMUNITY_DIGITAL_TEAM: 'team',
    YOUTH_SHOCK_TEAM: 'team',
    YOUTH_VOLUNTEER_TEAM: 'team',
    YOUTH_GROUP: 'group',
  },
  leader: {
    COMMUNITY_DIGITAL_TEAM: 'your leader',
    YOUTH_SHOCK_TEAM: 'your leader',
    YOUTH_VOLUNTEER_TEAM: 'your leader',
    YOUTH_GROUP: 'your leader',
  },
  deputy: {
    COMMUNITY_DIGITAL_TEAM: 'deputy',
    YOUTH_SHOCK_TEAM: 'deputy',
    YOUTH_VOLUNTEER_TEAM: 'deputy',
    YOUTH_GROUP: 'deputy',
  },
  hamletKind: { THON: 'thôn', BUON: 'buôn', BAN: 'bản', KHU_PHO: 'khu phố', TO_DAN_PHO: 'tổ dân phố' },
  head: 'Head of household',
  campaignState: { DRAFT: 'Draft', OPEN: 'Open', CLOSING: 'Closing', CLOSED: 'Closed' },
};
