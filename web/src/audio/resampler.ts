const zeroCrossings = 32;
const kaiserBeta = 8;
/** Where the pass band ends, as a share of the lower rate's half; the rest is room for the filter to fall. */
const passBand = 0.92;

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}

function besselI0(x: number): number {
  let sum = 1;
  let term = 1;
  for (let k = 1; term > sum * 1e-12; k++) {
    term *= (x / (2 * k)) ** 2;
    sum += term;
  }
  return sum;
}

/** One row of filter weights for each fraction of an input sample that an output sample can fall on. */
function filterBank(phases: number, halfWidth: number, cutoff: number): Float32Array[] {
  const taps = 2 * halfWidth;
  return Array.from({ length: phases }, (_, phase) => {
    const row = new Float32Array(taps);
    let sum = 0;
    for (let tap = 0; tap < taps; tap++) {
      const distance = tap - halfWidth + 1 - phase / phases;
      const x = 2 * cutoff * distance;
      const sinc = Math.abs(x) < 1e-9 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
      const edge = distance / halfWidth;
      const window = Math.abs(edge) >= 1 ? 0 : besselI0(kaiserBeta * Math.sqrt(1 - edge * edge));
      row[tap] = sinc * window;
      sum += sinc * window;
    }
    return row.map((weight) => weight / sum);
  });
}

/**
 * Changes the rate of a stream of samples with a windowed-sinc low-pass, so that nothing above half the new rate folds
 * back into speech. Any whole rates; equal rates pass through. One instance belongs to one stream.
 */
export class Resampler {
  private readonly phases: number;
  private readonly step: number;
  private readonly halfWidth: number;
  private readonly bank: Float32Array[];
  private pending: Float32Array;
  private filled: number;
  private phase = 0;

  constructor(inputRate: number, outputRate: number) {
    const divisor = greatestCommonDivisor(inputRate, outputRate);
    this.phases = outputRate / divisor;
    this.step = inputRate / divisor;
    const identity = inputRate === outputRate;
    const ratio = Math.min(1, outputRate / inputRate);
    this.halfWidth = identity ? 1 : Math.ceil(zeroCrossings / ratio);
    this.bank = identity ? [new Float32Array([1, 0])] : filterBank(this.phases, this.halfWidth, 0.5 * ratio * passBand);
    this.filled = this.halfWidth - 1;
    this.pending = new Float32Array(this.halfWidth * 4 + 1024);
  }

  /** How many input samples must follow a sample before it comes out. */
  get delay(): number {
    return this.halfWidth;
  }

  /** Takes samples in; what is ready comes out, each output sample exactly at its own time. */
  process(input: Float32Array): Float32Array {
    this.append(input);
    const taps = 2 * this.halfWidth;
    const output = new Float32Array(Math.ceil(((this.filled + 1) * this.phases) / this.step) + 1);
    let count = 0;
    let base = 0;
    while (base + taps <= this.filled) {
      const row = this.bank[this.phase] as Float32Array;
      let sum = 0;
      for (let tap = 0; tap < taps; tap++) sum += (row[tap] as number) * (this.pending[base + tap] as number);
      output[count++] = sum;
      const next = this.phase + this.step;
      base += Math.floor(next / this.phases);
      this.phase = next % this.phases;
    }
    this.pending.copyWithin(0, base, this.filled);
    this.filled -= base;
    return output.subarray(0, count);
  }

  /** The end of the stream: what still lies in the filter. */
  finish(): Float32Array {
    return this.process(new Float32Array(this.halfWidth));
  }

  private append(input: Float32Array) {
    if (this.filled + input.length > this.pending.length) {
      const larger = new Float32Array((this.filled + input.length) * 2);
      larger.set(this.pending.subarray(0, this.filled));
      this.pending = larger;
    }
    this.pending.set(input, this.filled);
    this.filled += input.length;
  }
}
