import { computed, ref, shallowRef, type Ref } from 'vue';
import { readTarget } from '@go-cua/domain/target';
import { newId } from '../../ui/newId';
import { useForm } from '../../ui/useForm';
import { SetTargetMutation, type Target } from './target.documents';

/** A target typed into the tree and not saved yet. */
export interface TargetDraft {
  readonly place: { readonly id: string; readonly name: string; readonly isHamlet: boolean };
  readonly text: string;
}
type Drafts = ReadonlyMap<string, TargetDraft>;

/**
 * What is typed into the tree before it is saved: each step can be undone, and every sum of the table is taken over it.
 * @param saved targets as the server has them
 */
export function useTargetDrafts(saved: Ref<ReadonlyMap<string, Target>>) {
  const drafts = shallowRef<Drafts>(new Map());
  const steps = ref<{ drafts: Drafts; of: string }[]>([]);
  const form = useForm(SetTargetMutation, (d) => d.setTarget.refusal, []);
  const stuck = ref('');

  /** Typing on in one cell is one step; `of` names the step. */
  function change(next: Drafts, of: string): void {
    if (steps.value.at(-1)?.of !== of) steps.value.push({ drafts: drafts.value, of });
    drafts.value = next;
    stuck.value = '';
    form.clear();
  }
  const without = (id: string): Drafts => new Map([...drafts.value].filter(([key]) => key !== id));

  function type(place: TargetDraft['place'], text: string): void {
    const empty = text.trim() === '' && !saved.value.has(place.id);
    change(empty ? without(place.id) : new Map(drafts.value).set(place.id, { place, text }), `type ${place.id}`);
  }
  const restore = (id: string): void => {
    if (drafts.value.has(id)) change(without(id), `restore ${id} ${steps.value.length}`);
  };
  const typeAll = (all: readonly TargetDraft[]): void =>
    change(new Map([...drafts.value, ...all.map((d) => [d.place.id, d] as const)]), `all ${steps.value.length}`);
  const undo = (): void => {
    const last = steps.value.pop();
    if (last) drafts.value = last.drafts;
  };
  const discard = (): void => {
    drafts.value = new Map();
    steps.value = [];
    form.clear();
  };
  /** A cell is left: what is typed next, there or elsewhere, is a step of its own. */
  const leave = (): void => {
    const last = steps.value.at(-1);
    if (last) last.of = `${last.of} done`;
  };

  const troubleOf = (id: string): string | undefined => {
    const draft = drafts.value.get(id);
    const read = draft && readTarget(draft.text);
    return read && !read.ok ? read.code : undefined;
  };
  /** Targets as they would stand: those of the server, and over them what can be read of the drafts. */
  const standing = computed<ReadonlyMap<string, Target>>(() => {
    const all = new Map(saved.value);
    for (const [id, { text }] of drafts.value) {
      const read = readTarget(text);
      const known = all.get(id);
      if (read.ok) all.set(id, { ...(known ?? NEW), ...read.value });
    }
    return all;
  });
  const wrong = computed(() => [...drafts.value.keys()].filter((id) => troubleOf(id)).length);

  /** One after the other, so that what was saved stays saved; what is refused stays typed, with the reason. */
  async function save(campaignId: string, service: string): Promise<number> {
    let done = 0;
    for (const [id, { place, text }] of drafts.value) {
      const read = readTarget(text);
      if (!read.ok) continue;
      const known = saved.value.get(id);
      const answer = await form.send({
        input: {
          ...{ campaignId, service: service as Target['service'], ...read.value, locked: known?.locked ?? false },
          ...(place.isHamlet ? { hamletId: id } : { unitId: id }),
          ...(known ? { version: known.version } : { id: newId() }),
        },
      });
      if (!answer) {
        stuck.value = place.name;
        return done;
      }
      done += 1;
      drafts.value = without(id);
    }
    steps.value = [];
    return done;
  }
  const count = computed(() => drafts.value.size);
  const canUndo = computed(() => steps.value.length > 0);
  return {
    ...{ drafts, count, canUndo, standing, wrong, stuck, busy: form.busy, trouble: form.rest },
    ...{ type, typeAll, restore, leave, undo, discard, troubleOf, save },
  };
}
export type TargetDrafts = ReturnType<typeof useTargetDrafts>;

const NEW = { id: '', unitId: null, hamletId: null, locked: false, version: 0 } as unknown as Target;
