/** Log lines (what greets the person at the terminal is none) that hold one of the words, a phone number, or 12 digits outside a UUID. */
export function personalIn(log: string, marked: readonly string[]): string[] {
  const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;
  const lines = log.split('\n').filter((line) => line.startsWith('{'));
  return lines.filter((line) => {
    const text = line.replace(uuid, '');
    const numbers = /(?<!\d)(0|\+?84)9\d{8}(?!\d)/.test(text) || /(?<!\d)\d{12}(?!\d)/.test(text);
    return numbers || marked.some((word) => text.includes(word));
  });
}
