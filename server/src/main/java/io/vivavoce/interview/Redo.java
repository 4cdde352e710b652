package io.vivavoce.interview;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What makes an interview a redo: it asks one question of an earlier one again, and nothing else.
///
/// @param of the interview that question was first asked in, null when that was deleted
/// @param question the question's number there
public record Redo(@Nullable UUID of, int question) {}
