/// Reports that their owner lets others read by an address: made, listed, counted, taken back.
@NullMarked
package io.vivavoce.evaluation.internal.share;

import org.jspecify.annotations.NullMarked;
