package io.vivavoce.evals;

import io.vivavoce.evals.Person.Move;
import io.vivavoce.evals.Person.Move.Says;
import io.vivavoce.interview.Line;
import java.util.ArrayList;
import java.util.List;

/// Ways to behave in the room that no plan foresees: what somebody does whatever they are asked.
enum Behaviour {
    ANSWERS,
    ANSWERS_AND_ASKS,
    NEVER_SPEAKS,
    FALLS_SILENT,
    THINKS_LONG,
    DECLINES_ALL,
    DECLINES_SOME,
    ASKS_TO_REPEAT,
    ASKS_WHAT_IS_MEANT,
    PRESSES_REPEAT,
    ASKS_FOR_TIME,
    TALKS_WITHOUT_END,
    MUMBLES,
    MUMBLES_ONCE,
    DEMANDS;

    private static final int MOST_ASKED = 5;
    private static final int ENDLESS = 9;

    /// @param answers what they say to questions, one after the other
    /// @param english whether the interview is in English
    Person person(List<String> answers, List<String> demands, boolean english) {
        return new Behaving(this, new Words(answers, demands, english));
    }

    private record Words(List<String> answers, List<String> demands, boolean english) {
        String in(String german, String englishWords) {
            return english ? englishWords : german;
        }
    }

    /// Confined to one interview.
    private static final class Behaving implements Person {
        private final Behaviour behaviour;
        private final Words words;
        private int answered;
        private int asked;
        private int demanded;
        private int question;
        private boolean disturbed;

        Behaving(Behaviour behaviour, Words words) {
            this.behaviour = behaviour;
            this.words = words;
        }

        @Override
        public Move after(Line line) {
            if (line.questionNumber() != question) {
                question = line.questionNumber();
                disturbed = false;
            }
            return switch (line.kind()) {
                case CANDIDATE_QUESTIONS, ANSWER_TO_CANDIDATE -> atTheEnd();
                case CHECK_IN -> behaviour == THINKS_LONG ? say("Nein, danke.", "No, thanks.") : silentOr(answer());
                case MOVE_ON_OFFER -> afterOffer();
                case WARM_UP -> behaviour == NEVER_SPEAKS ? new Move.StaysSilent() : answer();
                default -> inQuestion();
            };
        }

        private Move atTheEnd() {
            boolean asks = behaviour == ANSWERS_AND_ASKS || behaviour == DEMANDS;
            if (asks && asked++ < MOST_ASKED) {
                return behaviour == DEMANDS
                        ? Says.of(demand())
                        : say("Wie groß ist das Team?", "How large is the team I would work in?");
            }
            return silentOr(say("Nein, das war alles.", "No, that's all, thank you."));
        }

        private Move afterOffer() {
            return switch (behaviour) {
                case THINKS_LONG -> answer();
                case MUMBLES -> say("Ja, bitte.", "Yes, please.");
                case NEVER_SPEAKS, FALLS_SILENT -> new Move.StaysSilent();
                default -> say("Ja.", "Yes.");
            };
        }

        private Move silentOr(Move otherwise) {
            return behaviour == NEVER_SPEAKS || (behaviour == FALLS_SILENT && question != 1)
                    ? new Move.StaysSilent()
                    : otherwise;
        }

        private Move inQuestion() {
            boolean first = !disturbed;
            disturbed = true;
            return switch (behaviour) {
                case NEVER_SPEAKS -> new Move.StaysSilent();
                case FALLS_SILENT -> silentOr(answer());
                case THINKS_LONG -> first ? new Move.StaysSilent() : answer();
                case DECLINES_ALL -> refuse();
                case DECLINES_SOME -> question % 2 == 0 ? refuse() : answer();
                case ASKS_TO_REPEAT ->
                    first
                            ? say("Können Sie die Frage wiederholen?", "Could you repeat the question, please?")
                            : answer();
                case ASKS_WHAT_IS_MEANT -> first ? say("Was meinen Sie damit?", "What do you mean by that?") : answer();
                case PRESSES_REPEAT -> first ? new Move.PressesRepeat() : answer();
                case ASKS_FOR_TIME ->
                    first
                            ? say("Einen Moment bitte, ich muss überlegen.", "Give me a moment to think, please.")
                            : answer();
                case TALKS_WITHOUT_END -> endless();
                case MUMBLES -> new Move.Mumbles();
                case MUMBLES_ONCE -> first ? new Move.Mumbles() : answer();
                case DEMANDS -> Says.of(demand());
                default -> answer();
            };
        }

        private Move refuse() {
            return say("Dazu möchte ich nichts sagen.", "I'd rather not answer that.");
        }

        private Move endless() {
            List<String> all = new ArrayList<>();
            for (int i = 0; i < ENDLESS; i++) {
                all.add(next());
            }
            return Says.of(String.join(" ", all));
        }

        private Move answer() {
            return Says.of(next());
        }

        private String next() {
            return words.answers().get(answered++ % words.answers().size());
        }

        private String demand() {
            return words.demands().get(demanded++ % words.demands().size());
        }

        private Move say(String german, String english) {
            return Says.of(words.in(german, english));
        }

        /// Somebody who was given time uses it.
        @Override
        public Move heardOn() {
            return behaviour == ASKS_FOR_TIME || behaviour == THINKS_LONG ? answer() : new Move.StaysSilent();
        }
    }
}
