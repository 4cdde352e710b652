package io.vivavoce.language.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// The corpus of injections, `redteam/*.yaml`.
public final class RedTeam {
    private static final List<Injection> ALL =
            Stream.of(Channel.values()).flatMap(RedTeam::read).toList();

    private RedTeam() {}

    /// By which way a text comes in.
    public enum Channel {
        RESUME("resume"),
        JOB_DESCRIPTION("job-description"),
        SPEECH("speech"),
        TYPED("typed");

        private final String id;

        Channel(String id) {
            this.id = id;
        }

        /// The name in files.
        public String id() {
            return id;
        }
    }

    /// A text that wants to be obeyed.
    ///
    /// @param visible whether a person who reads the text would see it
    /// @param language a BCP 47 tag
    /// @param encoding how it is hidden or dressed; `plain` when it is not
    /// @param goal what it is after
    public record Injection(
            String id, Channel channel, boolean visible, String language, String encoding, String text, String goal) {
        @Override
        public String toString() {
            return id;
        }
    }

    public static List<Injection> all() {
        return ALL;
    }

    public static List<Injection> of(Channel... channels) {
        List<Channel> wanted = Arrays.asList(channels);
        return ALL.stream()
                .filter(injection -> wanted.contains(injection.channel()))
                .toList();
    }

    private static Stream<Injection> read(Channel channel) {
        try (InputStream in = RedTeam.class.getResourceAsStream("/redteam/" + channel.id() + ".yaml")) {
            List<Map<String, Object>> entries = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            List<Injection> injections = new ArrayList<>();
            for (Map<String, Object> entry : entries) {
                if (!text(entry, "channel").equals(channel.id())) {
                    throw new IllegalStateException(text(entry, "id") + " stands in the file of another channel");
                }
                injections.add(new Injection(
                        text(entry, "id"),
                        channel,
                        Boolean.parseBoolean(text(entry, "visible")),
                        text(entry, "language"),
                        text(entry, "encoding"),
                        text(entry, "text"),
                        text(entry, "goal")));
            }
            return injections.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Map<String, Object> entry, String key) {
        return Objects.requireNonNull(entry.get(key), key).toString();
    }
}
