import type { Same } from '@go-cua/client/locale';
import type { shell as vi } from '../vi/shell';

export const shell: Same<typeof vi> = {
  tab: { tonight: 'Tonight', households: 'Households', team: 'Team', sync: 'Sync', me: 'Me', bar: 'Main pages' },
  update: {
    title: 'There is a new version',
    text: 'Records here can still be sent. Tap “Update” when your hands are free.',
    now: 'Update',
    later: 'Later',
  },
  unsent: '{n} record unsent | {n} records unsent',
  opening: 'Opening the list on this phone',
  openingLong:
    'This takes longer than usual. Gõ Cửa may be open in another tab: close that tab, then tap “Open again”. Records on this phone are safe.',
  broken: {
    title: 'This phone cannot open its store of records',
    text: 'Sent records are safe on the server. Try these in turn:',
    full: "If the phone is full, delete some photos or films. Do not clear the browser's data.",
    hidden: 'If this is a private tab, open it again in an ordinary one.',
    blocked: 'If the browser blocks cookies, allow Gõ Cửa to store data.',
    restart: 'Close the browser fully and open it again. If that fails, tell your coordinator.',
    again: 'Open again',
  },
  erased: {
    title: 'The data of Gõ Cửa on this phone were erased',
    text: 'Sent records are safe on the server. Sign in to reload and to see what is missing.',
    made: 'This phone had made {n} record. | This phone had made {n} records.',
    ok: 'I have read this',
  },
  outside: {
    appTitle: 'Open in Chrome to record.',
    appText: 'This page is open inside a chat app, which cannot keep records. No record was lost.',
    appStep1: 'Tap the three dots in the top corner',
    appStep2: 'Choose “Open in Chrome” or “Open in browser”',
    openChrome: 'Open in Chrome',
    copy: 'Copy the link',
    copied: 'Link copied',
    insecureTitle: 'This address is not safe, so nothing can be recorded.',
    insecureText:
      'This address cannot keep records safely offline, so none are taken. Ask your coordinator for the right address.',
    now: 'open now',
    right: 'with the lock',
    openSecure: 'Open the address with the lock',
  },
  notSaved: {
    STORAGE_FULL:
      'This phone is full; this record is not saved. Earlier ones are intact. Keep this page open, delete some photos, then tap once more.',
    STORAGE_BROKEN: 'This phone could not write; this record is not saved. Earlier ones are intact. Try again.',
    UPDATE_NEEDED:
      'Another page on this phone has a newer version. This record is not saved, earlier ones are intact. Reload, then record.',
    BLOCKED: 'Records cannot be kept here, so it is not saved. Open in Chrome, then record.',
    NOT_LOADED: 'The list is not fully loaded, so nothing can be recorded yet. Go online to load the rest.',
    NO_CONSENT: 'There is no consent yet, so no name is recorded. Ask, then save.',
    GUARDIAN_MISSING: 'Under 16 a parent or guardian must agree, from 7 the child too.',
    OFF_THE_LIST: 'This home is no longer on the list. No need to go again.',
    NO_LONGER_HERE: 'This person has moved away or died, so nothing more is recorded.',
    UNKNOWN_RESIDENT: 'There is no such person in this home.',
    STEP_IMPOSSIBLE: 'This step does not follow from where things stand. Look again and choose another step.',
    ALREADY_REGISTERED: 'Already registered, so nothing was added. The first record stands.',
    UNKNOWN_CUSTODY: 'The sign-in that this sign-out belongs to is not known here.',
    UNKNOWN_OUTING: 'This phone does not know that outing. Go online to load the list again.',
    INVALID: 'A field is not right, so nothing was saved. Look at the marked fields.',
    OTHER: 'This record could not be saved. Earlier ones are intact. Try again.',
  },
  tooLateToUndo: 'The record has just been sent and can no longer be undone',
  tooLateToUndoText: 'If it was a slip, tell {leader}.',
  undone: 'Undone',
};
