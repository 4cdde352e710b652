package io.vivavoce.practice.internal.minutes;

import io.vivavoce.platform.MemberGone;
import io.vivavoce.platform.PersonalData;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What went in and out, to be read, taken along, and forgotten with the person. Thread-safe.
@Service
@Transactional
class MinutesHistory implements PersonalData {
    private final MinutesTable table;

    MinutesHistory(MinutesTable table) {
        this.table = table;
    }

    /// @param before only entries with a smaller number; null for the latest
    List<Entry> latest(UUID person, int limit, @Nullable Integer before) {
        return table.latest(person, limit, before);
    }

    @Override
    public void export(Files files) {
        List<Entry> entries = table.all();
        if (!entries.isEmpty()) {
            files.addJson("minutes.json", entries);
        }
    }

    @EventListener
    void on(MemberGone gone) {
        table.delete(gone.personId());
    }
}
