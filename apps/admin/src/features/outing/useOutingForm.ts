import { formatMinute, type TypedDate } from '@go-cua/client/format';
import { toast } from '@go-cua/client/ui';
import type { Day, UnitId } from '@go-cua/domain/core';
import { isSaturday, LAST_NEW_DOOR, type OutingKind } from '@go-cua/domain/outing';
import { computed, ref, watch } from 'vue';
import { useRead } from '../../graphql';
import { locale } from '../../locales';
import { viewer } from '../../session';
import { newId } from '../../ui/newId';
import { useForm } from '../../ui/useForm';
import { useRefusalWords } from '../../ui/useRefusalWords';
import type { Campaign } from '../campaign/campaign.documents';
import type { PickedHamlet } from '../team/draft';
import { TeamQuery } from '../team/team.documents';
import { parseTime } from './month';
import { ChangeOutingMutation, PlanOutingMutation, PlanOutingSeriesMutation, type Outing } from './outing.documents';
import { useSeriesScope } from './useSeriesScope';
import { useWeekly } from './useWeekly';

const USUAL = { EVENING: ['18:30', '21:00'], SATURDAY: ['07:30', '11:00'], POINT: ['08:00', '11:00'] } as const;
const FIELDS = [
  ...['teamId', 'kind', 'day', 'startsAt', 'endsAt', 'place', 'hamletIds', 'campaignId', 'weekdays', 'until', 'scope'],
];

