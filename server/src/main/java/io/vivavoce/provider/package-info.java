/// Whoever works for an interview from outside or beside it: connections and keys of providers, the order in which
/// their engines are tried, their health, and what their work costs. Knows no port and no vendor's protocol.
@NullMarked
@ApplicationModule(allowedDependencies = {"platform"})
package io.vivavoce.provider;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
