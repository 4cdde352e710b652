package io.vivavoce.api.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.vivavoce.api.internal.InterviewMessages.Text;
import io.vivavoce.resume.DocumentTexts;
import io.vivavoce.resume.DocumentTexts.Kind;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/// Reads files for the clients of an interview system, which send the text on their own. Nothing of them is kept.
@RestController
@RequestMapping(
        path = {"/api/v1/upload", "/api/upload"},
        consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
class UploadController {
    private final DocumentTexts documents;

    UploadController(DocumentTexts documents) {
        this.documents = documents;
    }

    @Operation(summary = "Read a PDF file", description = "A file that holds no text says why in `extraction_error`.")
    @PostMapping("/pdf")
    Text pdf(MultipartHttpServletRequest upload) throws IOException, MissingServletRequestPartException {
        return text(documents.read(upload, Kind.PDF));
    }

    @Operation(summary = "Read a text file", description = "UTF-8, UTF-16 or Windows-1252.")
    @PostMapping("/txt")
    Text txt(MultipartHttpServletRequest upload) throws IOException, MissingServletRequestPartException {
        return text(documents.read(upload, Kind.TEXT));
    }

    private static Text text(DocumentTexts.Text read) {
        return new Text(read.fileName(), read.text(), read.text().length(), read.pages(), read.error());
    }
}
