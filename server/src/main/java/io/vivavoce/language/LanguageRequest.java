package io.vivavoce.language;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a language model is asked.
///
/// @param system who it is and what it has to do; may be empty
/// @param messages the conversation so far, the last one of the user
/// @param schema what the answer has to look like, null for free text
/// @param maxOutputTokens where the answer is cut off
/// @param temperature 0 for the likeliest words, up to 2
/// @param seed makes answers repeatable with servers that know it
public record LanguageRequest(
        String system,
        List<Message> messages,
        @Nullable JsonSchema schema,
        int maxOutputTokens,
        double temperature,
        @Nullable Integer seed) {

    /// Who says a message.
    public enum Role {
        USER,
        ASSISTANT
    }

    public record Message(Role role, String text) {
        public static Message user(String text) {
            return new Message(Role.USER, text);
        }

        public static Message assistant(String text) {
            return new Message(Role.ASSISTANT, text);
        }

        /// Its sender and length, for logs: what people say stays out of them.
        @Override
        public String toString() {
            return "Message[" + role + ", " + text.length() + " characters]";
        }
    }

    public LanguageRequest {
        messages = List.copyOf(messages);
        if (messages.isEmpty() || messages.getLast().role() != Role.USER) {
            throw new IllegalArgumentException("A model is asked by a message of the user.");
        }
        if (maxOutputTokens < 1) {
            throw new IllegalArgumentException("An answer needs at least one token, not " + maxOutputTokens + ".");
        }
        if (!(temperature >= 0 && temperature <= 2)) {
            throw new IllegalArgumentException("A temperature is between 0 and 2, not " + temperature + ".");
        }
    }

    /// One question, answered in free text with the likeliest words.
    public static LanguageRequest of(String system, String question, int maxOutputTokens) {
        return new LanguageRequest(system, List.of(Message.user(question)), null, maxOutputTokens, 0, null);
    }

    /// The same, answered as a schema says.
    public LanguageRequest answeredAs(JsonSchema wanted) {
        return new LanguageRequest(system, messages, wanted, maxOutputTokens, temperature, seed);
    }

    /// The conversation gone on.
    public LanguageRequest with(Message... more) {
        List<Message> all = Stream.concat(messages.stream(), Stream.of(more)).toList();
        return new LanguageRequest(system, all, schema, maxOutputTokens, temperature, seed);
    }

    /// Characters of all that is said.
    public long length() {
        return system.length()
                + (schema == null ? 0 : schema.json().length())
                + messages.stream()
                        .mapToLong(message -> message.text().length())
                        .sum();
    }

    /// Its size, for logs: what people say stays out of them.
    @Override
    public String toString() {
        return "LanguageRequest[" + messages.size() + " messages, " + length() + " characters]";
    }
}
