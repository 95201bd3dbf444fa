/** Items of work after which the screen has its turn. */
const STRETCH = 20;

/** Does the same with each item in order, some at a time, so that no frame waits for the whole. */
export async function inTurns<T, R>(items: readonly T[], work: (item: T, index: number) => R): Promise<readonly R[]> {
  const done: R[] = [];
  for (const [index, item] of items.entries()) {
    if (index > 0 && index % STRETCH === 0) await new Promise((next) => setTimeout(next));
    done.push(work(item, index));
  }
  return done;
}
