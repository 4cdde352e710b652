/// OpenAI's transcription over its realtime interface.
@NullMarked
package io.vivavoce.speech.internal.realtime;

import org.jspecify.annotations.NullMarked;
