package io.vivavoce.evaluation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.evaluation.internal.Ladders.Rung;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Stories of one's own life are no answers, however they are told; stories of work are, whatever they are about.
class SpareTimeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "In March I bought an old rowing boat from a man in the village. I sanded her down, replaced two planks "
                        + "and gave her three coats because the first one blistered. In the end she floated, and we "
                        + "rowed to the island with a picnic.",
                "My sister was getting married and nobody had thought of the music. I called four bands, chose the "
                        + "cheapest one and drove the singer home myself. The whole family danced until three.",
                "Our cat had been gone for three days. I printed forty posters, walked the street with a torch and a tin "
                        + "of tuna, and asked every neighbour to open the shed. On Sunday she sat in the fourth one, "
                        + "thin but well."
            })
    void aStoryOfOnesOwnLifeIsNoAnswer(String story) {
        assertThat(level("en", "ownership-standard-1", "Warehouse clerk", story))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Warehouse clerk|In the salon a client hated her colour. I toned it down with two rinses, stayed an hour "
                        + "longer and charged her nothing, because I had mixed it too dark. She came back in May.",
                "Warehouse clerk|I coached the under-twelves for the club as a paid trainer. Two parents shouted at the "
                        + "referee each week. I called them in, told them what I had seen and had them sign the rules. "
                        + "There was no shouting for the rest of the season.",
                "Tour guide|On the lake tour the boat's engine stopped with eleven guests on board. I dropped the "
                        + "anchor, radioed the other boat and told the guests about the castle until it came. All of "
                        + "them were ashore in half an hour, and nobody asked for the money back."
            })
    void workThatSoundsLikeSpareTimeIsWork(String job, String story) {
        assertThat(level("en", "ownership-standard-1", job, story)).isGreaterThan(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Im März habe ich einem Mann im Dorf einen alten Kahn abgekauft. Ich habe ihn abgeschliffen, zwei Planken "
                        + "ersetzt und dreimal gestrichen, weil der erste Lack Blasen warf. Am Ende schwamm er, und wir "
                        + "sind zur Insel gerudert.",
                "Meine Cousine hat geheiratet, und keiner hatte an die Musik gedacht. Ich habe vier Kapellen angerufen, die "
                        + "billigste genommen und den Sänger selbst nach Hause gefahren. Getanzt wurde bis drei.",
                "Unser Kater war drei Tage weg. Ich habe vierzig Zettel gedruckt, bin mit der Taschenlampe durch die Straße "
                        + "und habe jeden Nachbarn gebeten, seinen Schuppen aufzumachen. Im vierten saß er, dünn, aber "
                        + "gesund."
            })
    void norIsOneInGerman(String story) {
        assertThat(level("de", "ownership-standard-1", "Lagerist", story)).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Der Lieferant wollte die Kisten nicht tauschen. Ich habe den Chef dort angerufen, die Fotos geschickt und "
                        + "zwei Wochen nicht bestellt. Danach hat er neue geliefert.",
                "Die Kasse ging nicht, und der Kunde wollte nicht warten. Ich habe von Hand abgerechnet, den Zettel "
                        + "abgelegt und den Betrag abends nachgetragen. Es fehlte nichts.",
                "Im Becken lag ein Junge am Boden, und seine Oma hat es nicht gesehen. Ich bin gesprungen, habe ihn "
                        + "hochgeholt und beatmet, bis der Notarzt da war. Seitdem steht am Sprungturm einer mehr.",
                "Das Brautpaar wollte die Torte zwei Stunden früher. Ich habe die Creme in Eis gestellt, die oberen Böden "
                        + "weggelassen und mit der Küche getauscht. Um drei stand sie im Saal."
            })
    void ordinaryWordsAreNotTakenForThoseOfSpareTime(String story) {
        assertThat(level("de", "ownership-standard-1", "", story)).isGreaterThan(1);
    }

    private static int level(String language, String question, String job, String story) {
        return new Rung(language, "", job, question, Map.of("", story)).level("");
    }
}
