/// What tests of other modules need to sign in.
@org.jspecify.annotations.NullMarked
package io.vivavoce.identity;
