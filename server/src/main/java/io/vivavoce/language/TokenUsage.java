package io.vivavoce.language;

/// What a request to a language model was made of.
///
/// @param input tokens that were sent
/// @param output tokens that were written
/// @param estimated whether they were reckoned from characters, because the server did not count or was not heard out
public record TokenUsage(long input, long output, boolean estimated) {
    /// English has about four characters to a token.
    private static final int CHARACTERS_PER_TOKEN = 4;

    /// Reckoned from characters.
    public static TokenUsage estimated(long inputCharacters, long outputCharacters) {
        return new TokenUsage(tokens(inputCharacters), tokens(outputCharacters), true);
    }

    private static long tokens(long characters) {
        return Math.ceilDiv(characters, CHARACTERS_PER_TOKEN);
    }
}
