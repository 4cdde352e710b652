package io.vivavoce.provider;

import java.util.Locale;

/// Where an engine runs, in the order of the ladder.
public enum Tier {
    /// With a vendor: what it gets leaves this machine, and usually costs money.
    CLOUD,
    /// In another server on this machine.
    LOCAL_SERVER,
    /// In this product, with a model that was fetched.
    LOCAL_MODEL,
    /// In this product, as it comes.
    BUILT_IN;

    public boolean leavesThisMachine() {
        return this == CLOUD;
    }

    /// The name on the wire: `local-server`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
