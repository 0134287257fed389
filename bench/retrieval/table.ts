import { random } from './boost.ts';

/**
 * Word vectors learned from texts that say the same: a claim and the title of the article that checks it. The sum of
 * a text's vectors should be nearer to its own title's than to the others' of its batch (InfoNCE). Words that both
 * sides share are left out of one of them half of the time, or nothing but identity would be learned.
 */
export interface Vectors {
  dimensions: number;
  values: Float32Array;
}

export interface PairOfTexts {
  left: readonly number[];
  right: readonly number[];
}

export interface Course {
  epochs: number;
  batch: number;
  rate: number;
  temperature: number;
  seed: number;
}

interface Side {
  words: number[][];
  unit: Float32Array;
  length: Float32Array;
  grad: Float32Array;
}

function sumUp({ dimensions: d, values }: Vectors, words: number[][]): Side {
  const unit = new Float32Array(words.length * d);
  const length = new Float32Array(words.length);
  words.forEach((list, i) => {
    const at = i * d;
    for (const word of list)
      for (let k = 0; k < d; k += 1) unit[at + k] = (unit[at + k] ?? 0) + (values[word * d + k] ?? 0);
    let squares = 0;
    for (let k = 0; k < d; k += 1) squares += (unit[at + k] ?? 0) ** 2;
    const whole = Math.sqrt(squares) + 1e-9;
    length[i] = whole;
    for (let k = 0; k < d; k += 1) unit[at + k] = (unit[at + k] ?? 0) / whole;
  });
  return { words, unit, length, grad: new Float32Array(words.length * d) };
}

/** Adds the softmax gradient of one row of similarities to both sides. */
function addRow(a: Side, b: Side, i: number, d: number, temperature: number): void {
  const count = b.words.length;
  const row = new Float32Array(count);
  let most = -Infinity;
  for (let j = 0; j < count; j += 1) {
    let sum = 0;
    for (let k = 0; k < d; k += 1) sum += (a.unit[i * d + k] ?? 0) * (b.unit[j * d + k] ?? 0);
    row[j] = sum / temperature;
    most = Math.max(most, row[j] ?? 0);
  }
  let all = 0;
  for (let j = 0; j < count; j += 1) {
    const value = Math.exp((row[j] ?? 0) - most);
    row[j] = value;
    all += value;
  }
  for (let j = 0; j < count; j += 1) {
    const g = ((row[j] ?? 0) / all - (i === j ? 1 : 0)) / temperature;
    if (Math.abs(g) < 1e-4) continue;
    for (let k = 0; k < d; k += 1) {
      a.grad[i * d + k] = (a.grad[i * d + k] ?? 0) + g * (b.unit[j * d + k] ?? 0);
      b.grad[j * d + k] = (b.grad[j * d + k] ?? 0) + g * (a.unit[i * d + k] ?? 0);
    }
  }
}

/** Row-wise AdaGrad on the words of a side. */
function step({ dimensions: d, values }: Vectors, side: Side, past: Float32Array, rate: number): void {
  const own = new Float32Array(d);
  side.words.forEach((list, i) => {
    const at = i * d;
    let along = 0;
    for (let k = 0; k < d; k += 1) along += (side.grad[at + k] ?? 0) * (side.unit[at + k] ?? 0);
    let squares = 0;
    for (let k = 0; k < d; k += 1) {
      own[k] = ((side.grad[at + k] ?? 0) - along * (side.unit[at + k] ?? 0)) / (side.length[i] ?? 0);
      squares += (own[k] ?? 0) ** 2;
    }
    for (const word of list) {
      past[word] = (past[word] ?? 0) + squares / d;
      const by = rate / Math.sqrt((past[word] ?? 0) + 1e-8);
      for (let k = 0; k < d; k += 1) values[word * d + k] = (values[word * d + k] ?? 0) - by * (own[k] ?? 0);
    }
  });
}

/** Changes the vectors in place. */
export function learn(
  vectors: Vectors,
  pairs: readonly PairOfTexts[],
  course: Course,
  heard: (line: string) => void,
): void {
  const next = random(course.seed);
  const past = new Float32Array(vectors.values.length / vectors.dimensions);
  const order = pairs.map((_, i) => i);
  for (let epoch = 0; epoch < course.epochs; epoch += 1) {
    for (let i = order.length - 1; i > 0; i -= 1) {
      const j = Math.floor(next() * (i + 1));
      [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
    }
    const rate = course.rate * (1 - epoch / course.epochs);
    for (let from = 0; from + course.batch <= order.length; from += course.batch) {
      const left: number[][] = [];
      const right: number[][] = [];
      for (const index of order.slice(from, from + course.batch)) {
        const pair = pairs[index];
        if (pair === undefined) continue;
        const shared = new Set(pair.left.filter((word) => pair.right.includes(word) && next() < 0.5));
        const kept = (words: readonly number[]): number[] => words.filter((word) => !shared.has(word));
        const cut = next() < 0.5;
        const shorter = kept(cut ? pair.left : pair.right);
        const whole = shorter.length > 0 ? shorter : [...(cut ? pair.left : pair.right)];
        left.push(cut ? whole : [...pair.left]);
        right.push(cut ? [...pair.right] : whole);
      }
      const a = sumUp(vectors, left);
      const b = sumUp(vectors, right);
      for (let i = 0; i < left.length; i += 1) {
        addRow(a, b, i, vectors.dimensions, course.temperature);
        addRow(b, a, i, vectors.dimensions, course.temperature);
      }
      step(vectors, a, past, rate);
      step(vectors, b, past, rate);
    }
    heard(`epoch ${epoch + 1} of ${course.epochs}`);
  }
}
