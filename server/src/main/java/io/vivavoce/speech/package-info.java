/// Ears and mouth: the ports for recognising, speaking and detecting speech, and the engines behind them.
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "provider"})
package io.vivavoce.speech;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
