/// Running the product: health and the doctor.
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "provider", "speech", "voice", "practice"})
package io.vivavoce.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
