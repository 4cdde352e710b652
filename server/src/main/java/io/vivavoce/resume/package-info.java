/// Résumés: upload, extraction of their text, and what an interview may use of it.
@NullMarked
@ApplicationModule(allowedDependencies = {"platform"})
package io.vivavoce.resume;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
