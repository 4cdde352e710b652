package io.vivavoce.speech.internal.voices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vivavoce.provider.ProviderException;
import io.vivavoce.provider.ProviderException.Kind;
import io.vivavoce.standin.ElevenLabsStandIn;
import io.vivavoce.standin.Received;
import io.vivavoce.standin.StandIn;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ElevenLabsVoiceTest extends KeyedVoiceContract {
    @Override
    StandIn standIn() {
        return new ElevenLabsStandIn();
    }

    @Override
    VoiceProtocol protocol(VoicesProperties settings) {
        return new ElevenLabsSpeech(settings.elevenlabs());
    }

    @Override
    String key() {
        return ElevenLabsStandIn.KEY;
    }

    @Override
    String path() {
        return "";
    }

    @Test
    void itIsAskedForBarePcmOfTheVoiceAndModelThatAreSet() throws InterruptedException {
        speak(voice(key(), Map.of("elevenlabs.voice", "JBFqnCBsd6RMkjVDRZzb", "elevenlabs.model", "eleven_v3")), SHORT);
        Received asked = vendor().received().getFirst();
        assertThat(asked.path()).isEqualTo("/v1/text-to-speech/JBFqnCBsd6RMkjVDRZzb/stream");
        assertThat(asked.query()).isEqualTo("output_format=pcm_24000");
        assertThat(asked.text()).contains("\"model_id\":\"eleven_v3\"", "\"text\":\"" + SHORT + "\"");
    }

    @Test
    void aVoiceThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> speak(voice(key(), Map.of("elevenlabs.voice", "nobody")), SHORT))
                .isInstanceOfSatisfying(
                        ProviderException.class, e -> assertThat(e.kind()).isEqualTo(Kind.REJECTED))
                .hasMessageContaining("A voice with the voice_id nobody was not found");
    }

    @Test
    void anAccountWithoutCreditsIsNoWrongKey() {
        ((ElevenLabsStandIn) vendor()).outOfCredits();
        assertThatThrownBy(() -> speak(voice(), SHORT))
                .isInstanceOfSatisfying(ProviderException.class, e -> {
                    assertThat(e.kind()).isEqualTo(Kind.BUSY);
                    assertThat(e.status()).contains(401);
                })
                .hasMessageContaining("has no credits left (401): This request exceeds your quota of 10000");
    }
}
