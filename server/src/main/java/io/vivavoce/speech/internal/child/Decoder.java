package io.vivavoce.speech.internal.child;

import static io.vivavoce.speech.internal.child.NativeLibrary.isNull;
import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// One pocketsphinx decoder. Used by one thread at a time.
///
/// Whatever is wrong with its input may end the process: the library calls `exit` on what it deems fatal.
final class Decoder implements SpeechDecoder {
    private static final String SEARCH = "words";
    private static final int CEPSTRA = 13;
    /// Where `feat_t` keeps its `cmn_struct` on a 64-bit machine.
    private static final long MEAN_OFFSET = 88;

    /// States searched per frame. Noise makes ever more of them look possible: without a bound it doubles the work and
    /// helps nobody.
    private static final String MOST_ACTIVE_STATES = "3000";

    private static final int MOST_ADDED_WORDS = 2000;
    private static final int ARPA = 1;

    private final Pocketsphinx ps;
    private final RecogniserOptions options;
    private final Arena arena = Arena.ofShared();
    private final MemorySegment decoder;
    private final MemorySegment general;
    private final MemorySegment searchName = arena.allocateFrom(SEARCH);
    private final MemorySegment scratch = arena.allocate(64);
    private final MemorySegment initialMean = arena.allocate(JAVA_FLOAT, CEPSTRA);
    private final Pronunciations pronunciations = new Pronunciations();
    private MemorySegment sound = arena.allocate(8192);
    private int addedWords;
    private boolean adapted;

    Decoder(Pocketsphinx ps, RecogniserOptions options) {
        this.ps = ps;
        this.options = options;
        try {
            decoder = open();
            MemorySegment log = (MemorySegment) ps.logMath.invokeExact(decoder);
            MemorySegment config = (MemorySegment) ps.config.invokeExact(decoder);
            MemorySegment path = arena.allocateFrom(options.languageModel().toString());
            general = (MemorySegment) ps.readModel.invokeExact(config, path, 0, log);
            if (isNull(general)) {
                throw new EngineMissing("the model " + options.languageModel() + " cannot be read");
            }
            use(general);
            ps.readMean.invokeExact(mean(), initialMean);
        } catch (Throwable e) {
            throw NativeLibrary.unexpected(e);
        }
    }

    private MemorySegment open() throws Throwable {
        String[] arguments = {
            "viva-voce",
            "-hmm",
            options.acousticModel().toString(),
            "-dict",
            options.dictionary().toString(),
            "-logfn",
            "/dev/null",
            "-cmn",
            "live",
            "-fwdflat",
            options.secondPass() ? "yes" : "no",
            "-maxhmmpf",
            MOST_ACTIVE_STATES
        };
        MemorySegment values = arena.allocate(ADDRESS, arguments.length);
        for (int i = 0; i < arguments.length; i++) {
            values.setAtIndex(ADDRESS, i, arena.allocateFrom(arguments[i]));
        }
        MemorySegment definitions = (MemorySegment) ps.arguments.invokeExact();
        MemorySegment config = (MemorySegment)
                ps.parseArguments.invokeExact(MemorySegment.NULL, definitions, arguments.length, values, 1);
        MemorySegment opened = isNull(config) ? config : (MemorySegment) ps.init.invokeExact(config);
        if (isNull(opened)) {
            throw new EngineMissing("pocketsphinx cannot read the model in " + options.acousticModel());
        }
        return opened;
    }

    @Override
    public void begin() {
        try {
            check((int) ps.startUtterance.invokeExact(decoder), "start an utterance");
        } catch (Throwable e) {
            throw NativeLibrary.unexpected(e);
        }
    }

    @Override
    public void hear(byte[] pcm) {
        if (pcm.length > sound.byteSize()) {
            sound = arena.allocate(pcm.length);
        }
        MemorySegment.copy(pcm, 0, sound, JAVA_BYTE, 0, pcm.length);
        try {
            check((int) ps.process.invokeExact(decoder, sound, pcm.length / 2L, 0, 0), "take sound");
        } catch (Throwable e) {
            throw NativeLibrary.unexpected(e);
        }
    }

    /// Whether the engine's own front end takes the last sound for speech.
    @Override
    public boolean hearsSpeech() {
        try {
            return (byte) ps.inSpeech.invokeExact(decoder) != 0;
        } catch (Throwable e) {
            throw NativeLibrary.unexpected(e);
        }
    }

    @Override
    public String soFar() {
        try {
            MemorySegment text = (MemorySegment) ps.hypothesis.invokeExact(decoder, scratch);
            return isNull(text) ? "" : Words.written(NativeLibrary.string(text));
        } catch (Throwable e) {
            throw NativeLibrary.unexpected(e);
        }
    }

    @Override
    public Hypothesis end() {
        try {
            check((int) ps.endUtterance.invokeExact(decoder), "end an utterance");
            String text = soFar();
            return new Hypothesis(text, text.isEmpty() ? 0 : confidence());
        } catch (Throwable e) {
            throw NativeLibrary.unexpected(e);
        }
    }

    /// The mean posterior probability of the words in the decoder's lattice.
    private double confidence() throws Throwable {
        MemorySegment log = (MemorySegment) ps.logMath.invokeExact(decoder);
        double sum = 0;
        int words = 0;
        MemorySegment segment = (MemorySegment) ps.segments.invokeExact(decoder);
        while (!isNull(segment)) {
            String word = NativeLibrary.string((MemorySegment) ps.segmentWord.invokeExact(segment));
            if (Words.spoken(word)) {
                int posterior = (int)
                        ps.segmentProbability.invokeExact(segment, scratch, scratch.asSlice(8), scratch.asSlice(16));
                sum += (double) ps.exponential.invokeExact(log, posterior);
                words++;
            }
            segment = (MemorySegment) ps.nextSegment.invokeExact(segment);
        }
        return words == 0 ? 0 : Math.clamp(sum / words, 0, 1);
    }

