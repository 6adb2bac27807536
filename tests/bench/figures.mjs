/** Statistics of paired rounds: what one variant costs over another, and how sure that is. */

const sorted = (values) => [...values].sort((a, b) => a - b);

/** The value below which this share of the values lies, interpolated. */
export function quantile(values, share) {
  const all = sorted(values);
  const at = (all.length - 1) * share;
  const low = Math.floor(at);
  return all[low] + (all[Math.ceil(at)] - all[low]) * (at - low);
}

export const median = (values) => quantile(values, 0.5);

/**
 * The 95 % interval of the median that needs no assumption about how the noise is spread: the values at two ranks,
 * chosen by how often a coin shows that few heads.
 */
export function medianInterval(values) {
  const all = sorted(values);
  const n = all.length;
  let below = 0;
  let term = 0.5 ** n;
  let rank = 0;
  for (; rank < n / 2 && below + term <= 0.025; rank++) {
    below += term;
    term *= (n - rank) / (rank + 1);
  }
  // Too few rounds for 95 %: all there is.
  const low = Math.max(rank - 1, 0);
  return [all[low], all[n - 1 - low]];
}

export function shuffled(values) {
  const all = [...values];
  for (let last = all.length - 1; last > 0; last--) {
    const other = Math.floor(Math.random() * (last + 1));
    [all[last], all[other]] = [all[other], all[last]];
  }
  return all;
}

/** Columns of equal width, the first to the left, the others to the right. */
export function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows.map((row) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]))).join("   ")).join("\n");
}
