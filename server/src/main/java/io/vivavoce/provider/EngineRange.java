package io.vivavoce.provider;

import java.util.List;

/// All engines of one kind that this product can use. A bean for each kind, of the module that has the port.
///
/// @param <E> the port: a recogniser, a voice or a language model
/// @param trial uses one of them once
public record EngineRange<E>(ServiceKind kind, List<EngineFactory<E>> factories, Trial<E> trial) {
    public EngineRange {
        factories = List.copyOf(factories);
    }
}