    @Override
    public void adapt(List<String> texts) {
        List<List<String>> sentences = Words.sentences(texts);
        if (sentences.isEmpty() && !adapted) {
            return;
        }
        try (Arena temporary = Arena.ofConfined()) {
            // Adding a word to the dictionary also adds it to the models of every search: there must be none.
            check((int) ps.unsetSearch.invokeExact(decoder, searchName), "drop its search");
            DomainModel domain = DomainModel.of(sentences, known(temporary, sentences));
            if (domain.isEmpty()) {
                use(general);
            } else {
                use(temporary, domain);
            }
            adapted = !domain.isEmpty();
        } catch (Throwable e) {
            throw NativeLibrary.unexpected(e);
        }
    }

    private void use(Arena temporary, DomainModel domain) throws Throwable {
        MemorySegment log = (MemorySegment) ps.logMath.invokeExact(decoder);
        MemorySegment config = (MemorySegment) ps.config.invokeExact(decoder);
        MemorySegment own = read(temporary, domain, config, log);
        float weight = (float) options.vocabularyWeight();
        MemorySegment models = temporary.allocate(ADDRESS, 2);
        models.setAtIndex(ADDRESS, 0, general);
        models.setAtIndex(ADDRESS, 1, own);
        MemorySegment names = temporary.allocate(ADDRESS, 2);
        names.setAtIndex(ADDRESS, 0, temporary.allocateFrom("general"));
        names.setAtIndex(ADDRESS, 1, temporary.allocateFrom("own"));
        MemorySegment weights = temporary.allocateFrom(JAVA_FLOAT, 1 - weight, weight);
        MemorySegment both = (MemorySegment) ps.modelSet.invokeExact(config, models, names, weights, 2);
        if (isNull(both) || isNull((MemorySegment) ps.interpolate.invokeExact(both, names, weights))) {
            throw new IllegalStateException("pocketsphinx cannot mix the language models");
        }
        use(both);
        int _ = (int) ps.freeModel.invokeExact(both);
        int _ = (int) ps.freeModel.invokeExact(own);
    }

    private void use(MemorySegment model) throws Throwable {
        check((int) ps.setModel.invokeExact(decoder, searchName, model), "take a language model");
        check((int) ps.setSearch.invokeExact(decoder, searchName), "search");
    }

    private MemorySegment read(Arena temporary, DomainModel domain, MemorySegment config, MemorySegment log)
            throws Throwable {
        Path file = temporaryFile();
        try {
            Files.writeString(file, domain.arpa());
            MemorySegment path = temporary.allocateFrom(file.toString());
            MemorySegment model = (MemorySegment) ps.readModel.invokeExact(config, path, ARPA, log);
            if (isNull(model)) {
                throw new IllegalStateException("pocketsphinx cannot read the vocabulary");
            }
            return model;
        } finally {
            Files.delete(file);
        }
    }

    /// In memory where the system has a place for that: the vocabulary is personal.
    private static Path temporaryFile() {
        Path memory = Path.of("/dev/shm");
        try {
            return Files.isWritable(memory)
                    ? Files.createTempFile(memory, "viva-voce-", ".lm")
                    : Files.createTempFile("viva-voce-", ".lm");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The words that have a pronunciation; those the dictionary lacks are added to it.
    private Set<String> known(Arena temporary, List<List<String>> sentences) throws Throwable {
        Set<String> known = new TreeSet<>();
        for (List<String> sentence : sentences) {
            for (String word : sentence) {
                if (!known.contains(word) && learn(temporary.allocateFrom(word), word, temporary)) {
                    known.add(word);
                }
            }
        }
        return known;
    }

    private boolean learn(MemorySegment name, String word, Arena temporary) throws Throwable {
        MemorySegment phones = (MemorySegment) ps.lookUpWord.invokeExact(decoder, name);
        if (!isNull(phones)) {
            ps.release.invokeExact(phones);
            return true;
        }
        String pronunciation = pronunciations.of(word);
        if (pronunciation.isEmpty()) {
            return false;
        }
        addedWords++;
        return (int) ps.addWord.invokeExact(decoder, name, temporary.allocateFrom(pronunciation), 0) >= 0;
    }

    /// Whether it has learnt so many words that a new one is better.
    @Override
    public boolean worn() {
        return addedWords > MOST_ADDED_WORDS;
    }

    /// Forgets the vocabulary, the voice it listened to and the noise around it.
    @Override
    public void forget() {
        try {
            adapt(List.of());
            ps.writeMean.invokeExact(mean(), initialMean);
            check((int) ps.startStream.invokeExact(decoder), "forget the noise");
        } catch (Throwable e) {
            throw NativeLibrary.unexpected(e);
        }
    }

    private MemorySegment mean() throws Throwable {
        MemorySegment features = (MemorySegment) ps.features.invokeExact(decoder);
        return features.reinterpret(MEAN_OFFSET + ADDRESS.byteSize()).get(ADDRESS, MEAN_OFFSET);
    }

    private static void check(int code, String what) {
        if (code < 0) {
            throw new IllegalStateException("pocketsphinx did not " + what);
        }
    }

    @Override
    public void close() {
        try {
            int _ = (int) ps.free.invokeExact(decoder);
            int _ = (int) ps.freeModel.invokeExact(general);
            arena.close();
        } catch (Throwable e) {
            throw NativeLibrary.unexpected(e);
        }
    }
}
