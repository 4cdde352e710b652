/// Voices behind HTTP: one request for each sentence, its sound read while it is made.
@NullMarked
package io.vivavoce.speech.internal.voices;

import org.jspecify.annotations.NullMarked;
