package io.vivavoce.evaluation.internal.export;

/// A piece of a document, in the order it is read. Its text is plain: whoever writes a format makes it harmless there.
sealed interface Block {
    record Title(String text) implements Block {}

    /// @param level 1 or 2, under the title
    record Heading(String text, int level) implements Block {}

    record Paragraph(String text) implements Block {}

    /// A line that says one thing about the whole.
    record Fact(String name, String value) implements Block {}

    record Item(String text) implements Block {}

    /// Somebody's own words.
    ///
    /// @param where they were said
    record Quote(String text, String where) implements Block {}
}
