package io.vivavoce.speech.internal.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.platform.Finding;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.ToLongFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.util.unit.DataSize;

@Timeout(60)
class ModelsRoleTest {
    private static final byte[] CONTENT = bytes(300_000);

    @TempDir
    private Path data;

    private ModelServer server;
    private ModelStore store;
    private ToLongFunction<Path> freeSpace = path -> Long.MAX_VALUE;
    private String mirror = "";
    private String answers = "";
    private String said = "";

    @BeforeEach
    void start() throws IOException {
        server = new ModelServer();
        server.put("/ears.bin", CONTENT);
        server.put("/engine.bin", bytes(1000));
        store = ModelStore.of(data);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aModelIsFetchedVerifiedAndThenHere() throws Exception {
        assertThat(run("download", "ears", "--yes")).isZero();
        assertThat(ears()).hasBinaryContent(CONTENT);
        assertThat(said).contains("ears.bin: 300 kB of 300 kB").contains("ears is here and verified.");
        assertThat(run()).isZero();
        assertThat(said).containsPattern("ears +300 kB +MIT +here +Good ears");
        assertThat(run("path", "ears")).isZero();
        assertThat(said).contains(store.root().resolve("ears").toString());
    }

    @Test
    void whatIsHereIsNotFetchedAgain() throws Exception {
        run("download", "ears", "--yes");
        int asked = server.paths.size();
        assertThat(run("download", "ears")).isZero();
        assertThat(server.paths).hasSize(asked);
    }

    @Test
    void aLineThatBreaksIsTakenUpWhereItBroke() throws Exception {
        server.cutAfter = 120_000;
        assertThat(run("download", "ears", "--yes")).isZero();
        assertThat(server.ranges).startsWith("-").hasSizeGreaterThan(2).doesNotHaveDuplicates();
        assertThat(server.ranges)
                .filteredOn(range -> !range.equals("-"))
                .allMatch(range -> range.matches("bytes=[1-9]\\d*-"));
        assertThat(ears()).hasBinaryContent(CONTENT);
    }

    @Test
    void aLaterCommandGoesOnWhereAnEarlierOneEnded() throws Exception {
        Path part = Files.createDirectories(store.root().resolve(".unfinished/ears"))
                .resolve("ears.bin.part");
        Files.write(part, Arrays.copyOf(CONTENT, 5000));
        Files.writeString(part.resolveSibling("ears.bin.part.version"), server.tag);
        assertThat(run("download", "ears", "--yes")).isZero();
        assertThat(server.ranges).containsExactly("bytes=5000-");
        assertThat(ears()).hasBinaryContent(CONTENT);
    }

    @Test
    void aServerThatFallsSilentIsAskedAgain() throws Exception {
        server.cutAfter = 200_000;
        server.stall = true;
        assertThat(run("download", "ears", "--yes")).isZero();
        assertThat(server.ranges).containsExactly("-", "bytes=200000-");
        assertThat(ears()).hasBinaryContent(CONTENT);
    }

    @Test
    void aLineThatKeepsBreakingSaysSoAndKeepsWhatIsThere() throws Exception {
        server.cutAfter = 0;
        assertThat(run("download", "ears", "--yes")).isEqualTo(1);
        assertThat(said).contains("breaks off again and again").contains("goes on from there");
        server.cutAfter = 150_000;
        server.cuts.set(1);
        server.put("/ears.bin", CONTENT);
        assertThat(run("download", "ears", "--yes")).isZero();
    }

    @Test
    void aFileThatChangedMeanwhileIsFetchedAnew() throws Exception {
        Path part = Files.createDirectories(store.root().resolve(".unfinished/ears"))
                .resolve("ears.bin.part");
        Files.write(part, bytes(5000));
        Files.writeString(part.resolveSibling("ears.bin.part.version"), "\"older\"");
        run();
        assertThat(said).containsPattern("ears +300 kB +MIT +1 %");
        assertThat(run("download", "ears", "--yes")).isZero();
        assertThat(server.ranges).containsExactly("bytes=5000-");
        assertThat(ears()).hasBinaryContent(CONTENT);
    }

    @Test
    void aWrongChecksumIsThrownAway() throws Exception {
        byte[] other = CONTENT.clone();
        other[7]++;
        server.put("/ears.bin", other);
        assertThat(run("download", "ears", "--yes")).isEqualTo(1);
        assertThat(said).contains("The checksum of ears.bin is not right").contains("thrown away");
        assertThat(store.find("ears")).isEmpty();
        assertThat(store.root().resolve(".unfinished/ears")).isEmptyDirectory();
    }

    @Test
    void aFileThatIsNotThereSaysWhatToDo() throws Exception {
        mirror = server.url() + "/mirror/";
        assertThat(run("download", "ears", "--yes")).isEqualTo(1);
        assertThat(server.paths).containsExactly("/mirror/ears/ears.bin");
        assertThat(said)
                .contains("127.0.0.1 answers 404 for ears.bin")
                .contains("from     " + server.url() + "/mirror/ears/ears.bin")
                .contains("to       " + data.resolve("models/incoming/ears.bin"));
    }

    @Test
    void aMirrorServesInsteadOfTheAddresses() throws Exception {
        server.put("/mirror/ears/ears.bin", CONTENT);
        mirror = server.url() + "/mirror";
        assertThat(run("download", "ears", "--yes")).isZero();
    }

    @Test
    void withoutNetworkTheFileIsTakenFromWhereItWasPut() throws Exception {
        mirror = server.url();
        server.close();
        assertThat(run("download", "ears", "--yes")).isEqualTo(1);
        assertThat(said).contains("127.0.0.1 cannot be reached").contains("SHA-256  " + sum(CONTENT));
        Path incoming = Files.createDirectories(data.resolve("models/incoming"));
        Files.write(incoming.resolve("ears.bin"), bytes(10));
        assertThat(run("download", "ears", "--yes")).isEqualTo(1);
        assertThat(said).contains("The checksum of ears.bin is not right").contains("replace it");
        Files.write(incoming.resolve("ears.bin"), CONTENT);
        assertThat(run("download", "ears", "--yes")).isZero();
        assertThat(ears()).hasBinaryContent(CONTENT);
    }

    @Test
    void aDiskWithoutRoomIsLeftAlone() throws Exception {
        freeSpace = path -> 200_299_999;
        assertThat(run("download", "ears", "--yes")).isEqualTo(1);
        assertThat(said).contains("The disk has too little room for ears: 200 MB are needed");
        assertThat(server.paths).isEmpty();
        freeSpace = path -> 200_300_000;
        assertThat(run("download", "ears", "--yes")).isZero();
    }

    @Test
    void theLicenceIsAcceptedByAPerson() throws Exception {
        answers = "n\n";
        assertThat(run("download", "ears")).isEqualTo(1);
        assertThat(said).contains("ears, 300 kB. Licence: MIT, https://licence.example");
        assertThat(server.paths).isEmpty();
        answers = "Yes\n";
        assertThat(run("download", "ears")).isZero();
        assertThat(said).contains("100 %").contains("\r");
    }

    @Test
    void aProgramHasToSayThatItAccepts() throws Exception {
        assertThat(run("download", "ears")).isEqualTo(1);
        assertThat(said).contains("--yes accepts the licence");
    }

    @Test
    void anArchiveIsUnpackedAndItsEngineFetchedWithIt() throws Exception {
        server.put("/talk.zip", zip("talk-1/am/final.mdl", "talk-1/README"));
        assertThat(run("download", "talk", "--yes")).isZero();
        assertThat(store.find("talk").orElseThrow().resolve("am/final.mdl")).hasContent("talk-1/am/final.mdl");
        assertThat(store.find("talk").orElseThrow().resolve("talk.zip")).doesNotExist();
        assertThat(store.find("engine")).isPresent();
        assertThat(run("remove", "engine")).isZero();
        assertThat(run()).isZero();
        assertThat(said).containsPattern("talk +\\S+ kB +MIT +no engine");
    }

    @Test
    void anArchiveThatLeadsOutOfItsDirectoryIsRefused() throws Exception {
        server.put("/talk.zip", zip("talk-1/../../../outside"));
        assertThat(run("download", "talk", "--yes")).isEqualTo(1);
        assertThat(said).contains("leads out of its directory");
        assertThat(store.find("talk")).isEmpty();
        assertThat(data.resolve("models/outside")).doesNotExist();
    }

    @Test
    void aRemovedModelIsGone() throws Exception {
        run("download", "ears", "--yes");
        assertThat(run("remove", "ears")).isZero();
        assertThat(store.find("ears")).isEmpty();
        assertThat(run("remove", "ears")).isZero();
        assertThat(said).contains("ears is not here.");
    }

    @Test
    void whatIsNotKnownIsSaid() throws Exception {
        assertThat(run("download", "nothing")).isEqualTo(1);
        assertThat(said).contains("There is no model nothing");
        assertThat(run("dance")).isEqualTo(2);
        assertThat(run("download")).isEqualTo(2);
    }

    @Test
    void theOfferIsMadeOnceAndRemembered() throws Exception {
        mirror = server.url();
        server.put("/ears/ears.bin", CONTENT);
        answers = "y\nn\n";
        assertThat(run("offer")).isZero();
        assertThat(said).contains("weak on real voices").contains("Good ears (300 kB; licence: MIT");
        assertThat(store.find("ears")).isPresent();
        assertThat(store.find("talk")).isEmpty();
        assertThat(run("remove", "ears")).isZero();
        answers = "y\ny\n";
        assertThat(run("offer")).isZero();
        assertThat(said).isEmpty();
    }

    @Test
    void withoutInternetTheOfferIsOneLineAndComesAgain() throws Exception {
        mirror = server.url();
        server.close();
        answers = "y\ny\n";
        assertThat(run("offer")).isZero();
        assertThat(said.lines()).hasSize(1).allMatch(line -> line.contains("./viva models download ears talk"));
        assertThat(ModelOffer.open(catalogue(), store)).isTrue();
    }

    @Test
    void whoIsNotThereIsNotAsked() throws Exception {
        assertThat(run("offer")).isZero();
        assertThat(said.lines()).hasSize(1);
        assertThat(server.paths).isEmpty();
    }

    @Test
    void theDoctorTellsWhatIsHere() throws Exception {
        MockEnvironment settings = new MockEnvironment().withProperty("vivavoce.data-dir", data.toString());
        assertThat(new ModelsExamination().examine(settings))
                .singleElement()
                .satisfies(finding -> assertThat(finding.detail()).contains("./viva models download whisper-base.en"));
        Files.createDirectories(store.root().resolve("whisper-tiny.en"));
        assertThat(new ModelsExamination().examine(settings)).containsExactly(Finding.ok("Models", "whisper-tiny.en."));
        Files.createDirectories(store.root().resolve("vosk-small-en"));
        assertThat(new ModelsExamination().examine(settings))
                .containsExactly(Finding.degraded(
                        "Models", "vosk-small-en needs vosk-library: ./viva models download fetches it."));
    }

    @Test
    void theCatalogueOfTheProductIsSound() {
        Catalogue catalogue = Catalogue.read();
        assertThat(catalogue.models())
                .extracting(LocalModel::id)
                .doesNotHaveDuplicates()
                .contains("whisper-base.en", "vosk-small-en", "piper-kristin", "piper-library");
        assertThat(catalogue.models()).allSatisfy(model -> {
            assertThat(model.licence().address()).startsWith("https://");
            assertThat(model.files()).allSatisfy(file -> {
                assertThat(file.sha256()).matches("[0-9a-f]{64}");
                assertThat(file.bytes()).isPositive();
                assertThat(file.archive()).isEqualTo(file.unpackedBytes() > 0);
                assertThat(file.address().getScheme()).isEqualTo("https");
            });
            model.library()
                    .ifPresent(library -> assertThat(catalogue.find(library)).isPresent());
        });
        assertThat(catalogue.models().stream().filter(LocalModel::offered).map(LocalModel::kind))
                .containsExactly(LocalModel.Kind.RECOGNISER, LocalModel.Kind.VOICE);
    }

    private int run(String... arguments) throws IOException, InterruptedException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        Dialogue dialogue = new Dialogue(new BufferedReader(new StringReader(answers)), print, !answers.isEmpty());
        DownloadSettings settings = new DownloadSettings(
                mirror, Duration.ofSeconds(5), Duration.ofMillis(300), 2, DataSize.ofBytes(200_000_000));
        ModelInstaller installer = new ModelInstaller(store, settings, freeSpace, dialogue.progress());
        try {
            return new ModelsCommand(catalogue(), store, installer, dialogue).run(List.of(arguments));
        } catch (IOException e) {
            print.println(e.getMessage());
            return 1;
        } finally {
            said = out.toString(StandardCharsets.UTF_8);
        }
    }

