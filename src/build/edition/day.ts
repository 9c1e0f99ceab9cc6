/** Give today's date as files have it: `2027-01-10`. */
export function today(): string {
  const now = new Date();
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Give a day, or the day after another if it is no later: what an edition holds already has no later reason. */
export function dayAfter(day: string, other: string): string {
  if (day > other) return day;
  return new Date(Date.parse(other) + 86_400_000).toISOString().slice(0, 10);
}
