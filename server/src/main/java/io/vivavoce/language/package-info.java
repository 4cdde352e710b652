/// Language models: the port, the adapters behind it, and the ladder that keeps an answer coming when one of them
/// fails.
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "provider"})
package io.vivavoce.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
