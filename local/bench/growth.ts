// How a cost grows with the size of the work.

export interface Point {
  readonly size: number;
  readonly value: number;
}

export interface Growth {
  /** For each thousand more, by least squares. */
  readonly perThousand: number;
  /** 1 grows as the size does, 2 as its square; 0 does not grow. By least squares of the logarithms. */
  readonly exponent: number;
}

/** @throws Error for fewer than two sizes. */
export function growthOf(points: readonly Point[]): Growth {
  if (new Set(points.map(({ size }) => size)).size < 2) throw new Error('Growth needs two sizes');
  const logs = points.map(({ size, value }) => ({
    size: Math.log(size),
    value: Math.log(Math.max(value, 1e-9)),
  }));
  return { perThousand: slopeOf(points) * 1000, exponent: slopeOf(logs) };
}

function slopeOf(points: readonly Point[]): number {
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const size = mean(points.map((point) => point.size));
  const value = mean(points.map((point) => point.value));
  const over = points.reduce((sum, point) => sum + (point.size - size) * (point.value - value), 0);
  return over / points.reduce((sum, point) => sum + (point.size - size) ** 2, 0);
}
