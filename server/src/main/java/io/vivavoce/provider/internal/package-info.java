@NullMarked
package io.vivavoce.provider.internal;

import org.jspecify.annotations.NullMarked;
