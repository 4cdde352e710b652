package io.vivavoce.speech.internal;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.vivavoce.platform.OnnxRuntime;
import io.vivavoce.provider.ProviderException;
import io.vivavoce.provider.ProviderException.Kind;
import io.vivavoce.speech.SpeechEngine;
import io.vivavoce.speech.VoiceActivity;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Silero's model on ONNX Runtime, in process. One session serves all streams. A detector's passes are all native work,
/// and belong on a platform thread of a small pool.
final class SileroVoiceActivity implements VoiceActivity, EmbeddedEngine {
    static final String NAME = "Silero (built in)";
    static final int SAMPLE_RATE = 16_000;
    static final int WINDOW = 512;
    private static final String MODEL = "/speech/silero_vad_v5.onnx";

    private final @Nullable OrtSession session;
    private final String trouble;

    SileroVoiceActivity() {
        OrtSession loaded = null;
        String problem = "";
        try {
            loaded = OnnxRuntime.session(Objects.requireNonNull(SileroVoiceActivity.class.getResourceAsStream(MODEL)));
        } catch (OrtException | UnsatisfiedLinkError | NoClassDefFoundError e) {
            problem = "ONNX Runtime does not run here (" + e.getClass().getSimpleName()
                    + "): it needs 64-bit Linux with glibc, macOS or Windows";
        }
        session = loaded;
        trouble = problem;
    }

    @Override
    public int sampleRate() {
        return SAMPLE_RATE;
    }

    @Override
    public int windowSamples() {
        return WINDOW;
    }

    @Override
    public Stream open() {
        loaded();
        return new SileroStream();
    }

    @Override
    public Detector detector() {
        try {
            return new SileroDetector(OnnxRuntime.environment(), loaded());
        } catch (OrtException e) {
            throw new ProviderException(Kind.CRASHED, "the voice activity detector cannot be opened", e);
        }
    }

    private OrtSession loaded() {
        if (session == null) {
            throw new ProviderException(Kind.UNAVAILABLE, trouble);
        }
        return session;
    }

    @Override
    public void prepare() {
        // Loaded when it was made.
    }

    @Override
    public SpeechEngine describe() {
        return session == null
                ? new SpeechEngine(SpeechEngine.Kind.VOICE_ACTIVITY, NAME, SpeechEngine.State.MISSING, trouble)
                : new SpeechEngine(
                        SpeechEngine.Kind.VOICE_ACTIVITY,
                        NAME,
                        SpeechEngine.State.WORKING,
                        "tells speech from noise every 32 ms");
    }

    @Override
    public void close() {
        if (session != null) {
            try {
                session.close();
            } catch (OrtException e) {
                throw new ProviderException(Kind.CRASHED, "the voice activity detector cannot be closed", e);
            }
        }
    }
}
