package io.vivavoce.provider;

import java.util.List;

/// The engines of one kind for one user, best first. Thread-safe; asks its rungs anew at every call, because keys,
/// limits and health change while an interview goes on.
///
/// @param <E> the port: a recogniser, a voice or a language model
public interface Ladder<E> {
    /// Those that may be used now: allowed, affordable, and not known to fail. Empty when there is none.
    List<Rung<E>> usable();

    /// Those that may be used as soon as they are well: allowed and affordable, whether they fail at the moment or not.
    default List<Rung<E>> allowed() {
        return usable();
    }
}
