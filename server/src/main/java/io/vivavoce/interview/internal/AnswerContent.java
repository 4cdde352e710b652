package io.vivavoce.interview.internal;

import io.vivavoce.guide.ProbeKind;
import java.util.regex.Pattern;

/// What an answer holds, read from its words alone; made for text without punctuation and with misheard words, so it
/// looks for many small signs rather than for sentences. It decides what to ask next and never what an answer is worth.
record AnswerContent(Plain words) {
    private static final int FEWEST_WORDS = 8;
    private static final int CLEAR_WORDS = 25;
    private static final int DEEP_WORDS = 40;

    private static final Pattern SETTING = anyOf(
            "when (i|we|our|the|my)",
            "while (i|we|working|at)",
            "(last|this|that|one|few) (year|years|month|months|week|summer|winter|spring|autumn|quarter|semester|day|time)",
            "(years?|months?|weeks?) ago",
            "in (19|20)\\d\\d",
            "in twenty \\w+",
            "at (my|the|our|a) \\w+",
            "(my|our|the) (team|company|client|customer|project|manager|boss|employer|school|university|department|class|shop"
                    + "|hospital|office|startup)",
            "there was",
            "we (had|were)",
            "i was (working|responsible|asked|in|on|at|the|a|part|leading|building|studying)",
            "i (worked|studied|joined)",
            "the (problem|situation|task|challenge|issue|goal) was");
    private static final Pattern OWN_ACTION = Pattern.compile(
            "\\bi (?!(was|am|think|thought|guess|mean|believe|feel|felt|would|will|can|could|cannot|cant|do|"
                    + "dont|did not|didnt|know|knew|like|liked|love|have|had|hope|suppose|wish|want|wanted|remember|said)\\b)"
                    + "(also |then |first |just |quickly |finally |immediately |personally )?(\\w+ed|\\w+t|took|made|wrote|built|"
                    + "led|ran|spoke|went|gave|found|chose|began|drew|sat|rang|drove|taught|brought|sold|won|split|cut|put|"
                    + "set|held|told|got|did|saw|came|broke|read|let|hid|grew)\\b");
    private static final Pattern WE = Pattern.compile("\\bwe\\b");
    private static final Pattern RESULT = anyOf(
            "(result|results|outcome|resulted)",
            "(in|at) the end",
            "(finally|eventually|afterwards|ultimately|since then)",
            "(reduced|increased|improved|saved|grew|dropped|doubled|halved|tripled|fell|rose|gained|decreased|cut) ",
            "(launched|shipped|delivered|released|finished|completed|solved|fixed|succeeded|achieved|worked out|went live)",
            "from \\w+( \\w+)? (percent |hours |minutes |days |seconds )?(down )?to",
            "(\\d+|ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|half) ?(%|percent)",
            "(still|now) (runs|works|uses|use|used|in use|running)",
            "(learned|learnt|lesson|taught me)");
    private static final Pattern REASON = anyOf(
            "because",
            "so that",
            "the reason",
            "in order to",
            "(which|that) (meant|allowed|helped|gave|made)",
            "root cause",
            "turned out",
            "depends? on",
            "due to",
            "(realized|realised|noticed|figured out|found out|understood) that",
            "since (the|we|i|it)",
            "by (using|adding|making|writing|moving|splitting|measuring|looking|asking|checking)");
    private static final Pattern STEP = anyOf("first", "second", "then", "after that", "next", "step", "specifically");
    private static final Pattern TRADE_OFF = anyOf(
            "instead( of)?",
            "rather than",
            "alternatives?",
            "trade ?offs?",
            "trading off",
            "options?",
            "versus",
            "compared (to|with)",
            "downsides?",
            "drawbacks?",
            "on the other hand",
            "at the (cost|expense|price) of",
            "(gave|give) up",
            "could have",
            "(more|less) important",
            "(decided|chose) (against|not to)",
            "weighed",
            "pros and cons",
            "cheaper",
            "sacrificed?");
    private static final Pattern VAGUE = anyOf(
            "stuff", "things?", "something", "somehow", "whatever", "kind of", "sort of", "and so on", "et cetera");
    private static final Pattern NUMBER = anyOf(
            "\\d+%?",
            "(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy"
                    + "|eighty|ninety|hundred|thousand|million)");

    static AnswerContent of(String answer) {
        return new AnswerContent(Plain.of(answer));
    }

    boolean has(ProbeKind kind) {
        return words.size() >= FEWEST_WORDS && holds(kind);
    }

    private boolean holds(ProbeKind kind) {
        return switch (kind) {
            case SITUATION -> words.has(SETTING);
            case OWN_ACTION -> ownAction();
            case RESULT -> words.has(RESULT);
            case CLARITY -> clear();
            case DEPTH -> deep();
            case TRADE_OFF -> words.has(TRADE_OFF);
        };
    }

    private boolean ownAction() {
        int own = words.count(OWN_ACTION);
        return own >= 2 || (own == 1 && words.count(WE) <= 2);
    }

    private boolean clear() {
        return words.size() >= CLEAR_WORDS && words.count(VAGUE) * CLEAR_WORDS <= words.size() + CLEAR_WORDS;
    }

    private boolean deep() {
        return words.size() >= DEEP_WORDS
                && words.count(REASON) + words.count(STEP) / 2 + words.count(NUMBER) / 2 >= 2
                && words.has(REASON);
    }

    private static Pattern anyOf(String... signs) {
        return Pattern.compile("\\b(" + String.join("|", signs) + ")\\b");
    }
}
