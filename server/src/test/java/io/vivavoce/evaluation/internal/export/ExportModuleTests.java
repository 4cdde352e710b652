package io.vivavoce.evaluation.internal.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vivavoce.evaluation.Report;
import io.vivavoce.evaluation.Reports;
import io.vivavoce.evaluation.internal.HeldInterview;
import io.vivavoce.interview.Advice;
import io.vivavoce.interview.InterviewSessions;
import io.vivavoce.interview.Note;
import io.vivavoce.interview.Turn;
import io.vivavoce.platform.Ids;
import io.vivavoce.platform.Tenant;
import java.io.IOException;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

@ApplicationModuleTest(
        module = "evaluation",
        extraIncludes = {"platform", "notification", "identity", "guide", "interview"})
@AutoConfigureMockMvc
class ExportModuleTests {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String HARD =
            " <b>Größe</b> ﬁne office ﬂow Ελληνικά Привет © =1+1 [x](javascript:1) " + "W".repeat(180);

    @Autowired
    private InterviewSessions sessions;

    @Autowired
    private Reports reports;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JsonMapper json;

    @Test
    void thePdfHoldsAllQuotesAndAllThatWasSaid() throws Exception {
        UUID session = held("strong", "Backend Engineer", HARD);
        Report report = report(session);
        byte[] pdf = bytes(file(session, "pdf", "transcript=true"));
        String text = text(pdf);
        assertThat(quotes(report)).isNotEmpty();
        for (Report.Quote quote : quotes(report)) {
            assertThat(text).contains(dense(quote.text()));
        }
        for (Turn turn : Tenant.call(Tenant.LOCAL, () -> sessions.transcript(session))) {
            assertThat(text).contains(dense(turn.text()));
        }
        assertThat(text).contains(dense(report.statement()), dense("Page 1 of "), "MayaLindqvist");
    }

    @Test
    void withoutTheTranscriptOnlyTheReportIsInIt() throws Exception {
        UUID session = held("middling", "Backend Engineer", "");
        String text = text(bytes(file(session, "pdf", "")));
        assertThat(text)
                .doesNotContain("Transcript")
                .contains(dense(report(session).headline()));
    }

