const beatEveryMs = 4_000;
/** A beat the server has not answered for so long has not arrived. */
const answerMs = 11_000;
/** A line that takes so long to open after its first beat is not going to. */
const openMs = 4_000;
/** About two seconds of sound: beyond it frames are dropped, which the server notes as a gap. */
const fullBytes = 64_000;

export interface LineListener {
  opened(): void;
  received(data: string | ArrayBuffer): void;
  /** Called every few seconds while the line is up. */
  beat(): void;
  /** Called once, unless the page itself hung up. `code` is the close code, or 1006 for a line that went silent. */
  closed(code: number): void;
}

export function openSocket(path: string): WebSocket {
  const url = new URL(path, location.href);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  return new WebSocket(url);
}

/**
 * One WebSocket from opening to closing. A line on which no beat is answered counts as closed, whatever the browser
 * thinks. Silence alone says nothing: in a tab in the background the beats come once a minute.
 */
export class Line {
  private unanswered: number | null = null;
  private up = true;
  private readonly heartbeat: ReturnType<typeof setInterval>;

  constructor(
    private readonly socket: WebSocket,
    private readonly listener: LineListener,
  ) {
    socket.binaryType = 'arraybuffer';
    socket.onopen = () => this.up && listener.opened();
    socket.onclose = ({ code }) => this.drop(code);
    socket.onmessage = ({ data }: MessageEvent<string | ArrayBuffer>) => {
      if (!this.up) return;
      this.unanswered = null;
      listener.received(data);
    };
    this.heartbeat = setInterval(() => this.check(), beatEveryMs);
  }

  get full(): boolean {
    return this.socket.bufferedAmount > fullBytes;
  }

  send(data: string | ArrayBuffer): void {
    if (this.socket.readyState === WebSocket.OPEN) this.socket.send(data);
  }

  hangUp(code = 1000): void {
    this.up = false;
    clearInterval(this.heartbeat);
    this.socket.close(code);
  }

  private check() {
    const now = performance.now();
    const patienceMs = this.socket.readyState === WebSocket.CONNECTING ? openMs : answerMs;
    if (this.unanswered !== null && now - this.unanswered >= patienceMs) {
      this.socket.close(4000);
      return this.drop(1006);
    }
    this.unanswered ??= now;
    this.listener.beat();
  }

  private drop(code: number) {
    if (!this.up) return;
    this.up = false;
    clearInterval(this.heartbeat);
    this.listener.closed(code);
  }
}
