/// The models behind the port.
@NullMarked
package io.vivavoce.language.internal;

import org.jspecify.annotations.NullMarked;
