package io.vivavoce.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailTest {
    @ParameterizedTest
    @ValueSource(strings = {"ada@mail.example", "ada+viva@mail.example", "o'neill@sub.mail.example"})
    void anAddressOfSomebodyIsOne(String text) {
        assertThat(Mail.isAddress(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ada",
                "ada@",
                "@mail.example",
                "Ada <ada@mail.example>",
                "ada@mail.example, eve@mail.example",
                "ada@mail.example\r\nBcc: eve@mail.example",
                "ada@mail.example\n",
                " ada@mail.example",
                "group: ada@mail.example;"
            })
    void everythingElseIsNone(String text) {
        assertThat(Mail.isAddress(text)).isFalse();
        assertThatThrownBy(() -> new Mail(text, "sign-in", null, Locale.ENGLISH, Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void itsTextTellsNobodysAddress() {
        assertThat(new Mail("ada@mail.example", "sign-in", null, Locale.ENGLISH, Map.of("name", "Ada")))
                .hasToString("Mail[sign-in]");
    }
}
