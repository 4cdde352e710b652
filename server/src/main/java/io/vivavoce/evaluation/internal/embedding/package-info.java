/// What texts mean, by a small model that runs in this process.
@NullMarked
package io.vivavoce.evaluation.internal.embedding;

import org.jspecify.annotations.NullMarked;
