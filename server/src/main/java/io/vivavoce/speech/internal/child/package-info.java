/// The speech process: native engines that may end their process, kept out of the server. Uses the JDK alone.
@NullMarked
package io.vivavoce.speech.internal.child;

import org.jspecify.annotations.NullMarked;
