/// Servers that stand in for the vendors of speech and language: their paths, headers, framing and errors on this
/// machine, and their failures on demand.
@NullMarked
package io.vivavoce.standin;

import org.jspecify.annotations.NullMarked;
