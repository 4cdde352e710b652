/// The ledger of the minutes to practise.
@NullMarked
package io.vivavoce.practice.internal.minutes;

import org.jspecify.annotations.NullMarked;
