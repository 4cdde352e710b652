/// How often one address and one account may do something.
@NullMarked
package io.vivavoce.platform.internal.limits;

import org.jspecify.annotations.NullMarked;
