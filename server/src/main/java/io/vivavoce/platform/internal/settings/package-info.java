/// What the product can be told at its start.
@NullMarked
package io.vivavoce.platform.internal.settings;

import org.jspecify.annotations.NullMarked;
