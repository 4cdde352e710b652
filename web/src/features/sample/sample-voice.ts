import { send } from '@/lib/api/client';

/** Speaks the interviewer's lines with the server's voice. Opened by a press, so that the browser lets it sound. */
export class SampleVoice {
  private readonly context = new AudioContext();
  private source: AudioBufferSourceNode | null = null;
  private asked: AbortController | null = null;

  /** Resolves to the line's length once it sounds, and to null when it was stopped before. */
  async speak(text: string, language: string, onEnd: () => void): Promise<number | null> {
    this.stop();
    const asked = new AbortController();
    this.asked = asked;
    const response = await send('/api/voice/synthesize', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'audio/wav' },
      body: JSON.stringify({ text, language }),
      signal: asked.signal,
    });
    const buffer = await this.context.decodeAudioData(await response.arrayBuffer());
    if (asked.signal.aborted) return null;
    await this.context.resume();
    const source = this.context.createBufferSource();
    source.buffer = buffer;
    source.connect(this.context.destination);
    source.onended = () => {
      if (this.source === source) onEnd();
    };
    this.source = source;
    source.start();
    return buffer.duration * 1000;
  }

  stop(): void {
    this.asked?.abort();
    const source = this.source;
    this.source = null;
    source?.stop();
  }

  close(): void {
    this.stop();
    void this.context.close();
  }
}
