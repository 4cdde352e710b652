package io.vivavoce.language;

import io.vivavoce.language.LanguageRequest.Message;
import io.vivavoce.provider.ProviderException;
import io.vivavoce.provider.ProviderException.Kind;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/// Asks a language model for a record. What it wrote is held against the schema and the record's own rules; a model
/// that got it wrong is told once what is wrong, and asked again. Thread-safe.
public final class StructuredOutput {
    private static final int DEEPEST = 32;

    private final int mostCharacters;
    private final JsonMapper json;

    /// @param mostCharacters the longest answer that is read
    public StructuredOutput(int mostCharacters) {
        this.mostCharacters = mostCharacters;
        this.json = JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxNestingDepth(DEEPEST)
                                .maxStringLength(mostCharacters)
                                .build())
                        .build())
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .build();
    }

    /// Asks for a record by the schema of its components.
    ///
    /// @throws ProviderException when the model failed, or got it wrong twice; its message holds nothing of the
    ///     answer
    public <T extends Record> T ask(LanguageModel model, LanguageRequest request, Class<T> type)
            throws InterruptedException {
        return ask(model, request, JsonSchema.of(type), type);
    }

    /// Asks for a value by a schema.
    ///
    /// @param type what the answer is read as; an IllegalArgumentException of its constructor is told to the model
    /// @throws ProviderException when the model failed, or got it wrong twice; its message holds nothing of the
    ///     answer
    public <T> T ask(LanguageModel model, LanguageRequest request, JsonSchema schema, Class<T> type)
            throws InterruptedException {
        LanguageRequest first = request.answeredAs(schema);
        String written = whole(model, first);
        Reading<T> reading = read(written, schema, type);
        if (reading.value() == null) {
            LanguageRequest again = first.with(
                    Message.assistant(written.isBlank() ? "{}" : written),
                    Message.user("That is not what was asked for: " + String.join("; ", reading.faults())
                            + ". Answer again, with the corrected JSON object and nothing else."));
            reading = read(whole(model, again), schema, type);
        }
        if (reading.value() == null) {
            throw new ProviderException(
                    Kind.CRASHED,
                    model.capabilities().engine() + " did not answer as asked, even when told what was wrong.");
        }
        return Objects.requireNonNull(reading.value());
    }

    private String whole(LanguageModel model, LanguageRequest request) throws InterruptedException {
        StringBuilder text = new StringBuilder();
        try (Generation generation = model.open(request)) {
            for (String piece = generation.next(); piece != null; piece = generation.next()) {
                text.append(piece);
                if (text.length() > mostCharacters) {
                    throw new ProviderException(
                            Kind.CRASHED,
                            model.capabilities().engine() + " wrote more than " + mostCharacters + " characters.");
                }
            }
        }
        return text.toString();
    }

    private <T> Reading<T> read(String written, JsonSchema schema, Class<T> type) {
        JsonNode value;
        try {
            value = json.readTree(unfenced(written));
        } catch (JacksonException e) {
            return new Reading<>(null, List.of("it is not one JSON object"));
        }
        List<String> faults = SchemaCheck.faults(json.readTree(schema.json()), value);
        if (!faults.isEmpty()) {
            return new Reading<>(null, faults);
        }
        try {
            return new Reading<>(json.treeToValue(value, type), List.of());
        } catch (JacksonException e) {
            return new Reading<>(null, List.of(e.getOriginalMessage()));
        }
    }

    /// Models that are only asked to keep to JSON like to put it between fences.
    private static String unfenced(String written) {
        String text = written.strip();
        if (text.startsWith("```") && text.endsWith("```") && text.indexOf('\n') > 0) {
            return text.substring(text.indexOf('\n'), text.length() - 3).strip();
        }
        return text;
    }

    private record Reading<T>(@Nullable T value, List<String> faults) {}
}
