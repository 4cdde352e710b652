/// What is asked and how it is rated: competencies, questions, written anchors, and the frozen guide of one interview.
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "provider", "language"})
package io.vivavoce.guide;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
