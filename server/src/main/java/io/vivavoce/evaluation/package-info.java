/// From a finished transcript to a report whose every rating points at the words it rests on.
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "provider", "guide", "interview", "speech", "language"})
package io.vivavoce.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
