package io.vivavoce.evaluation.internal;

import static io.vivavoce.evaluation.internal.DevelopmentPeople.changed;
import static io.vivavoce.evaluation.internal.DevelopmentPeople.ratings;
import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.interview.RecognitionSettings;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Filler around the same content lifts nothing: neither whole sentences of it nor words between the words.
class PaddingTest {
    private static final BuiltInScorer SCORER =
            new BuiltInScorer(EvaluationSettings.defaults(), RecognitionSettings.defaults());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "That's a really great question and I'm glad that you asked me about it.",
                "So let me think about how I can best explain that to you in a way that makes sense.",
                "As I always say, at the end of the day it is all about the people and the way we work together.",
                "I have been in many different projects and situations over the years and every one of them was a journey.",
                "It was, as you can probably imagine, quite a challenging time for everybody in the whole team.",
                "And that's basically the whole story from the beginning to the end of it.",
                "In the end it all comes down to communication, because without communication nothing works in a team.",
                "I think that was a very important experience for me and I took a lot away from it.",
                "There were a lot of things going on at the time, and there were many different people involved in all of them.",
                "To be completely honest with you, it was one of those moments where you really have to show what you are made of.",
                "I gave it one hundred and ten percent like I always do in everything.",
                "When all was said and done, we were all on the same page and everyone was happy with the way things went.",
            })
    void sentencesThatSayNothingLiftNothing(String filler) {
        DevelopmentPeople.all("middling").forEach((role, person) -> {
            Map<String, Integer> plain = ratings(person);
            assertNoLift(role + " before", plain, changed(person, said -> filler + " " + said));
            assertNoLift(role + " after", plain, changed(person, said -> said + " " + filler));
            assertNoLift(
                    role + " between", plain, changed(person, said -> said.replaceFirst("\\. ", ". " + filler + " ")));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ", as it were,",
                " to be perfectly honest",
                " at the end of the day",
                ", if you know what I mean,",
                " so to speak",
                ", needless to say,",
                " pretty much",
                ", when all is said and done,",
                " for what it's worth",
                ", like I said before,"
            })
    void wordsBetweenTheWordsLiftNothing(String filler) {
        DevelopmentPeople.all("middling").forEach((role, person) -> {
            Map<String, Integer> plain = ratings(person);
            assertNoLift(role, plain, changed(person, said -> said.replace(" and ", filler + " and ")));
            assertNoLift(role, plain, changed(person, said -> said.replace(". ", filler + ". ")));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Of course there are always pros and cons to everything, and it really depends on the situation you are in.",
                "I think that's important because at the end of the day the customer is the reason why we are all here.",
                "There's always a trade-off in life, and you have to weigh one thing against the other thing.",
                "On the one hand you want to be fast, on the other hand you want to be good, and that's just how it is.",
                "Communication with stakeholders is key in every product because everybody has a different opinion about things.",
                "I learned a lot from it, and looking back it was a great experience that I would not want to miss.",
                "As a product person you always have to keep the user and the business in mind, rather than only one of them.",
                "So that was basically the situation that we had at the time with the whole product and the team.",
                "Instead of just talking about it, I always try to really do it, because that is the kind of person I am.",
                "It depends on a lot of things, for example on the team, on the product, on the company and on the market.",
            })
    void opinionsAnybodyHasLiftNoAnswerOfAnyRole(String filler) {
        for (String kind : List.of("middling-by-role", "strong-by-role")) {
            Map<String, Integer> plain = byRole(Transcript.of(kind));
            for (UnaryOperator<String> padded : List.<UnaryOperator<String>>of(
                    said -> filler + " " + said,
                    said -> said + " " + filler,
                    said -> said.replaceFirst("\\. ", ". " + filler + " "))) {
                byRole(Transcript.of(kind).with(padded))
                        .forEach((id, rating) -> assertThat(rating)
                                .as("%s %s", kind, id)
                                .isLessThanOrEqualTo(plain.getOrDefault(id, 0)));
            }
        }
    }

    private static Map<String, Integer> byRole(Transcript transcript) {
        Map<String, Integer> ratings = new TreeMap<>();
        SCORER.score(transcript.under(BankGuides.guideByRole()))
                .competencies()
                .forEach(result -> ratings.put(result.id(), Objects.requireNonNullElse(result.rating(), 0)));
        return ratings;
    }

    private static void assertNoLift(String who, Map<String, Integer> plain, DevelopmentPeople.Person padded) {
        ratings(padded)
                .forEach((id, rating) ->
                        assertThat(rating).as("%s %s", who, id).isLessThanOrEqualTo(plain.getOrDefault(id, 0)));
    }
}
