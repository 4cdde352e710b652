/// The live loop: from a microphone frame to a heard reply, and the transports that carry it.
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "provider", "speech", "guide", "interview"})
package io.vivavoce.voice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
