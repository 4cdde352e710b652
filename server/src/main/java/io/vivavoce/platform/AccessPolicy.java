package io.vivavoce.platform;

import java.util.List;

/// Who may do what in one module, in one place. Each module with an interface has one; what no rule names, nobody may.
@FunctionalInterface
public interface AccessPolicy {
    List<AccessRule> rules();
}
