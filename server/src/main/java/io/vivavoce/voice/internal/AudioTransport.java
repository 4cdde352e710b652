package io.vivavoce.voice.internal;

/// The way to one client: a WebSocket today; WebRTC, LiveKit or turn-based HTTP would be others. Thread-safe; a call
/// may block up to the send time-out and never throws: a transport that fails reports it as `Left`.
interface AudioTransport {
    /// Whether the client says how much it has really played. Without that, what was paced out less the known delay
    /// counts as heard.
    boolean acknowledgesPlayout();

    /// Whether the client plays sound at all.
    boolean plays();

    /// Whether the client can read words aloud by itself while the server's voice is away.
    boolean reads();

    void tell(ServerMessage message);

    /// Sends 20 ms of a reply.
    ///
    /// @param frame from 0 within the reply
    void play(int reply, int frame, short[] samples, int offset, int length, boolean last);

    /// Says why, then closes.
    void close(ClosingReason reason);
}
