/// Practice for one person: set-up, history and report over HTTP.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "identity",
            "provider",
            "guide",
            "resume",
            "interview",
            "evaluation",
            "speech",
            "language",
            "voice"
        })
package io.vivavoce.practice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
