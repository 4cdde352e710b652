package io.vivavoce.interview.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.guide.ProbeKind;
import io.vivavoce.interview.TurnKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is understood of German words.
class GermanReadingTest {
    private static final Signs GERMAN = Signs.of("de");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dazu fällt mir nichts ein.",
                "Da faellt mir gerade leider kein Beispiel ein",
                "Keine Ahnung",
                "Das weiß ich nicht.",
                "Ich möchte dazu nichts sagen.",
                "Ich habe da kein Beispiel",
                "Können wir die Frage überspringen?",
                "Nächste Frage bitte",
                "Puh, nee, da hab ich jetzt nichts parat. Machen wir die nächste?",
                "Auch bei längerem Überlegen nicht, tut mir leid.",
                "Da kann ich Ihnen leider nicht dienen.",
                "Die Frage lass ich aus, wenn's recht ist.",
                "Das ist leider vertraulich.",
                "Da müsste ich mir was ausdenken."
            })
    void declines(String words) {
        assertThat(Utterance.of(words, GERMAN).declines()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Könnten Sie die Frage bitte wiederholen?",
                "Wie bitte?",
                "Bitte noch einmal.",
                "Ich habe die Frage nicht verstanden.",
                "Wie lautete die Frage?"
            })
    void asksToRepeat(String words) {
        assertThat(Utterance.of(words, GERMAN).asksToRepeat()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Einen Moment bitte.",
                "Ich muss kurz nachdenken.",
                "Lassen Sie mich kurz überlegen",
                "Gute Frage.",
                "Ähm"
            })
    void asksForTime(String words) {
        assertThat(Utterance.of(words, GERMAN).asksForTime()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ich habe das Skript geschrieben und danach alle Dateien geprüft, weil der Import am Vortag ausgefallen war.",
                "Am Anfang wusste ich nicht, woran es lag, also habe ich zuerst die Protokolle gelesen und verglichen.",
                "Einen Moment gab es, in dem die Kundin gehen wollte, da habe ich sie angerufen und mich entschuldigt.",
                "Die Akten waren vertraulich, also habe ich sie eingeschlossen.",
                "Wir hatten nichts mehr auf Lager.",
                "Dann habe ich nichts mehr bestellt.",
                "Da kann ich helfen.",
                "Die Tür lasse ich offen.",
                "Die Akte ist vertraulich.",
                "Es war ein Blackout.",
                "Da ist nichts passiert.",
                "Ich habe dafür nichts bekommen.",
                "Da kommt nichts mehr an.",
                "Ich habe die Bremse ausgelassen und den Wagen geschoben."
            })
    void anAnswerIsAnAnswer(String words) {
        Utterance utterance = Utterance.of(words, GERMAN);
        assertThat(utterance.declines()).isFalse();
        assertThat(utterance.asksToRepeat()).isFalse();
        assertThat(utterance.asksForTime()).isFalse();
    }

    @Test
    void yesAndNo() {
        assertThat(Utterance.of("Ja, gern.", GERMAN).agrees()).isTrue();
        assertThat(Utterance.of("Nein danke, noch nicht", GERMAN).disagrees()).isTrue();
        assertThat(Utterance.of("Nein, eigentlich noch nie", GERMAN).deniesAltogether())
                .isTrue();
    }

    @Test
    void findsWhatAnAnswerHolds() {
        AnswerContent content = AnswerContent.of(
                "Letztes Jahr fiel bei uns der Import aus. Zuerst habe ich die Logs geprüft und das Skript geändert, weil eine Datei"
                        + " fehlte. Statt alles neu zu bauen, habe ich deshalb nur die Prüfung ergänzt. Am Ende sank die Zahl der Fehler um"
                        + " 40 Prozent, und der Import läuft bis heute.",
                GERMAN);
        for (ProbeKind kind : ProbeKind.values()) {
            assertThat(content.has(kind)).as(kind.id()).isTrue();
        }
    }

    @Test
    void missesWhatAnAnswerLeavesOut() {
        AnswerContent content =
                AnswerContent.of("Wir arbeiten im Team immer gut zusammen und reden viel miteinander", GERMAN);
        assertThat(content.has(ProbeKind.OWN_ACTION)).isFalse();
        assertThat(content.has(ProbeKind.RESULT)).isFalse();
        assertThat(content.has(ProbeKind.TRADE_OFF)).isFalse();
    }

    @Test
    void ownQuestions() {
        assertThat(OwnQuestion.read("Wie groß ist das Team", GERMAN)).isEqualTo(TurnKind.OWN_QUESTION);
        assertThat(OwnQuestion.read("Nein, das war alles.", GERMAN)).isEqualTo(TurnKind.NOTHING_TO_ASK);
        assertThat(OwnQuestion.read("Ja, ich hätte da noch eine Frage", GERMAN)).isEqualTo(TurnKind.TIME_ASKED);
    }
}
