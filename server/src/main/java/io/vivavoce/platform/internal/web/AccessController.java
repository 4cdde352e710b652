package io.vivavoce.platform.internal.web;

import io.vivavoce.platform.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Lets in whoever knows the access code: the page's form, or a program.
@RestController
class AccessController {
    static final String PATH = "/api/access";

    private final AccessCode accessCode;

    AccessController(AccessCode accessCode) {
        this.accessCode = accessCode;
    }

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Void> enter(@Valid @RequestBody Entry entry, HttpServletRequest request) {
        return ResponseEntity.noContent()
                .header(HttpHeaders.SET_COOKIE, cookie(entry.code(), request))
                .build();
    }

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<String> enter(@RequestParam String code, HttpServletRequest request) {
        try {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create("/"))
                    .header(HttpHeaders.SET_COOKIE, cookie(code.strip(), request))
                    .build();
        } catch (ProblemException refused) {
            return ResponseEntity.status(refused.type().status())
                    .contentType(MediaType.TEXT_HTML)
                    .body(AccessPage.refused(request, refused));
        }
    }

    private String cookie(String code, HttpServletRequest request) {
        return accessCode.cookie(code, request.isSecure()).toString();
    }

    /// @param code as whoever runs the server chose it
    record Entry(@NotBlank String code) {}
}
