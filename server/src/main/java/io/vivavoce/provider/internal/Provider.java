package io.vivavoce.provider.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Everybody who can be connected: a line of configuration each, no protocol.
enum Provider {
    OPENAI("OpenAI", true),
    AZURE("Azure OpenAI", true),
    GROQ("Groq", true),
    DEEPGRAM("Deepgram", true),
    ELEVENLABS("ElevenLabs", true),
    GEMINI("Google Gemini", true),
    ANTHROPIC("Anthropic", true),
    OLLAMA("Ollama", false),
    LMSTUDIO("LM Studio", false),
    LLAMACPP("llama.cpp", false),
    VLLM("vLLM", false),
    WHISPERCPP("whisper.cpp", false),
    SPEECHSERVER("Speech server", false);

    private final String title;
    private final boolean vendor;

    Provider(String title, boolean vendor) {
        this.title = title;
        this.vendor = vendor;
    }

    static Optional<Provider> of(String id) {
        return Stream.of(values()).filter(provider -> provider.id().equals(id)).findFirst();
    }

    static List<Provider> all() {
        return List.of(values());
    }

    /// As in settings and on the wire.
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// As shown to people.
    String title() {
        return title;
    }

    /// Whether it is a vendor, who wants a key, and not a server of one's own.
    boolean vendor() {
        return vendor;
    }
}
