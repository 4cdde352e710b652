/// Recordings in files: WAV, and Opus in Ogg and WebM. What is read comes from strangers: every length is checked
/// before it is believed, and what is taken in memory is bounded by the file's own size and the longest recording.
@NullMarked
package io.vivavoce.voice.internal.recording;

import org.jspecify.annotations.NullMarked;
