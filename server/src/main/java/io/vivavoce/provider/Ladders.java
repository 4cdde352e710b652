package io.vivavoce.provider;

import java.util.List;
import java.util.Locale;

/// Puts ladders together: the order of the settings, the keys and limits of the user, the health of each engine.
public interface Ladders {
    /// @param factories those of one kind, in any order
    /// @param trial with which a failed engine is probed
    <E> Ladder<E> of(
            ServiceKind kind,
            EngineUser user,
            Locale language,
            List<? extends EngineFactory<E>> factories,
            Trial<E> trial);

    /// A ladder of all engines of a kind.
    default <E> Ladder<E> of(EngineRange<E> range, EngineUser user, Locale language) {
        return of(range.kind(), user, language, range.factories(), range.trial());
    }
}
