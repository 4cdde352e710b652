package io.vivavoce.evaluation.internal;

import io.vivavoce.evaluation.internal.SpeaksToModels.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds what stands in an answer as if somebody else had said it or the system had written it: lines with the name
/// of a speaker, blocks between marks, quoted lines. What is outside of them stays the candidate's own. Pure.
final class ForgedTurns {
    private static final String SPEAKERS =
            "candidate|applicant|interviewee|interviewer|system|assistant|user|human|scorer|grader|rater|"
                    + "evaluator|assessor|examiner|reviewer|moderator|developer|model|bot|ai|"
                    + "kandidat(?:in)?|bewerber(?:in)?|interviewerin|prüfer(?:in)?|bewerter(?:in)?|assistent(?:in)?|nutzer|benutzer|"
                    + "candidat[eo]?|entrevistador[ae]?|recruteur|système|sistema|asistente|utilisateur|usuario";

    /// A line, or a sentence within it, that begins with the name of a speaker; to the end of the line, and on to the
    /// next where nothing follows the name. In quotation marks it ends with them.
    private static final Pattern LABEL = Pattern.compile(
            "(?:^|\\R|(?<=[.!?…:])[\"”’)]*\\h+|(?<open>[\"“„«\\[(]))\\h*(?:[-*>#|=]+\\h*)?[\\[(*]*"
                    + "(?:(?:turn|zug|tour|utterance|message)\\h*#?\\h*\\d+[\\])]*\\h*[:.,|-]?\\h*)?"
                    + "[\\[(*<]*(?:" + SPEAKERS + ")(?:\\h*#?\\d+|\\h*\\([^)\\n]{0,24}\\))?[\\])*>]*\\h*"
                    + "(?::|=>|->|\\h[-–—]\\h|\\h(?:colon|doppelpunkt)\\b)\\**",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /// "turn 12: …" without a speaker.
    private static final Pattern NUMBERED = Pattern.compile(
            "(?:^|\\R)\\h*[\\[(]?(?:turn|zug|tour|utterance)\\h*#?\\h*\\d+[\\])]?\\h*[:.|-]", Pattern.CASE_INSENSITIVE);

    /// Marks that blocks of data are written between; the block goes from the first of them to the last.
    private static final Pattern MARK = Pattern.compile(
            "</?\\|?\\h*(?:system|instructions?|user|assistant|candidate|interviewer|transcript|answers?|turns?|task|prompt|evidence|"
                    + "report|data|im_start|im_end)\\b[^>\\n]{0,60}>"
                    + "|-{3,}\\h*(?:BEGIN|END|START)\\b[^\\n-]{0,60}-{3,}|\\[/?INST\\]|<</?SYS>>|(?m:^\\h*`{3}.*$)"
                    + "|\\b(?:BEGIN|START|END)(?:\\h+OF)?(?:\\h+THE)?\\h+(?:TRANSCRIPT|QUOTE|EVIDENCE|DATA|RECORD)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern QUOTED_LINE = Pattern.compile("(?m)^\\h*>.*$");
    private static final Pattern REST_OF_LINE = Pattern.compile("\\G[^\\n\\r]*");
    private static final Pattern NEXT_LINE = Pattern.compile("\\G\\h*\\R\\h*[^\\n\\r]+");

    private ForgedTurns() {}

    static List<Place> in(String text) {
        List<Place> places = new ArrayList<>();
        labelled(LABEL.matcher(text), text, places);
        labelled(NUMBERED.matcher(text), text, places);
        block(MARK.matcher(text), text, places);
        QUOTED_LINE.matcher(text).results().forEach(line -> places.add(new Place(line.start(), line.end())));
        return places;
    }

    private static void labelled(Matcher labels, String text, List<Place> places) {
        int from = 0;
        while (labels.find(from)) {
            int end = end(text, labels);
            places.add(new Place(labels.start(), end));
            from = Math.max(end, labels.end());
        }
    }

    private static int end(String text, Matcher label) {
        boolean opened = label.pattern() == LABEL && label.group("open") != null;
        int closed = opened ? closing(text, label.end(), label.group("open").charAt(0)) : -1;
        if (closed >= 0) {
            return closed;
        }
        int end = after(REST_OF_LINE, text, label.end());
        return text.substring(label.end(), end).isBlank() ? after(NEXT_LINE, text, end) : end;
    }

    private static int closing(String text, int from, char open) {
        String close =
                switch (open) {
                    case '[' -> "]";
                    case '(' -> ")";
                    case '„', '“' -> "”";
                    case '«' -> "»";
                    default -> "\"";
                };
        return text.indexOf(close, from);
    }

    private static int after(Pattern pattern, String text, int from) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find(from) ? matcher.end() : from;
    }

    private static void block(Matcher marks, String text, List<Place> places) {
        int first = -1;
        int last = -1;
        int found = 0;
        while (marks.find()) {
            first = first < 0 ? marks.start() : first;
            last = marks.end();
            found++;
        }
        if (found > 0) {
            places.add(new Place(first, found > 1 ? last : after(REST_OF_LINE, text, last)));
        }
    }
}
