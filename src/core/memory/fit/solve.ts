/**
 * x of A x = b for a symmetric positive definite A of which the lower triangle is read, row by row; by Cholesky's method.
 * A is written over. Where rounding has left a pivot at nothing, its unknown comes out near 0.
 */
export function solveSymmetric(a: Float64Array, b: readonly number[]): number[] {
  const size = b.length;
  const at = (row: number, column: number) => a[row * size + column] ?? 0;
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column <= row; column += 1) {
      let rest = at(row, column);
      for (let k = 0; k < column; k += 1) rest -= at(row, k) * at(column, k);
      a[row * size + column] = row === column ? Math.sqrt(rest > 0 ? rest : 1e100) : rest / at(column, column);
    }
  }
  const x = [...b];
  for (let row = 0; row < size; row += 1) {
    for (let k = 0; k < row; k += 1) x[row] = (x[row] ?? 0) - at(row, k) * (x[k] ?? 0);
    x[row] = (x[row] ?? 0) / at(row, row);
  }
  for (let row = size - 1; row >= 0; row -= 1) {
    for (let k = row + 1; k < size; k += 1) x[row] = (x[row] ?? 0) - at(k, row) * (x[k] ?? 0);
    x[row] = (x[row] ?? 0) / at(row, row);
  }
  return x;
}
