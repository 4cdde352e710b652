/// Journeys through the product, in a real browser or over the live protocol.
@NullMarked
package io.vivavoce.e2e;

import org.jspecify.annotations.NullMarked;
