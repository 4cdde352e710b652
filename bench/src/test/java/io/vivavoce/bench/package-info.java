/// Tests of the arithmetic behind the table.
@NullMarked
package io.vivavoce.bench;

import org.jspecify.annotations.NullMarked;
