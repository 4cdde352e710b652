package io.vivavoce.practice.internal;

import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Looking back over HTTP: from interview to interview, and two of them side by side.
@RestController
@RequestMapping({"/api/practice", "/api/v1/practice"})
class ProgressController {
    private final ProgressHistory history;
    private final Comparisons comparisons;

    ProgressController(ProgressHistory history, Comparisons comparisons) {
        this.history = history;
        this.comparisons = comparisons;
    }

    @GetMapping("/progress")
    Progress progress() {
        return history.progress();
    }

    /// @param a the earlier interview
    /// @param b the later one
    @GetMapping("/comparison")
    Comparison compare(@RequestParam UUID a, @RequestParam UUID b) {
        return comparisons.compare(a, b);
    }
}
