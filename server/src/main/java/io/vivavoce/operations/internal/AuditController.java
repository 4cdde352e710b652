package io.vivavoce.operations.internal;

import io.vivavoce.platform.AuditLog;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Who did what, for those who answer for a tenant.
@RestController
@RequestMapping({"/api", "/api/v1"})
class AuditController {
    private static final int LARGEST_PAGE = 200;
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=utf-8");

    private final AuditLog log;

    AuditController(AuditLog log) {
        this.log = log;
    }

    record Actor(String kind, @Nullable UUID id, String name) {}

    /// @param kind what the subject is: the part of the action before its dot
    record Subject(String kind, UUID id) {}

    record Event(
            UUID id,
            Instant at,
            Actor actor,
            String action,
            @Nullable Subject subject,
            Map<String, String> details) {
        static Event of(AuditLog.Entry entry) {
            UUID subject = entry.subject();
            return new Event(
                    entry.id(),
                    entry.at(),
                    new Actor(entry.actorKind(), entry.actor(), entry.actorName()),
                    entry.action(),
                    subject == null ? null : new Subject(entry.action().split("\\.", 2)[0], subject),
                    entry.details());
        }
    }

    /// @param next the cursor of the next page, null when this is the last
    record Page(List<Event> events, @Nullable UUID next) {}

    @GetMapping("/audit")
    Page latest(
            @RequestParam(defaultValue = "50") @Min(1) @Max(LARGEST_PAGE) int limit,
            @RequestParam(required = false) @Nullable UUID cursor,
            @RequestParam(required = false) @Size(max = 80) @Pattern(regexp = "\\P{Cntrl}*") @Nullable String action) {
        List<AuditLog.Entry> found = log.latest(limit + 1, cursor, action);
        List<AuditLog.Entry> page = found.subList(0, Math.min(limit, found.size()));
        UUID next = found.size() > limit ? page.getLast().id() : null;
        return new Page(page.stream().map(Event::of).toList(), next);
    }

    @GetMapping("/audit.csv")
    ResponseEntity<byte[]> csv() {
        var table = new CsvTable("time", "actor kind", "actor", "actor id", "action", "subject id", "details");
        log.forEach(entry -> table.add(
                entry.at().toString(),
                entry.actorKind(),
                entry.actorName(),
                text(entry.actor()),
                entry.action(),
                text(entry.subject()),
                details(entry.details())));
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("audit.csv")
                                .build()
                                .toString())
                .body(table.bytes());
    }

    private static String text(@Nullable UUID id) {
        return id == null ? "" : id.toString();
    }

    private static String details(Map<String, String> details) {
        return details.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(detail -> detail.getKey() + "=" + detail.getValue())
                .reduce((one, other) -> one + "; " + other)
                .orElse("");
    }
}
