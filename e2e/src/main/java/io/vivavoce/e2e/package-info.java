/// The kit for driving the product from outside: its processes, its HTTP interface, its live protocol, and speech made
/// on the spot.
@NullMarked
package io.vivavoce.e2e;

import org.jspecify.annotations.NullMarked;
