package io.vivavoce.guide.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.vivavoce.platform.PlatformProblem;
import io.vivavoce.platform.ProblemException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Guides as files. The format is described in docs/guides.md.
@RestController
@RequestMapping({"/api/guides", "/api/v1/guides"})
class GuideFileController {
    private final GuideLibrary library;
    private final GuideFindings findings;
    private final GuideSettings settings;

    GuideFileController(GuideLibrary library, GuideFindings findings, GuideSettings settings) {
        this.library = library;
        this.findings = findings;
        this.settings = settings;
    }

    @Operation(
            summary = "Makes a guide of a file",
            description = "A draft, finished or not. What is wrong with the file is told by line and column.")
    @PostMapping(path = "/files", consumes = MediaType.APPLICATION_YAML_VALUE)
    ResponseEntity<GuideView> read(@RequestBody byte[] file) {
        if (file.length > settings.maxFileSize().toBytes()) {
            throw new ProblemException(
                    PlatformProblem.CONTENT_TOO_LARGE,
                    "The limit is " + settings.maxFileSize() + ".",
                    Map.of("limitBytes", settings.maxFileSize().toBytes()));
        }
        return GuideView.created(library.create(GuideFileReader.read(text(file)), "file", null), findings);
    }

    @Operation(summary = "The guide as a file", description = "A version or, without a number, what is edited now.")
    @GetMapping(path = "/{id}/file", produces = MediaType.APPLICATION_YAML_VALUE)
    ResponseEntity<byte[]> write(@PathVariable UUID id, @RequestParam(required = false) @Nullable Integer version) {
        WrittenGuide guide = version == null
                ? library.get(id).shown()
                : library.version(id, version).content();
        ContentDisposition download = ContentDisposition.attachment()
                .filename(name(guide), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, download.toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(GuideFile.write(guide).getBytes(StandardCharsets.UTF_8));
    }

    private static String name(WrittenGuide guide) {
        String plain = GuideCheck.plain(guide.name()).replace(' ', '-');
        return (plain.isEmpty() ? "guide" : plain) + ".yaml";
    }

    private static String text(byte[] file) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new ProblemException(PlatformProblem.MALFORMED_REQUEST, "The file is not UTF-8.", Map.of(), e);
        }
    }
}
