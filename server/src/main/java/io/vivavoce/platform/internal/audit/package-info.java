/// Who did what.
@NullMarked
package io.vivavoce.platform.internal.audit;

import org.jspecify.annotations.NullMarked;
