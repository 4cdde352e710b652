package io.vivavoce.speech.internal;

import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What a Piper voice tells of itself in the file beside it.
final class PiperVoice {
    private static final int USUAL_RATE = 22_050;

    private PiperVoice() {}

    static int sampleRate(Path voice) {
        Path description = voice.resolveSibling(voice.getFileName() + ".json");
        try {
            return JsonMapper.shared()
                    .readTree(description)
                    .path("audio")
                    .path("sample_rate")
                    .asInt(USUAL_RATE);
        } catch (JacksonException e) {
            return USUAL_RATE;
        }
    }
}
