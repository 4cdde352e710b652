/// Deepgram's streaming recogniser.
@NullMarked
package io.vivavoce.speech.internal.deepgram;

import org.jspecify.annotations.NullMarked;
