/// The interface for programs: whole interviews over plain HTTP, as programs written for other systems expect them,
/// and the description of every endpoint. Thin doors: what they do is done by the modules behind them.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "provider",
            "identity",
            "speech",
            "guide",
            "resume",
            "interview",
            "voice",
            "evaluation",
            "practice"
        })
package io.vivavoce.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
