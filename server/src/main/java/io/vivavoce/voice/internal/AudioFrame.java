package io.vivavoce.voice.internal;

/// 20 ms of a microphone: 16-bit mono PCM as it came.
///
/// @param sequence from 0, +1 a frame; a hole means that sound was lost on the way
/// @param capturedAtMicros when its first sample was captured, on the client's own monotonic clock
record AudioFrame(long sequence, long capturedAtMicros, short[] samples) {}