/** One outing planned, a weekly series planned, or an outing changed: alone, or with others of its series. */
export function useOutingForm(
  props: { campaign: Campaign; outing: Outing | null; day: Day; others: readonly Outing[] },
  saved: (day: Day) => void,
) {
  const { t, f } = locale.use();
  const { refused, worth } = useRefusalWords();
  const id = newId();
  const was = props.outing;
  const { teams } = props.campaign;
  const teamId = ref<string | null>(was?.team.id ?? (teams.length === 1 ? teams[0]!.id : null));
  const kind = ref<OutingKind | null>(was?.kind ?? (isSaturday(props.day) ? 'SATURDAY' : 'EVENING'));
  const on = ref<TypedDate | null>({ day: was?.day ?? props.day });
  const starts = ref(was ? formatMinute(was.startsAt) : USUAL[kind.value ?? 'EVENING'][0]);
  const ends = ref(was ? formatMinute(was.endsAt) : USUAL[kind.value ?? 'EVENING'][1]);
  const place = ref(was?.place ?? '');
  const which = ref<'all' | 'some' | null>(was ? 'some' : 'all');
  const hamlets = ref<readonly PickedHamlet[]>(was?.hamlets ?? []);
  const tried = ref(false);
  const onDay = computed(() => (on.value && 'day' in on.value ? on.value.day : null));
  const weekly = useWeekly(() => onDay.value, props.campaign.validTo);
  const series = useSeriesScope(() => was, 'CHANGE');
  const plan = useForm(PlanOutingMutation, (d) => d.planOuting.refusal, FIELDS);
  const planAll = useForm(PlanOutingSeriesMutation, (d) => d.planOutingSeries.refusal, FIELDS);
  const change = useForm(ChangeOutingMutation, (d) => d.changeOuting.refusal, FIELDS);
  const form = computed(() => (was ? change : weekly.weekly.value ? planAll : plan));

  // What was refused is no longer what stands in the fields.
  const fields = [teamId, kind, on, starts, ends, place, which, hamlets];
  watch([...fields, weekly.repeat, weekly.weekdays, weekly.until, series.scope], () => form.value.clear());
  watch(kind, (next, before) => {
    // Times that nobody touched follow the kind.
    if (!next || !before || starts.value !== USUAL[before][0] || ends.value !== USUAL[before][1]) return;
    [starts.value, ends.value] = USUAL[next];
  });
  const moved = computed(() => was !== null && onDay.value !== was.day);
  watch(moved, (yes) => yes && (series.scope.value = 'THIS'));

  const team = useRead(TeamQuery, () => ({ id: teamId.value ?? '', day: onDay.value ?? props.day }), {
    pause: () => teamId.value === null,
  });
  const teamUnit = computed(() => (team.data?.team?.unit.id ?? null) as UnitId | null);
  /** The chosen team, where nobody is in it on the day. */
  const emptyTeam = computed(() => {
    const chosen = team.data?.team;
    return chosen && chosen.id === teamId.value && chosen.memberCount === 0 ? chosen : null;
  });
  const startsAt = computed(() => parseTime(starts.value));
  const endsAt = computed(() => parseTime(ends.value));
  const made = computed(() => weekly.made.value);
  const notices = computed(() => {
    const [from, to] = [startsAt.value, endsAt.value];
    const days = made.value?.ok ? made.value.value.days : onDay.value ? [onDay.value] : [];
    const clashes = (o: Outing): boolean =>
      o.id !== was?.id && !o.cancelled && o.team.id === teamId.value && days.includes(o.day);
    const clash =
      from !== null && to !== null && props.others.some((o) => clashes(o) && o.startsAt < to && from < o.endsAt);
    const few =
      kind.value === 'EVENING' && team.data?.team?.id === teamId.value && team.data?.team.sizeAdvice === 'FEW';
    return [
      ...(clash ? [{ code: 'OUTINGS_OVERLAP' }] : []),
      ...(to !== null && to > LAST_NEW_DOOR ? [{ code: 'OUTING_ENDS_AFTER_21' }] : []),
      ...(onDay.value && onDay.value < viewer.today.value ? [{ code: 'OUTING_DAY_PAST' }] : []),
      ...(emptyTeam.value ? [{ code: 'OUTING_TEAM_EMPTY' }] : few ? [{ code: 'TEAM_TOO_FEW_AT_NIGHT' }] : []),
      ...(props.campaign.status === 'DRAFT' ? [{ code: 'CAMPAIGN_NOT_OPEN' }] : []),
    ];
  });
  const error = (field: string): string | undefined => form.value.error(field);
  const timeError = (field: 'startsAt' | 'endsAt', value: number | null): string | undefined =>
    error(field) ?? (tried.value && value === null ? refused('NOT_A_TIME') : undefined);
  /** What the rule says; the server says the rest. */
  const ruleError = (field: 'weekdays' | 'until'): string | undefined => {
    const own = made.value && !made.value.ok && made.value.field === field ? made.value.code : null;
    // Half a date is no mistake yet.
    const early = own !== null && field === 'until' && own !== 'SERIES_NO_END';
    return error(field) ?? (own && (tried.value || early) ? refused(own) : undefined);
  };
  /** Of a series: nothing is known yet that a change would reach, or nothing is left. */
  const none = computed(() => was !== null && series.scope.value !== 'THIS' && !series.many.value);
  const word = computed(() => {
    const { many, scope } = series;
    if (none.value) return t('ui.save');
    if (was) return scope.value === 'THIS' ? t('ui.save') : t('outing.scope.save', {}, many.value ?? 0);
    return made.value?.ok ? t('outing.weekly.save', {}, made.value.value.days.length) : t('outing.save');
  });

  async function save(): Promise<void> {
    tried.value = true;
    const [from, to, first] = [startsAt.value, endsAt.value, onDay.value];
    if (!teamId.value || !kind.value || !first || from === null || to === null) return;
    const times = { kind: kind.value, startsAt: from, endsAt: to, place: place.value.trim() || null };
    const hamletIds = which.value === 'some' ? hamlets.value.map((h) => h.id) : null;
    const whose = { id, campaignId: props.campaign.id, teamId: teamId.value };
    const said = (of: readonly { code: string }[]) => {
      const detail = of.map((n) => worth(n.code)).join(' ');
      return detail ? { detail } : {};
    };
    if (weekly.weekly.value && !was) {
      if (!made.value?.ok) return;
      const [weekdays, until] = [[...weekly.weekdays.value], weekly.lasts.value];
      const input = { ...whose, ...times, hamletIds, firstDay: first, weekdays, until };
      const answer = (await planAll.send({ input }))?.planOutingSeries;
      if (!answer) return;
      const [n, last] = [answer.days.length, answer.days.at(-1) ?? first];
      toast({ title: t('outing.weekly.planned', { day: f.day(last) }, n), ...said(answer.notices) });
      return saved(answer.days[0] ?? first);
    }
    const one = { ...times, hamletIds, day: first };
    const changed = was && { id: was.id, version: was.version, ...one, scope: was.series ? series.scope.value : null };
    const done = changed && (await change.send({ input: changed }))?.changeOuting;
    const answer = changed ? done : (await plan.send({ input: { ...whose, ...one } }))?.planOuting;
    if (!answer?.outing) return;
    const n = done?.effect?.changed ?? 1;
    const single = t(was ? 'outing.changed' : 'outing.planned', { day: f.day(answer.outing.day) });
    toast({ title: n === 1 ? single : t('outing.scope.changed', {}, n), ...said(answer.notices) });
    saved(answer.outing.day);
  }

  return {
    ...{ teamId, kind, on, onDay, starts, ends, startsAt, endsAt, place, which, hamlets, tried, teamUnit },
    ...{ weekly, series, moved, made, notices, emptyTeam, form, error, timeError, ruleError, word, none, save },
  };
}
