/// One interview: its life from set-up to end, its clock, its transcript, and the mind of the interviewer.
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "identity", "guide", "resume", "provider", "language"})
package io.vivavoce.interview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
