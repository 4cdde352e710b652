package io.vivavoce.practice.internal;

import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Answers as a Markdown document, by what they are about. What people wrote is text in it and never markup. Pure.
final class AnswerMarkdown {
    private static final Pattern MARKUP = Pattern.compile("([\\\\`*_{}\\[\\]<>#+\\-.!|~])");
    private static final Pattern LINE_END = Pattern.compile("\\R");

    private AnswerMarkdown() {}

    static String of(List<SavedAnswer> answers) {
        return answers.stream()
                .collect(Collectors.groupingBy(SavedAnswer::competency, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(topic -> "# " + escaped(topic.getKey()) + "\n\n"
                        + topic.getValue().stream().map(AnswerMarkdown::answer).collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n"));
    }

    private static String answer(SavedAnswer answer) {
        String tags = answer.tags().isEmpty()
                ? ""
                : "\n"
                        + answer.tags().stream()
                                .map(tag -> "`" + tag.replace("`", "") + "`")
                                .collect(Collectors.joining(" "))
                        + "\n";
        return "## " + escaped(answer.questionText()) + "\n\n"
                + LINE_END.matcher(escaped(answer.text())).replaceAll("  \n") + "\n" + tags;
    }

    private static String escaped(String text) {
        return MARKUP.matcher(text).replaceAll("\\\\$1");
    }
}
