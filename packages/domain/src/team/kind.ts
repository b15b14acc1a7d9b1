/** Kinds of teams (domain.md 1a): tổ công nghệ số cộng đồng, đội hình thanh niên xung kích, đội tình nguyện, nhóm. */
export const TEAM_KINDS = [
  'COMMUNITY_DIGITAL_TEAM',
  'YOUTH_SHOCK_TEAM',
  'YOUTH_VOLUNTEER_TEAM',
  'YOUTH_GROUP',
] as const;
export type TeamKind = (typeof TEAM_KINDS)[number];
