package io.vivavoce.evaluation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.interview.Speaker;
import io.vivavoce.interview.Turn;
import io.vivavoce.interview.TurnKind;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What anybody could claim of anything is told from accounts that are as short and as plain.
class EmptyClaimsTest {
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
        assertThat(empty(language, claim)).isTrue();
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
        assertThat(empty(language, told)).isFalse();
    }

    private static boolean empty(String language, String said) {
        Lexicon lexicon = Objects.requireNonNull(Lexicon.of(language));
        Reader reader = new Reader(lexicon);
        EmptyClaims claims = EmptyClaims.in(language);
        return new Clauses(lexicon, new Mask(lexicon, Set.of(), List.of()))
                .of(answer(said)).stream().map(reader::read).allMatch(claims::is);
    }

    private static Turn answer(String text) {
        return new Turn(
                1,
                Speaker.CANDIDATE,
                TurnKind.ANSWER,
                text,
                1,
                null,
                Turn.Source.TYPED,
                false,
                1.0,
                Duration.ZERO,
                Duration.ZERO,
                null,
                null);
    }
}
