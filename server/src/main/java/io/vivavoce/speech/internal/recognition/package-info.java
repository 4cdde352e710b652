/// What recognisers of several vendors have in common.
@NullMarked
package io.vivavoce.speech.internal.recognition;

import org.jspecify.annotations.NullMarked;
