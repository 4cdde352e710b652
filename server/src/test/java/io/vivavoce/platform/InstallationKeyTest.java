package io.vivavoce.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class InstallationKeyTest {
    private static final byte[] DATA = {1, 2, 3};

    private final InstallationKey key = new InstallationKey(new byte[InstallationKey.BYTES]);

    @Test
    void aSignatureForOnePurposeIsWorthNothingForAnother() {
        assertThat(key.hmacSha256("connection", DATA)).isNotEqualTo(key.hmacSha256("download", DATA));
        assertThat(key.hmacSha256("connection", DATA)).isEqualTo(key.hmacSha256("connection", DATA));
    }

    @Test
    void aShortKeyIsRefused() {
        assertThatThrownBy(() -> new InstallationKey(new byte[16])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void itsTextTellsNothing() {
        assertThat(key).hasToString("InstallationKey[…]");
    }
}
