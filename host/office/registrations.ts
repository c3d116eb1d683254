/** Which events were asked for. The library registers once for each proxy object, so registrations are counted. */
export class Registrations {
  private readonly counts = new Map<string, number>();

  add(type: number, target: string): void {
    const key = `${String(type)} ${target}`;
    this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
  }

  remove(type: number, target: string): void {
    const key = `${String(type)} ${target}`;
    const left = (this.counts.get(key) ?? 0) - 1;
    if (left > 0) this.counts.set(key, left);
    else this.counts.delete(key);
  }

  has(type: number, target: string): boolean {
    return this.counts.has(`${String(type)} ${target}`);
  }
}
