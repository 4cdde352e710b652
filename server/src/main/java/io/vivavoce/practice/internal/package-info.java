/// Practice over HTTP.
@NullMarked
package io.vivavoce.practice.internal;

import org.jspecify.annotations.NullMarked;
