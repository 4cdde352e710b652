/// What the server and a speech process say to each other over its pipes. Uses the JDK alone.
@NullMarked
package io.vivavoce.speech.internal.wire;

import org.jspecify.annotations.NullMarked;
