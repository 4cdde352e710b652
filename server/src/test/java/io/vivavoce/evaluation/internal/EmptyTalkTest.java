package io.vivavoce.evaluation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.evaluation.Report.CompetencyResult;
import io.vivavoce.evaluation.internal.EmptyTalk.Kind;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What anybody could claim of anything, what is said about one's own answering, and what may be said beside any
// matter,
/// is told from accounts that are as short and as plain.
class EmptyTalkTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | I embraced every obstacle as an opportunity and turned it into a success",
                "en | I brought real added value to the whole organisation",
                "en | I kept everyone motivated and created a positive atmosphere",
                "en | I considered all the factors and chose the most suitable approach",
                "en | that situation made me a much better professional",
                "en | the results exceeded all expectations",
                "de | ich habe jede Herausforderung als Chance gesehen und erfolgreich gemeistert",
                "de | ich habe einen großen Beitrag zum Erfolg des Unternehmens geleistet",
                "de | ich habe das Team motiviert und für gute Stimmung gesorgt",
                "de | ich habe alle Möglichkeiten geprüft und die beste Lösung gewählt",
                "de | die Ergebnisse haben alle Erwartungen übertroffen",
            })
    void claimsThatNobodyCouldCheckAreEmpty(String language, String claim) {
        assertThat(is(Kind.CLAIMS, language, claim)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | I put the wet towels under the door and called the caretaker",
                "en | I asked the mother to come in and showed her the drawing",
                "en | so I took the wheel off again and found the clip",
                "en | he wanted the old form back and I kept both for a while",
                "en | the ovens were still warm and nobody had told the night shift",
                "en | I gave her my number and she rang on the Sunday",
                "de | ich habe nasse Tücher unter die Tür gelegt und den Hausmeister angerufen",
                "de | ich hab die Mutter reingebeten und ihr die Zeichnung gezeigt",
                "de | da hab ich das Rad noch mal abgenommen und die Klammer gefunden",
                "de | er wollte das alte Formular zurück und ich habe beide behalten",
                "de | die Öfen waren noch warm und keiner hatte der Nachtschicht was gesagt",
            })
    void whatHappenedIsNotHoweverPlainlyItIsTold(String language, String told) {
        assertThat(is(Kind.CLAIMS, language, told)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | hang on let me sort out in my head how I want to say it",
                "en | I hope I answered the question you had in mind",
                "en | sorry I lost my train of thought for a second",
                "en | I prepared an example for you but now I forgot it",
                "en | tell me if I talked too long about that",
                "de | Moment ich muss kurz überlegen wie ich Ihnen das erkläre",
                "de | ich hoffe ich habe auf Ihre Frage geantwortet",
                "de | Entschuldigung ich habe gerade den Faden verloren",
                "de | sagen Sie mir einfach wenn ich zu viel rede",
            })
    void whatIsSaidAboutAnsweringIsAnAside(String language, String aside) {
        assertThat(is(Kind.ASIDES, language, aside)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | she asked for the price and I told her we had none left",
                "en | I answered his letter the same day",
                "en | I told the driver to wait for a minute and went back for the box",
                "en | we talked about the shifts and I wrote the new plan",
                "de | sie fragte nach dem Preis und ich sagte dass wir nichts mehr haben",
                "de | ich habe seinen Brief noch am selben Tag beantwortet",
                "de | ich habe dem Fahrer gesagt er soll warten und die Kiste geholt",
            })
    void whoTellsOfQuestionsAndAnswersTellsAllTheSame(String language, String told) {
        assertThat(is(Kind.ASIDES, language, told)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | it all goes up and down a bit as these things tend to do",
                "en | there is always one thing or another that keeps you busy",
                "en | and that is more or less the whole of the story",
                "en | you never know what the day is going to bring you",
                "de | irgendwas ist ja immer und man gewöhnt sich daran",
                "de | man weiß ja vorher nie wie so ein Tag dann wird",
                "de | das ist eben so wie es überall ist",
            })
    void whatMayBeSaidBesideAnyMatterIsFiller(String language, String filler) {
        assertThat(is(Kind.FILLER, language, filler)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | so we left it as it was for the night",
                "en | by then the whole lot had gone out of the door",
                "en | it went wrong again and nobody said a thing",
                "en | in the end she stayed and he went home",
                "de | ich habe ein Bild gezeichnet und ein Beispiel aus dem Alltag benutzt",
                "de | dann haben wir es über Nacht so gelassen",
                "de | da war alles schon aus dem Haus",
                "de | ein Kollege wollte immer die gleiche Schicht wie ich",
                "de | am Ende ist sie geblieben und er ist gegangen",
            })
    void whatHappenedInEverydayWordsIsNot(String language, String told) {
        assertThat(is(Kind.FILLER, language, told)).isFalse();
    }

    @Test
    void whoOnlyClaimsGetsTheLowestLevelAndIsToldWhy() {
        String claims = "I took full ownership of the situation and got everyone on board."
                + " I brought real added value to the whole organisation.";
        CompetencyResult ownership =
                DevelopmentPeople.report(DevelopmentPeople.saying(claims, "")).competencies().stream()
                        .filter(result -> result.id().equals("ownership"))
                        .findFirst()
                        .orElseThrow();
        assertThat(ownership.rating()).isEqualTo(1);
        assertThat(ownership.whyNotHigher()).contains("anybody could claim");
        assertThat(ownership.quotes()).isNotEmpty();
    }

    @Test
    void anAsideIsNoDeed() {
        String weak = "Ownership is what everything hangs on, and people should care about what they do.";
        String aside = " I prepared an example for you, but now I forgot it. Sorry, I lost my train of thought.";
        assertThat(DevelopmentPeople.report(DevelopmentPeople.saying(weak + aside, ""))
                        .competencies())
                .extracting(CompetencyResult::rating)
                .isEqualTo(DevelopmentPeople.report(DevelopmentPeople.saying(weak, "")).competencies().stream()
                        .map(CompetencyResult::rating)
                        .toList());
    }

    private static boolean is(Kind kind, String language, String said) {
        Lexicon lexicon = Objects.requireNonNull(Lexicon.of(language));
        Reader reader = new Reader(lexicon);
        EmptyTalk talk = EmptyTalk.of(kind, language);
        return new Clauses(lexicon, new Mask(lexicon, Set.of(), List.of()))
                .of(TypedTurn.saying(said)).stream().map(reader::read).allMatch(talk::is);
    }
}
