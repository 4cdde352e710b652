/// The live loop. Read it in this order: [io.vivavoce.voice.internal.VoiceSessions],
/// [io.vivavoce.voice.internal.VoiceSession], [io.vivavoce.voice.internal.SessionEvent],
/// [io.vivavoce.voice.internal.Conversation].
@NullMarked
package io.vivavoce.voice.internal;

import org.jspecify.annotations.NullMarked;