    private Catalogue catalogue() throws IOException {
        LocalModel.Licence licence = new LocalModel.Licence("MIT", "https://licence.example");
        return new Catalogue(List.of(
                new LocalModel(
                        "ears",
                        LocalModel.Kind.RECOGNISER,
                        "whisper",
                        List.of("en"),
                        1,
                        true,
                        null,
                        "Good ears",
                        licence,
                        List.of(file("ears.bin", CONTENT))),
                new LocalModel(
                        "talk",
                        LocalModel.Kind.VOICE,
                        "piper",
                        List.of("en"),
                        1,
                        true,
                        "engine",
                        "A voice",
                        licence,
                        List.of(file("talk.zip", archive))),
                new LocalModel(
                        "engine",
                        LocalModel.Kind.LIBRARY,
                        "piper",
                        List.of(),
                        0,
                        false,
                        null,
                        "Its engine",
                        licence,
                        List.of(file("engine.bin", bytes(1000))))));
    }

    private byte[] archive = new byte[100];

    private byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.getBytes(StandardCharsets.UTF_8));
            }
        }
        archive = out.toByteArray();
        return archive;
    }

    private ModelFile file(String name, byte[] content) throws IOException {
        int unpacked = name.endsWith(".zip") ? content.length : 0;
        return new ModelFile(name, "", content.length, unpacked, URI.create(server.url() + "/" + name), sum(content));
    }

    private String sum(byte[] content) throws IOException {
        Path file = Files.write(data.resolve("sum"), content);
        return Checksum.of(file);
    }

    private Path ears() {
        return store.root().resolve("ears/ears.bin");
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }
}
