@NullMarked
package io.vivavoce.evaluation.internal.share;

import org.jspecify.annotations.NullMarked;
