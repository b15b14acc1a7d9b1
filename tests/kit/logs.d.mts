export function personalIn(line: string): 'a name' | 'a phone' | '12 digits' | null;
export function checkLogs(
  folders: readonly string[],
  options?: { readonly mayBeEmpty?: boolean },
): { lines: number; passed: number; failed: number; complaints: string[] };
