/// The built-in interviewer, the sessions in the database, and their HTTP doors.
@NullMarked
package io.vivavoce.interview.internal;

import org.jspecify.annotations.NullMarked;
