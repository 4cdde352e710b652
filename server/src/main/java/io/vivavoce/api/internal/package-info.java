/// The doors.
@NullMarked
package io.vivavoce.api.internal;

import org.jspecify.annotations.NullMarked;
