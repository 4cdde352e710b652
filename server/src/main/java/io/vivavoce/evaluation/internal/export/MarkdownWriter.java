package io.vivavoce.evaluation.internal.export;

import java.util.List;
import java.util.regex.Pattern;

/// A document as Markdown (CommonMark, with what GitHub adds). Nothing anybody said becomes mark-up, a link or HTML.
final class MarkdownWriter {
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern MARKS = Pattern.compile("[\\\\`*_\\[\\]|~#$!]");
    /// What would begin a list, a rule or a heading at the start of a line.
    private static final Pattern FIRST = Pattern.compile("^([-+=]|\\d+(?=[.)]))");

    private static final Pattern ORDERED = Pattern.compile("^(\\d+)([.)])");
    /// What is made a link without being asked.
    private static final Pattern ADDRESS = Pattern.compile("(?i)(\\bwww)\\.|(://)|(\\bmailto|\\bxmpp):|@");

    private MarkdownWriter() {}

    static String write(List<Block> blocks) {
        StringBuilder out = new StringBuilder();
        Block before = null;
        for (Block block : blocks) {
            if (before != null && !(block instanceof Block.Item && before instanceof Block.Item)) {
                out.append('\n');
            }
            out.append(line(block)).append('\n');
            before = block;
        }
        return out.toString();
    }

    private static String line(Block block) {
        return switch (block) {
            case Block.Title title -> "# " + escaped(title.text());
            case Block.Heading heading -> "#".repeat(heading.level() + 1) + " " + escaped(heading.text());
            case Block.Paragraph paragraph -> escaped(paragraph.text());
            case Block.Fact fact -> "**" + escaped(fact.name()) + ":** " + escaped(fact.value());
            case Block.Item item -> "- " + escaped(item.text());
            case Block.Quote quote -> "> “" + escaped(quote.text()) + "”  \n> " + escaped(quote.where());
        };
    }

    /// One line of plain text.
    static String escaped(String text) {
        String line = SPACE.matcher(text).replaceAll(" ").strip();
        line = line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        line = MARKS.matcher(line).replaceAll("\\\\$0");
        line = ADDRESS.matcher(line).replaceAll(found -> switch (found.group()) {
            case "@" -> "&#64;";
            case "://" -> "&#58;//";
            default ->
                found.group().substring(0, found.group().length() - 1)
                        + (found.group().endsWith(":") ? "&#58;" : "&#46;");
        });
        line = ORDERED.matcher(line).replaceFirst("$1\\\\$2");
        return FIRST.matcher(line)
                .replaceFirst(found -> found.group().matches("\\d+") ? found.group() : "\\\\" + found.group());
    }
}
