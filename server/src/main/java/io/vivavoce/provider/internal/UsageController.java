package io.vivavoce.provider.internal;

import io.vivavoce.platform.PlatformProblem;
import io.vivavoce.platform.ProblemException;
import io.vivavoce.platform.Tenant;
import io.vivavoce.platform.TenantTransaction;
import io.vivavoce.provider.EngineHistory.Event;
import io.vivavoce.provider.EngineHistory.Service;
import io.vivavoce.provider.Rung.Unit;
import io.vivavoce.provider.internal.UsageTable.Sum;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What engines did, and what that cost as far as it can be estimated.
@RestController
class UsageController {
    private static final String CURRENCY = "USD";

    /// The most expensive interviews of a month that are listed.
    private static final int SESSIONS = 100;

    private static final int MILLISECONDS = 1_000;

    private final UsageTable usage;
    private final HistoryTable history;
    private final TenantTransaction transaction;
    private final InstantSource clock;

    UsageController(UsageTable usage, HistoryTable history, TenantTransaction transaction, InstantSource clock) {
        this.usage = usage;
        this.history = history;
        this.transaction = transaction;
        this.clock = clock;
    }

    record Usage(String month, String currency, BigDecimal total, List<Item> items, List<SessionCost> sessions) {}

    /// @param unit `audio-seconds`, `characters`, `input-tokens` or `output-tokens`
    record Item(String kind, String rung, String unit, double amount, BigDecimal cost) {}

    record SessionCost(UUID session, BigDecimal cost) {}

    record Engines(List<Engine> engines, List<Happened> events, String currency, BigDecimal cost) {}

    /// @param served how many results it gave
    record Engine(
            String kind, String rung, String name, String tier, int served, int failures, Instant from, Instant to) {}

    /// @param what `failed` or `over-budget`
    /// @param error null when nothing was wrong with the engine
    record Happened(
            Instant at,
            String kind,
            String rung,
            String what,
            @Nullable Failure error) {}

    /// @param message in the engine's own words
    record Failure(String kind, String message) {}

    @GetMapping({"/api/providers/usage", "/api/v1/providers/usage"})
    Usage usage(@RequestParam(required = false) @Nullable YearMonth month) {
        YearMonth asked = month == null ? YearMonth.from(clock.instant().atZone(ZoneOffset.UTC)) : month;
        return transaction.call(
                Tenant.current(),
                () -> new Usage(
                        asked.toString(),
                        CURRENCY,
                        dollars(usage.spentIn(asked)),
                        usage.sums(asked).stream().map(UsageController::item).toList(),
                        usage.sessions(asked, SESSIONS).stream()
                                .map(cost -> new SessionCost(cost.session(), dollars(cost.micros())))
                                .toList()));
    }

    @GetMapping({"/api/sessions/{id}/engines", "/api/v1/sessions/{id}/engines"})
    Engines engines(@PathVariable UUID id) {
        if (!history.knows(id)) {
            throw new ProblemException(PlatformProblem.NOT_FOUND, "There is no such interview");
        }
        long micros = transaction.call(Tenant.current(), () -> usage.spentOn(id));
        return new Engines(
                history.services(id).stream().map(UsageController::engine).toList(),
                history.events(id).stream().map(UsageController::happened).toList(),
                CURRENCY,
                dollars(micros));
    }

    private static Item item(Sum sum) {
        boolean audio = sum.work().unit() == Unit.AUDIO_MILLISECONDS;
        return new Item(
                sum.work().kind().id(),
                sum.work().rung(),
                audio ? "audio-seconds" : HistoryTable.code(sum.work().unit()),
                audio ? (double) sum.amount() / MILLISECONDS : sum.amount(),
                dollars(sum.micros()));
    }

    private static Engine engine(Service service) {
        return new Engine(
                service.kind().id(),
                service.rung(),
                service.name(),
                service.tier().id(),
                service.served(),
                service.failures(),
                service.first(),
                service.last());
    }

    private static Happened happened(Event event) {
        return new Happened(
                event.at(),
                event.kind().id(),
                event.rung(),
                HistoryTable.code(event.what()),
                event.error() == null
                        ? null
                        : new Failure(
                                HistoryTable.code(event.error()), Objects.requireNonNullElse(event.message(), "")));
    }

    private static BigDecimal dollars(long micros) {
        return Objects.requireNonNullElse(Budgets.dollars(micros), BigDecimal.ZERO);
    }
}
