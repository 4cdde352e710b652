/// The bank, its loader and the planner.
@NullMarked
package io.vivavoce.guide.internal;

import org.jspecify.annotations.NullMarked;
