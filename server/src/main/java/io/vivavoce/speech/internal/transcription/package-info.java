/// Recognisers that are given whole utterances over HTTP: OpenAI's transcription and the servers that speak like it.
@NullMarked
package io.vivavoce.speech.internal.transcription;

import org.jspecify.annotations.NullMarked;
