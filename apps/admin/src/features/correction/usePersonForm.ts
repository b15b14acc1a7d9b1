import type { TypedDate } from '@go-cua/client/format';
import { RESIDENT_GROUPS, type ResidentGroup } from '@go-cua/domain/correction';
import type { Gender, PhoneKind, Residence, ResidentCard } from '@go-cua/domain/resident';
import { parseName, parsePhone } from '@go-cua/domain/text';
import { computed, ref } from 'vue';
import { fullName, viewer } from '../../session';
import type { Household, Resident } from '../household/household.documents';
import { differing, overOf, type Change } from './changes';

/** One resident's fields, a group at a time: what stands, what is typed, what would change. */
export function usePersonForm(household: Household, r: Resident) {
  const group = ref<ResidentGroup>(RESIDENT_GROUPS[0]);
  const name = ref(fullName(r));
  const gender = ref(r.gender as Gender | null);
  /** Empty: as it stands. The console does not show a birth or a number whole. */
  const birth = ref<TypedDate | null>(null);
  const card = ref<ResidentCard['card'] | null>(r.card as ResidentCard['card']);
  const phone = ref('');
  const phoneKind = ref<PhoneKind | null>(r.phoneKind as PhoneKind);
  const residence = ref<Residence | null>(r.residence as Residence);

  const typedName = computed(() => parseName(name.value));
  const typedPhone = computed(() => (phone.value.trim() ? parsePhone(phone.value, { demo: viewer.demo.value }) : null));
  const hasPhone = computed(() => phoneKind.value !== 'NONE');
  /** What the domain says against a field, before anything is sent. */
  const wrong = computed((): { readonly field: string; readonly code: string } | null => {
    if (group.value === 'NAME' && !typedName.value.ok) return { field: 'name', code: typedName.value.code };
    const number = hasPhone.value ? typedPhone.value : null;
    return group.value === 'PHONE' && number && !number.ok ? { field: 'phone', code: number.code } : null;
  });
  function changesNow(): Change[] {
    switch (group.value) {
      case 'NAME':
        return differing([
          typedName.value.ok ? { field: 'name', was: fullName(r), now: typedName.value.value.fullName } : null,
        ]);
      case 'GENDER':
        return differing([{ field: 'gender', was: r.gender, now: gender.value }]);
      case 'BIRTH_CARD': {
        const was = r.birthYear === null ? null : String(r.birthYear);
        const typed = birth.value && ('day' in birth.value ? birth.value.day.slice(0, 4) : String(birth.value.year));
        // A day within the year that stands tells more than the year did.
        const told = birth.value && typed === was ? { field: 'birthYear', was: null, now: typed } : null;
        return differing([
          told ?? { field: 'birthYear', was, now: typed ?? was },
          { field: 'card', was: r.card, now: card.value },
        ]);
      }
      case 'PHONE': {
        const now = !hasPhone.value ? null : typedPhone.value?.ok ? typedPhone.value.value.slice(-3) : r.phoneEnd;
        return differing([
          { field: 'phoneEnd', was: r.phoneEnd, now },
          { field: 'phoneKind', was: r.phoneKind, now: phoneKind.value },
        ]);
      }
      case 'RESIDENCE':
        return differing([{ field: 'residence', was: r.residence, now: residence.value }]);
    }
  }
  const changes = computed(changesNow);

  function input() {
    const about = { householdId: household.id, residentId: r.id, group: group.value };
    const own = { ...about, over: overOf(household, group.value, r), keep: false };
    switch (group.value) {
      case 'NAME': {
        const parts = typedName.value.ok ? typedName.value.value : null;
        return {
          ...own,
          ...(parts && { familyName: parts.familyName, middleName: parts.middleName, givenName: parts.givenName }),
        };
      }
      case 'GENDER':
        return { ...own, gender: gender.value };
      case 'BIRTH_CARD': {
        const b = birth.value;
        const said = !b ? {} : 'day' in b ? { birthDay: b.day } : { birthYear: b.year };
        return { ...own, keep: !b, card: card.value, ...said };
      }
      case 'PHONE': {
        const number = hasPhone.value ? phone.value.trim() : '';
        return {
          ...own,
          keep: hasPhone.value && !number,
          phoneKind: phoneKind.value,
          ...(number && { phone: number }),
        };
      }
      case 'RESIDENCE':
        return { ...own, residence: residence.value };
    }
  }
  return { group, name, gender, birth, card, phone, phoneKind, residence, hasPhone, wrong, changes, input };
}
