/** What the portal asks of the server in the field, as text: the outbox speaks without a cache of its own. */
const RECEIPT = 'actId status code field detail redacted { field kind } receivedAt repeated';
const PERSON = 'id familyName middleName givenName';

export const SUBMIT_ACTS = `mutation submitActs($batch: ActBatchInput!) { submitActs(batch: $batch) { serverEpoch serverNow receipts { ${RECEIPT} } } }`;

export const PULL = `query pull($since: [CheckpointInput!]!, $limit: Int) { pull(since: $since, limit: $limit) { serverEpoch serverNow more checkpoints { hamletId bucket seq } doors { householdId hamletId seq gone door } receipts { ${RECEIPT} } erased } }`;

export const FIELD_WORK = `query fieldWork { fieldWork { me { ${PERSON} roles } teams { id name kind hamletIds leaderIds deputyIds members { ${PERSON} } } hamlets { id kind name unitId unitName doors } hamletsAway { id kind name } campaigns { id name hotline services asksIdNumber validFrom validTo teamIds } outings { id campaignId teamId kind day startsAt endsAt place cancelled hamletIds attendance { personId checkedInAt checkedOutAt } shares { actId turn to householdIds } movedFrom { day startsAt endsAt } } serverEpoch serverNow demo } }`;

/** A member's new way in, made by the leader with network; not of the outbox. */
export const INVITE_MEMBER = `mutation inviteMember($personId: UUID!) { invitePerson(personId: $personId) { invitation { token expiresAt } refusal { code } } }`;
