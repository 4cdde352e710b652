package io.vivavoce.evaluation.internal;

import io.vivavoce.guide.Difficulty;
import io.vivavoce.guide.InterviewType;
import io.vivavoce.guide.ProbeKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What is said in the sample interview, as it is written down. Immutable.
///
/// @param name of the invented person
/// @param minutes the time budget
/// @param confidence of every spoken turn
record SampleScript(
        String role,
        String company,
        String name,
        InterviewType type,
        Difficulty difficulty,
        int minutes,
        double confidence,
        List<Remark> opening,
        List<Asked> questions,
        List<Remark> close) {
    /// The languages it is written in, the usual one first.
    static final List<String> LANGUAGES = List.of("en", "de");

    SampleScript {
        opening = List.copyOf(opening);
        questions = List.copyOf(questions);
        close = List.copyOf(close);
    }

    /// What one of the two says outside the questions.
    record Remark(@Nullable String interviewer, @Nullable String candidate) {}

    /// A question of the bank and what follows it.
    record Asked(String id, List<Step> turns) {
        Asked {
            turns = List.copyOf(turns);
        }
    }

    /// One of: an answer, a probe of the bank's, a refusal with the interviewer's reply.
    record Step(
            @Nullable String answer,
            @Nullable ProbeKind probe,
            @Nullable String declined,
            @Nullable String reply) {}

    /// The script on the class path.
    ///
    /// @param language one of those it is written in
    static SampleScript load(String language) {
        String name = "sample/practice." + language + ".yaml";
        JsonMapper strict = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        try (InputStream file = new ClassPathResource(name).getInputStream()) {
            Object written = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            return strict.convertValue(written, SampleScript.class);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
