/** One thing measured, beside what it is measured against. Only ratios are judged: `aim` is the most `ratio` may be. */
export type Figure = {
  readonly name: string;
  readonly ours: number;
  readonly peer: number;
  readonly unit: 'ms' | 'KB' | 'cards' | 'nats';
  /** What the peer or limit is. */
  readonly against: string;
  /** null: told, not judged. */
  readonly aim: number | null;
};

/** All that one part of the bench has to say; `remarks` tell where the time goes. */
export type Report = { readonly figures: readonly Figure[]; readonly remarks: readonly string[] };

/** How much more than its share a larger collection may take, as measuring is not exact. */
const TOLERANCE = 1.2;

/** That the time grows no faster than the data. */
export function growth(name: string, large: number, small: number, factor = 10): Figure {
  const peer = small * factor;
  return { name: `${name}: growth`, ours: large, peer, unit: 'ms', against: `${factor} x a tenth`, aim: TOLERANCE };
}

export function isMissed({ ours, peer, aim }: Figure): boolean {
  return aim !== null && !(ours / peer <= aim);
}

export function printLine(figure: Figure): string {
  const [name, ours, peer, ratio, aim, verdict] = cells(figure);
  return `${name}: ${ours} | ${peer} | ${ratio} | ${aim} | ${verdict}`;
}

export function printTable(figures: readonly Figure[]): string {
  const head = ['Figure', 'Saegim', 'Beside', 'Ratio', 'Aim', ''];
  const rows = [head, ['---', '---:', '---', '---:', '---:', '---'], ...figures.map(cells)];
  return rows.map((row) => `| ${row.join(' | ')} |`).join('\n');
}

function cells(figure: Figure): readonly string[] {
  const { name, ours, peer, unit, against, aim } = figure;
  const show = unit === 'nats' ? (loss: number) => loss.toFixed(5) : amount;
  return [
    name,
    `${show(ours)} ${unit}`,
    `${show(peer)} ${unit} (${against})`,
    // Rounded up: a log loss that is a hair's breadth too high must not look like one that is not.
    (Math.ceil((ours / peer) * 1000) / 1000).toFixed(3),
    aim === null ? 'none' : `<= ${Number(aim.toFixed(3))}`,
    aim === null ? '' : isMissed(figure) ? 'MISSED' : 'ok',
  ];
}

export function amount(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toFixed(1);
}
