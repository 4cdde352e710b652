export interface TypedAnswer {
  clientId: string;
  text: string;
}

/** Works without a secure address too, unlike the browser’s own. */
export function uuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** Typed answers the server has not acknowledged yet. They outlive a reload, and keep their id so that none is stored twice. */
export class Outbox {
  private readonly key: string;

  constructor(
    sessionId: string,
    private readonly storage: Storage = sessionStorage,
  ) {
    this.key = `vivavoce.unsent.${sessionId}`;
  }

  get waiting(): TypedAnswer[] {
    try {
      return JSON.parse(this.storage.getItem(this.key) ?? '[]') as TypedAnswer[];
    } catch {
      return [];
    }
  }

  add(text: string): TypedAnswer {
    const answer = { clientId: uuid(), text };
    this.keep([...this.waiting, answer]);
    return answer;
  }

  acknowledge(clientId: string): void {
    this.keep(this.waiting.filter((answer) => answer.clientId !== clientId));
  }

  private keep(answers: TypedAnswer[]) {
    if (answers.length === 0) this.storage.removeItem(this.key);
    else this.storage.setItem(this.key, JSON.stringify(answers));
  }
}
