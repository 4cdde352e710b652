package io.vivavoce.evaluation.internal;

import io.vivavoce.language.JsonSchema;
import io.vivavoce.language.LanguageRequest;
import io.vivavoce.language.SingleModel;
import io.vivavoce.language.StructuredOutput;
import io.vivavoce.platform.Tenant;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// Keeps what models answered, run by run. Thread-safe; needs the run's tenant bound.
@Component
class StoredSteps {
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final TransactionTemplate transaction;
    private final InstantSource clock;
    private final StructuredOutput output;

    StoredSteps(
            JdbcClient jdbc,
            JsonMapper json,
            TransactionTemplate transaction,
            InstantSource clock,
            ModelSettings settings) {
        this.jdbc = jdbc;
        this.json = json;
        this.transaction = transaction;
        this.clock = clock;
        this.output = new StructuredOutput(settings.answerCharacters());
    }

    /// Those of one run.
    Steps of(UUID run) {
        return new Steps() {
            @Override
            public <T extends Record> T ask(String step, SingleModel model, LanguageRequest request, Class<T> type)
                    throws InterruptedException {
                String asked = hash(request, type);
                Optional<T> known = transaction.execute(status -> known(run, step, model.id(), asked, type));
                if (known != null && known.isPresent()) {
                    return known.get();
                }
                T answer = output.ask(model.model(), request, type);
                transaction.executeWithoutResult(status -> keep(run, step, model.id(), asked, answer));
                return answer;
            }
        };
    }

    private <T extends Record> Optional<T> known(UUID run, String step, String model, String asked, Class<T> type) {
        return jdbc.sql("select answer from evaluation_steps where run_id = ? and step = ? and model = ? and asked = ?")
                .params(run, step, model, asked)
                .query(String.class)
                .optional()
                .map(answer -> json.readValue(answer, type));
    }

    private void keep(UUID run, String step, String model, String asked, Record answer) {
        jdbc.sql("""
                insert into evaluation_steps (tenant_id, run_id, step, model, asked, answer, answered_at)
                values (?, ?, ?, ?, ?, ?::jsonb, ?)
                on conflict (tenant_id, run_id, step) do update
                set model = excluded.model, asked = excluded.asked, answer = excluded.answer,
                    answered_at = excluded.answered_at
                """)
                .params(
                        Tenant.current(),
                        run,
                        step,
                        model,
                        asked,
                        json.writeValueAsString(answer),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static String hash(LanguageRequest request, Class<? extends Record> type) {
        MessageDigest digest = PromptTexts.sha256();
        digest.update(request.system().getBytes(StandardCharsets.UTF_8));
        request.messages().forEach(message -> digest.update(message.text().getBytes(StandardCharsets.UTF_8)));
        digest.update(JsonSchema.of(type).json().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest());
    }
}
