import { shallowRef } from 'vue';
import { useForm } from '../../ui/useForm';
import { InvitePersonMutation, type Person } from './person.documents';

/** Makes a link and holds it for as long as its dialog is open. */
export function useInvitation() {
  const form = useForm(InvitePersonMutation, (d) => d.invitePerson.refusal, []);
  const shown = shallowRef<{ person: Person; token: string; expiresAt: number } | null>(null);
  async function invite(person: Person): Promise<boolean> {
    const done = await form.send({ personId: person.id });
    const made = done?.invitePerson.invitation;
    if (made) shown.value = { person, token: made.token, expiresAt: made.expiresAt };
    return !!made;
  }
  return { shown, invite, busy: form.busy, trouble: form.rest };
}
