package io.vivavoce.speech.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpokenTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    How did you use C++ & C#?          | How did you use C plus plus and C sharp?
                    the APIs of AWS, an API's use      | the A P I's of A W S, an A P I's use
                    your SQL, e.g. PostgreSQL          | your sequel, for example, postgress Q L
                    about 40% less                     | about 40 percent less
                    **Why** did _you_ `choose` it?     | Why did you choose it?
                    “Thanks” — let’s go on…            | "Thanks", let's go on...
                    naïve Zoë, and their résumés       | naive Zoe, and their rezza mays
                    see https://example.com/a?b=c now  | see a link now
                    5+ years and/or more               | 5 plus years and or more
                    """)
    void writingBecomesSpeech(String written, String spoken) {
        assertThat(SpokenText.of(written)).isEqualTo(spoken);
    }

    @ParameterizedTest
    @CsvSource({"''", "' '", "'* * *'", "'😀'", "'日本'"})
    void whatCannotBeSaidIsNothing(String written) {
        assertThat(SpokenText.of(written)).isEmpty();
    }
}
