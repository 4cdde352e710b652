package io.vivavoce.interview.internal;

import io.vivavoce.guide.PlannedQuestion;
import io.vivavoce.guide.ProbeKind;
import io.vivavoce.interview.InterviewModelSettings;
import io.vivavoce.interview.Interviewer.Setting;
import io.vivavoce.interview.Turn;
import io.vivavoce.language.JsonSchema;
import io.vivavoce.language.LanguageRequest;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What a language model is asked about one answer. It is never told what an answer is rated by, nor any question but
/// the open one and the next: what it does not know it cannot give away.
///
/// @param moment up to the answer
record AdviceRequest(
        Prompt prompt, Setting setting, String jobDescription, NextLine moment, InterviewModelSettings settings) {
    LanguageRequest request() {
        return LanguageRequest.of(prompt.text(), plan() + "\n" + data(), settings.outputTokens());
    }

    /// The shape of the answer: only kinds of follow-up that the plan leaves open.
    JsonSchema schema() {
        ObjectNode schema = JsonMapper.shared().createObjectNode();
        schema.put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        properties
                .putObject("completeness")
                .put("type", "string")
                .putArray("enum")
                .add("COMPLETE")
                .add("A_LITTLE_TIME")
                .add("LONG");
        Leeway leeway = moment.leeway();
        if (!leeway.probes().isEmpty()) {
            ObjectNode probe = properties.putObject("probe");
            probe.putArray("type").add("string").add("null");
            ArrayNode kinds = probe.putArray("enum");
            leeway.probes().stream().sorted().map(ProbeKind::name).forEach(kinds::add);
            kinds.addNull();
        }
        properties.putObject("wording").putArray("type").add("string").add("null");
        properties.putObject("note").put("type", "string");
        ArrayNode required = schema.putArray("required");
        properties.propertyNames().forEach(required::add);
        schema.put("additionalProperties", false);
        return new JsonSchema("advice", schema.toString());
    }

    private String plan() {
        Leeway leeway = moment.leeway();
        Locale language = Locale.forLanguageTag(setting.guide().language());
        String probes = leeway.probes().isEmpty()
                ? "none: probe is null, and left out of the object"
                : leeway.probes().stream().sorted().map(AdviceRequest::meaning).collect(Collectors.joining("; "));
        String wanted = leeway.mayGoOn() ? "" : "One of them has to be asked.\n";
        PlannedQuestion next = leeway.next();
        return "Language of the interview: " + language.getDisplayLanguage(Locale.ENGLISH) + "\n"
                + "The open question: " + moment.wording().open() + "\n"
                + "Kinds of follow-up allowed: " + probes + "\n" + wanted
                + "The next question: "
                + (next == null ? "none" : next.question().text()) + "\n";
    }

    private static String meaning(ProbeKind kind) {
        String meaning =
                switch (kind) {
                    case SITUATION -> "when, where and how it came about";
                    case OWN_ACTION -> "what the person did themselves";
                    case RESULT -> "how it ended";
                    case CLARITY -> "what was meant, in other words";
                    case DEPTH -> "reasons or details of one part";
                    case TRADE_OFF -> "what was weighed, and what was given up";
                };
        return kind.name() + " (" + meaning + ")";
    }

    private String data() {
        String before = moment.talk().thisQuestion().stream()
                .filter(turn -> turn.sequence() < answer().sequence())
                .map(AdviceRequest::told)
                .collect(Collectors.joining("\n"));
        return new DataBlocks()
                .add("role", setting.role(), settings.backgroundCharacters())
                .add("job-description", jobDescription, settings.backgroundCharacters())
                .add("resume", setting.resumeText(), settings.backgroundCharacters())
                .addEnd("talk-about-this-question", before, settings.talkCharacters())
                .addEnd("last-answer", answer().text(), settings.talkCharacters())
                .toString();
    }

    private Turn answer() {
        return moment.talk().turns().getLast();
    }

    private static String told(Turn turn) {
        return (turn.byCandidate() ? "candidate: " : "interviewer: ") + turn.text();
    }
}
