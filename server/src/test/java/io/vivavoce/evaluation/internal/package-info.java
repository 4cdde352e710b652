@NullMarked
package io.vivavoce.evaluation.internal;

import org.jspecify.annotations.NullMarked;
