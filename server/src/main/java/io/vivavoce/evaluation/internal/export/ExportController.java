package io.vivavoce.evaluation.internal.export;

import io.vivavoce.evaluation.EvaluationProblem;
import io.vivavoce.evaluation.Report;
import io.vivavoce.evaluation.ReportState;
import io.vivavoce.evaluation.Reports;
import io.vivavoce.interview.InterviewSession;
import io.vivavoce.interview.InterviewSessions;
import io.vivavoce.platform.ProblemException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The newest report of an interview as a file.
@RestController
@RequestMapping({"/api/sessions/{id}", "/api/v1/sessions/{id}"})
class ExportController {
    private static final MediaType MARKDOWN = new MediaType("text", "markdown", StandardCharsets.UTF_8);

    private final Reports reports;
    private final InterviewSessions sessions;
    private final HeldTranscript transcript;

    ExportController(Reports reports, InterviewSessions sessions, HeldTranscript transcript) {
        this.reports = reports;
        this.sessions = sessions;
        this.transcript = transcript;
    }

    /// @param withTranscript whether all that was said is in it
    /// @param language of the headings: `en` or `de`
    /// @param zone of the date, such as `Europe/Berlin`
    @GetMapping("/report.pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable UUID id,
            @RequestParam(name = "transcript", defaultValue = "false") String withTranscript,
            @RequestParam(defaultValue = "en") String language,
            @RequestParam(defaultValue = "UTC") String zone) {
        Report report = report(id);
        ExportWords words = ExportWords.in(language);
        List<Block> blocks = blocks(id, report, withTranscript, words, zone(zone));
        String title = words.of("title", report.jobTitle());
        return file(id, report, zone(zone), ".pdf", MediaType.APPLICATION_PDF, PdfWriter.write(blocks, title, words));
    }

    /// @param withTranscript whether all that was said is in it
    /// @param language of the headings: `en` or `de`
    /// @param zone of the date, such as `Europe/Berlin`
    @GetMapping("/report.md")
    ResponseEntity<byte[]> markdown(
            @PathVariable UUID id,
            @RequestParam(name = "transcript", defaultValue = "false") String withTranscript,
            @RequestParam(defaultValue = "en") String language,
            @RequestParam(defaultValue = "UTC") String zone) {
        Report report = report(id);
        List<Block> blocks = blocks(id, report, withTranscript, ExportWords.in(language), zone(zone));
        byte[] text = MarkdownWriter.write(blocks).getBytes(StandardCharsets.UTF_8);
        return file(id, report, zone(zone), ".md", MARKDOWN, text);
    }

    /// The report as it is stored.
    @GetMapping("/report.json")
    ResponseEntity<Report> json(@PathVariable UUID id, @RequestParam(defaultValue = "UTC") String zone) {
        Report report = report(id);
        return file(id, report, zone(zone), ".json", MediaType.APPLICATION_JSON, report);
    }

    private List<Block> blocks(UUID id, Report report, String withTranscript, ExportWords words, ZoneId zone) {
        return ReportDocument.of(
                report,
                sessions.get(id),
                Boolean.parseBoolean(withTranscript) ? transcript.of(id) : List.of(),
                zone,
                words);
    }

    private Report report(UUID id) {
        ReportState state = reports.state(id);
        Report report = state.report();
        if (report == null) {
            throw new ProblemException(EvaluationProblem.EVALUATION_NOT_READY, reason(state.reason()));
        }
        return report;
    }

    private static String reason(@Nullable String reason) {
        return reason == null ? "There is no report yet." : reason;
    }

    /// A zone that is not known is no reason to refuse a report.
    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            return ZoneOffset.UTC;
        }
    }

    private <T> ResponseEntity<T> file(UUID id, Report report, ZoneId zone, String ending, MediaType type, T content) {
        InterviewSession session = sessions.get(id);
        ContentDisposition disposition = ContentDisposition.attachment()
                .filename(ReportDocument.fileName(report, session, zone) + ending, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(content);
    }
}
