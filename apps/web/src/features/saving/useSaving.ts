import { toast } from '@go-cua/client/ui';
import { ref, shallowRef } from 'vue';
import { useField, type NotSaved, type Saved } from '../../field';
import { locale } from '../../locales';
import { useWords } from '../people/useWords';

const KNOWN = [
  'STORAGE_FULL',
  'STORAGE_BROKEN',
  'UPDATE_NEEDED',
  'BLOCKED',
  'NOT_LOADED',
  'NO_CONSENT',
  'GUARDIAN_MISSING',
  'OFF_THE_LIST',
  'NO_LONGER_HERE',
  'UNKNOWN_RESIDENT',
  'STEP_IMPOSSIBLE',
  'ALREADY_REGISTERED',
  'UNKNOWN_CUSTODY',
  'UNKNOWN_OUTING',
  'INVALID',
] as const;

/** The sentence of a field's own rule, where it has one. */
export function fieldSentence(detail: string): string {
  const { t } = locale.use();
  const key = `field.${detail}` as Parameters<typeof t>[0];
  const text = t(key, { min: '', max: '' });
  return text === key ? '' : text;
}

/** A save that takes longer shows that it is under way; to draw so any earlier only makes it slower. */
const BUSY_AFTER_MS = 250;

/** One save of a screen: «Đã lưu trên máy này» with undo, or why nothing was kept. */
export function useSaving() {
  let running = false;
  const field = useField();
  const { t } = locale.use();
  const { leader } = useWords();
  const busy = ref(false);
  const notSaved = shallowRef<NotSaved | null>(null);

  async function save(write: () => Promise<Saved | NotSaved>): Promise<Saved | null> {
    if (running) return null;
    running = true;
    const slow = setTimeout(() => (busy.value = true), BUSY_AFTER_MS);
    try {
      // Tonight's list may not have all words yet, and what is said of a save is said once.
      const [answer] = await Promise.all([write(), locale.rest()]);
      notSaved.value = answer.ok ? null : answer;
      return answer.ok ? answer : null;
    } finally {
      running = false;
      clearTimeout(slow);
      busy.value = false;
    }
  }
  /** The toast of a saved gesture. `after` puts the screen back when it was undone. */
  function say(title: string, saved: Saved, after?: () => void): void {
    const cut = saved.redacted[0];
    const detail = cut ? t('guard', { secret: t(`secret.${cut.kind}`) }) : t('act.saved');
    const undo = async () => {
      const done = await field.undo(saved.gestureId);
      if (done) after?.();
      toast(
        done
          ? { title: t('undone'), detail: title }
          : { title: t('tooLateToUndo'), detail: t('tooLateToUndoText', { leader: leader() }) },
      );
    };
    toast(field.undoable(saved.gestureId) ? { title, detail, undo } : { title, detail });
  }
  /** Why it was not kept, in words. */
  const why = (no: NotSaved): string => {
    const main = t(`notSaved.${KNOWN.find((c) => c === no.code) ?? 'OTHER'}`);
    return [main, no.detail && fieldSentence(no.detail)].filter(Boolean).join(' ');
  };
  return { busy, notSaved, save, say, why };
}
