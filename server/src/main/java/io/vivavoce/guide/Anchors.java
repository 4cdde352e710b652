package io.vivavoce.guide;

import java.util.List;

/// A behaviourally anchored rating scale: one written anchor for each level from 1 to 5.
public record Anchors(List<String> levels) {
    public static final int LEVELS = 5;

    public Anchors {
        levels = List.copyOf(levels);
        if (levels.size() != LEVELS) {
            throw new IllegalArgumentException("a scale has " + LEVELS + " anchors, not " + levels.size());
        }
    }

    /// The anchor of a level from 1 to 5.
    public String level(int level) {
        return levels.get(level - 1);
    }
}