    @Test
    void nothingIsCutOffAndEveryPieceIsTagged() throws Exception {
        UUID session = held("strong", "Backend Engineer", HARD);
        try (PDDocument document = Loader.loadPDF(bytes(file(session, "pdf", "transcript=true&language=de")))) {
            assertThat(document.getNumberOfPages()).isGreaterThan(3);
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("de");
            assertThat(document.getDocumentCatalog().getStructureTreeRoot().getKids())
                    .hasSize(1);
            assertThat(document.getDocumentInformation().getTitle())
                    .isEqualTo("Bericht zum Gespräch: Backend Engineer");
            assertThat(document.getDocumentCatalog().getOpenAction()).isNull();
            for (PDPage page : document.getPages()) {
                assertThat(page.getMediaBox().getHeight()).isBetween(841f, 842f);
                for (COSName font : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(font).isEmbedded()).isTrue();
                }
            }
            everyLetterIsOnThePaper(document);
        }
    }

    private static void everyLetterIsOnThePaper(PDDocument document) throws IOException {
        new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition letter) {
                assertThat(letter.getX()).isGreaterThan(40);
                assertThat(letter.getX() + letter.getWidth()).isLessThan(letter.getPageWidth() - 40);
                assertThat(letter.getY()).isBetween(40f, letter.getPageHeight() - 20);
                super.processTextPosition(letter);
            }
        }.getText(document);
    }

    @Test
    void aCharacterOfNoTypefaceIsMarkedAndTold() throws Exception {
        UUID session = held("middling", "Ingenieur 工程師", "");
        String text = text(bytes(file(session, "pdf", "")));
        assertThat(text).contains("Ingenieur" + "\uFFFD".repeat(3)).contains("typeface");
        assertThat(file(session, "md", "")).hasStatusOk().bodyText().contains("工程師");
    }

    @Test
    void markdownHoldsNoMarkUpOfTheirs() throws Exception {
        UUID session = held("strong", "Backend *Engineer*", HARD);
        assertThat(file(session, "md", "transcript=true&language=de"))
                .hasStatusOk()
                .bodyText()
                .contains("# Bericht zum Gespräch: Backend \\*Engineer\\*", "## Wortlaut", "&lt;b&gt;Größe&lt;/b&gt;")
                .doesNotContain("<b>", "[x](");
    }

    @Test
    void jsonIsTheReportAsItIsStored() throws Exception {
        UUID session = held("middling", "Backend Engineer", "");
        assertThat(json.readValue(bytes(file(session, "json", "")), Report.class))
                .isEqualTo(report(session));
    }

    @Test
    void aReportSaysWhichModelsAdvisedTheInterviewer() throws Exception {
        UUID session = held(
                "middling",
                "Backend Engineer",
                "",
                List.of(note(1, "Llama 3.3 70B"), note(3, "Mistral Small"), note(5, "Llama 3.3 70B")));
        assertThat(report(session).interviewer())
                .isEqualTo(new Report.Interviewer(List.of("Llama 3.3 70B", "Mistral Small"), 3));
        assertThat(file(session, "md", ""))
                .bodyText()
                .contains("**Interviewer:** built-in, advised by Llama 3.3 70B, Mistral Small on 3 answers");
        assertThat(file(session, "md", "language=de"))
                .bodyText()
                .contains("**Interviewer:** eingebaut, beraten von Llama 3.3 70B, Mistral Small bei 3 Antworten");
        assertThat(text(bytes(file(session, "pdf", "")))).contains(dense("advised by Llama 3.3 70B, Mistral Small on"));
        assertThat(file(session, "json", ""))
                .bodyJson()
                .extractingPath("$.interviewer.advisedAnswers")
                .isEqualTo(3);
    }

    @Test
    void anInterviewWithoutAModelWasLedByTheBuiltInInterviewer() {
        UUID session = held("middling", "Backend Engineer", "");
        assertThat(report(session).interviewer()).isEqualTo(Report.Interviewer.BUILT_IN);
        assertThat(file(session, "md", ""))
                .bodyText()
                .contains(
                        "**Evaluation:** No. 1, built-in rules", "**Interviewer:** built-in, without a language model");
    }

    private static Note note(int sequence, String model) {
        return new Note(sequence, "", new Advice.Source(model, "advice-1 0a1b"));
    }

    @Test
    void filesAreNamedByRoleAndDate() throws Exception {
        UUID session = held("middling", "Köchin / Chef\r\nX: y", "");
        assertThat(file(session, "pdf", "zone=Europe/Berlin").getResponse().getHeader("Content-Disposition"))
                .startsWith("attachment; ")
                .contains("filename*=UTF-8''k%C3%B6chin-chef-x-y-20")
                .endsWith(".pdf");
    }

    @Test
    void whereThereIsNoReportThereIsNoFile() {
        assertThat(mvc.get().uri("/api/sessions/{id}/report.pdf", Ids.next())).hasStatus(404);
        UUID short1 = Tenant.call(
                Tenant.LOCAL,
                () -> sessions.create(io.vivavoce.interview.InterviewFixtures.newInterview(2))
                        .id());
        assertThat(mvc.get().uri("/api/sessions/{id}/report.md", short1))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/evaluation-not-ready");
    }

    private UUID held(String candidate, String role, String more) {
        return held(candidate, role, more, List.of());
    }

    private UUID held(String candidate, String role, String more, List<Note> notes) {
        UUID session = Tenant.call(
                Tenant.LOCAL,
                () -> HeldInterview.advised(sessions, candidate, "Maya Lindqvist", role, said -> said + more, notes));
        await().atMost(SOON)
                .until(() ->
                        Tenant.call(Tenant.LOCAL, () -> reports.latest(session).isPresent()));
        return session;
    }

    private Report report(UUID session) {
        return Tenant.call(Tenant.LOCAL, () -> reports.latest(session).orElseThrow());
    }

    private MvcTestResult file(UUID session, String ending, String query) {
        MvcTestResult answer = mvc.get()
                .uri("/api/sessions/" + session + "/report." + ending + "?" + query)
                .exchange();
        assertThat(answer).hasStatusOk();
        return answer;
    }

    private static byte[] bytes(MvcTestResult answer) {
        return answer.getResponse().getContentAsByteArray();
    }

    /// Without white space, which the paper breaks lines at, and without what stands at the foot of a page.
    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            StringBuilder text = new StringBuilder();
            String first = "";
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                String all = stripper.getText(document).strip();
                int foot = all.lastIndexOf('\n');
                text.append(dense(all.substring(0, foot)));
                first += dense(all.substring(foot));
            }
            return text + first;
        }
    }

    private static String dense(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", "");
    }

    private static List<Report.Quote> quotes(Report report) {
        List<Report.Quote> quotes = new ArrayList<>();
        report.competencies().forEach(competency -> quotes.addAll(competency.quotes()));
        report.strengths().stream()
                .map(Report.Strength::quote)
                .flatMap(Stream::ofNullable)
                .forEach(quotes::add);
        Report.PriorityFix fix = report.priorityFix();
        if (fix != null && fix.quote() != null) {
            quotes.add(fix.quote());
        }
        return quotes;
    }
}
