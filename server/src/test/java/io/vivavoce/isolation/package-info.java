/// Tries to get from one tenant into another by every way there is.
@org.jspecify.annotations.NullMarked
package io.vivavoce.isolation;
