/// Viva Voce, a voice-first AI interviewer. Each package below is a module; `docs/architecture.md` is the map.
@NullMarked
package io.vivavoce;

import org.jspecify.annotations.NullMarked;
