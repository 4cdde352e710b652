/// The engines behind the speech ports.
@NullMarked
package io.vivavoce.speech.internal;

import org.jspecify.annotations.NullMarked;
