import { afterEach, describe, expect, it, vi } from 'vitest';
import { effectScope, nextTick, ref } from 'vue';
import { useMore } from './useMore';

afterEach(() => vi.unstubAllGlobals());

describe('a long list', () => {
  it('draws more when the phone is idle, and of the list that is there now alone', async () => {
    const idle: (() => void)[] = [];
    vi.stubGlobal('requestIdleCallback', (work: () => void) => idle.push(work));
    vi.stubGlobal('IntersectionObserver', class {});
    // Outside a component there is nothing to be mounted.
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const query = ref('p');
    const scope = effectScope();
    const { shown } = scope.run(() => useMore(() => query.value))!;
    for (const typed of ['ph', 'phu']) {
      query.value = typed;
      await nextTick();
    }
    const [earlier, latest] = idle.slice(-2);
    earlier!();
    expect(shown.value).toBe(6);
    latest!();
    expect(shown.value).toBe(30);
    scope.stop();
  });
});
