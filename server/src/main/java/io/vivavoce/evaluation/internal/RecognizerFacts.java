package io.vivavoce.evaluation.internal;

import io.vivavoce.evaluation.internal.Material.Recognizer;
import io.vivavoce.provider.EngineHistory;
import io.vivavoce.provider.EngineHistory.Service;
import io.vivavoce.provider.EngineUser;
import io.vivavoce.provider.ServiceKind;
import io.vivavoce.speech.SpeechServices;
import io.vivavoce.speech.SpeechToText;
import io.vivavoce.speech.SpeechToTextCapabilities;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// What understood an interview. Noted with its first run, because others may be in use when it is evaluated again.
@Component
class RecognizerFacts {
    private final ObjectProvider<SpeechToText> builtIn;
    private final ObjectProvider<SpeechServices> speech;
    private final ObjectProvider<EngineHistory> history;

    RecognizerFacts(
            ObjectProvider<SpeechToText> builtIn,
            ObjectProvider<SpeechServices> speech,
            ObjectProvider<EngineHistory> history) {
        this.builtIn = builtIn;
        this.speech = speech;
        this.history = history;
    }

    /// Those who served it; the built-in one where nothing was written down. Words of several are as poor as the
    /// poorest of them, and fillers count only where all of them hear them.
    Recognizer of(UUID session) {
        List<Service> served = history.stream()
                .flatMap(all -> all.services(session).stream())
                .filter(service -> service.kind() == ServiceKind.SPEECH_TO_TEXT && service.served() > 0)
                .toList();
        if (served.isEmpty()) {
            return known().map(RecognizerFacts::facts).findFirst().orElse(Recognizer.UNKNOWN);
        }
        List<SpeechToTextCapabilities> known = known().toList();
        List<Recognizer> each =
                served.stream().map(service -> facts(service, known)).toList();
        return new Recognizer(
                served.stream().map(Service::name).collect(Collectors.joining(", ")),
                each.stream().anyMatch(Recognizer::poor),
                each.stream().allMatch(Recognizer::hearsFillers));
    }

    /// The built-in recogniser and the best one of today.
    private Stream<SpeechToTextCapabilities> known() {
        return Stream.concat(
                builtIn.stream().map(SpeechToText::capabilities),
                speech.stream()
                        .map(all -> all.recogniser(EngineUser.current(), Locale.ENGLISH)
                                .capabilities()));
    }

    private static Recognizer facts(Service service, List<SpeechToTextCapabilities> known) {
        Optional<SpeechToTextCapabilities> capabilities = known.stream()
                .filter(one -> one.engine().equals(service.name()))
                .findFirst();
        return capabilities.map(RecognizerFacts::facts).orElse(new Recognizer(service.name(), false, false));
    }

    private static Recognizer facts(SpeechToTextCapabilities can) {
        return new Recognizer(can.engine(), can.lowConfidence(), can.hearsFillers());
    }
}
