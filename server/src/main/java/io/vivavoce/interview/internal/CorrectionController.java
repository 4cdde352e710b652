package io.vivavoce.interview.internal;

import io.vivavoce.interview.TranscriptCorrections;
import io.vivavoce.interview.TurnCorrection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Corrections of a transcript over HTTP; the transcript itself shows them.
@RestController
@RequestMapping({"/api/sessions", "/api/v1/sessions"})
class CorrectionController {
    private final TranscriptCorrections corrections;

    CorrectionController(TranscriptCorrections corrections) {
        this.corrections = corrections;
    }

    /// @param text what was really said
    /// @param version that was corrected; 0 for the answer as it was recognised
    record Correction(
            @NotBlank String text, @NotNull @Min(0) Integer version) {}

    @PutMapping(path = "/{id}/transcript/{sequence}/correction", consumes = MediaType.APPLICATION_JSON_VALUE)
    TurnCorrection correct(
            @PathVariable UUID id, @PathVariable int sequence, @Valid @RequestBody Correction correction) {
        return corrections.correct(id, sequence, correction.version(), correction.text());
    }
}
