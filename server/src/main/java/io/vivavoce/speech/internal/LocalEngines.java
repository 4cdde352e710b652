package io.vivavoce.speech.internal;

import io.vivavoce.platform.DataDirectory;
import io.vivavoce.speech.SpeechToText;
import io.vivavoce.speech.SpeechToTextCapabilities;
import io.vivavoce.speech.TextToSpeech;
import io.vivavoce.speech.TextToSpeechCapabilities;
import io.vivavoce.speech.internal.models.Catalogue;
import io.vivavoce.speech.internal.models.LocalModel;
import io.vivavoce.speech.internal.models.ModelOffer;
import io.vivavoce.speech.internal.models.ModelStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The engines whose models were fetched to this machine.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LocalModelSettings.class)
class LocalEngines {
    private static final Logger log = LoggerFactory.getLogger(LocalEngines.class);
    private static final int MOST_THREADS = 4;
    private static final int VOSK_STREAMS_PER_CORE = 2;
    private static final Duration NEVER = Duration.ofHours(1);
    private static final String REMEDY = "remove and fetch it again (./viva models)";

    private final SpeechProperties speech;
    private final LocalModelSettings settings;
    private final ModelStore store;
    private final Catalogue catalogue = Catalogue.read();
    private final int cores = Runtime.getRuntime().availableProcessors();

    LocalEngines(SpeechProperties speech, LocalModelSettings settings, DataDirectory data) {
        this.speech = speech;
        this.settings = settings;
        store = ModelStore.of(data.path());
    }

    @Bean
    LocalFactory<SpeechToText, ProcessSpeechToText> whisper() {
        return new LocalFactory<>(
                "whisper",
                "Whisper (on this machine)",
                catalogue,
                store,
                settings.whisper().model(),
                SpeechToText.class,
                this::whisper);
    }

    @Bean
    LocalFactory<SpeechToText, ProcessSpeechToText> vosk() {
        return new LocalFactory<>(
                "vosk",
                "Vosk (on this machine)",
                catalogue,
                store,
                settings.vosk().model(),
                SpeechToText.class,
                this::vosk);
    }

    @Bean
    LocalFactory<TextToSpeech, ProcessTextToSpeech> piper() {
        return new LocalFactory<>(
                "piper",
                "Piper (on this machine)",
                catalogue,
                store,
                settings.piper().model(),
                TextToSpeech.class,
                this::piper);
    }

    /// Once the server is up: loads what is here, or tells who cannot be asked how to get it.
    @Bean
    ApplicationListener<ApplicationReadyEvent> localModels(List<LocalFactory<?, ?>> factories) {
        return _ -> {
            if (speech.prepare()) {
                factories.forEach(factory -> factory.prepare(Locale.ENGLISH));
            }
            if (ModelOffer.untold(catalogue, store)) {
                log.info(ModelOffer.hint(catalogue));
            }
        };
    }

    private ProcessSpeechToText whisper(LocalModel model, Locale language) {
        LocalModelSettings.Whisper how = settings.whisper();
        int threads = how.threads() > 0 ? how.threads() : Math.min(MOST_THREADS, cores);
        List<String> options = List.of(
                "model=" + file(model),
                "language=" + language.getLanguage(),
                "threads=" + threads,
                "partial-interval=" + NEVER,
                "settle-after=" + how.settleAfter(),
                "settle-at-latest=" + how.settleAtLatest());
        int streams = how.maxStreams() > 0 ? how.maxStreams() : cores;
        return recogniser(model, language, false, options, limits(streams, how.keyTerms(), how.finalTimeout()));
    }

    private ProcessSpeechToText vosk(LocalModel model, Locale language) {
        LocalModelSettings.Vosk how = settings.vosk();
        List<String> options = List.of(
                "library=" + library(model),
                "model=" + store.root().resolve(model.id()),
                "partial-interval=" + how.partialInterval(),
                "settle-after=" + speech.recogniser().settleAfter(),
                "settle-at-latest=" + speech.recogniser().settleAtLatest());
        int streams = how.maxStreams() > 0 ? how.maxStreams() : VOSK_STREAMS_PER_CORE * cores;
        return recogniser(model, language, true, options, limits(streams, 0, how.finalTimeout()));
    }

    private ProcessSpeechToText recogniser(
            LocalModel model, Locale language, boolean partials, List<String> options, RecogniserLimits limits) {
        return new ProcessSpeechToText(
                new SpeechToTextCapabilities(
                        model.id(), ProcessSpeechToText.SAMPLE_RATE, Set.of(language), partials, false, false),
                process(model, options),
                limits);
    }

    private RecogniserLimits limits(int streams, int keyTerms, Duration finalTimeout) {
        return RecogniserLimits.of(speech.recogniser(), streams, keyTerms, finalTimeout);
    }

    private ProcessTextToSpeech piper(LocalModel model, Locale language) {
        Path voice = file(model);
        List<String> options = List.of("library=" + library(model).resolve(libraryFile(model)), "model=" + voice);
        SpeechProperties.Voice limits = speech.voice();
        return new ProcessTextToSpeech(
                new TextToSpeechCapabilities(model.id(), PiperVoice.sampleRate(voice), Set.of(language)),
                process(model, options),
                new SpeechProperties.Voice(
                        limits.name(),
                        limits.maxCharacters(),
                        limits.maxSentences(),
                        settings.piper().timeout()),
                false);
    }

    private EngineProcess process(LocalModel model, List<String> options) {
        return new EngineProcess(
                model.id(),
                REMEDY,
                new ChildCommand(model.engine(), speech.process().heap(), options),
                speech.process(),
                EngineProcess.uptime());
    }

    private Path file(LocalModel model) {
        return store.root().resolve(model.id()).resolve(model.files().getFirst().name());
    }

    private Path library(LocalModel model) {
        return store.root().resolve(model.library().orElseThrow());
    }

    private String libraryFile(LocalModel model) {
        return model.library()
                .flatMap(catalogue::find)
                .orElseThrow()
                .files()
                .getFirst()
                .name();
    }
}
