@NullMarked
package io.vivavoce.evaluation.internal.export;

import org.jspecify.annotations.NullMarked;
