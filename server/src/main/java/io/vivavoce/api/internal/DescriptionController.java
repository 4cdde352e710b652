package io.vivavoce.api.internal;

import io.vivavoce.platform.PlatformProblem;
import io.vivavoce.platform.ProblemException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The description of every endpoint (OpenAPI 3.1), as it was written when the program was built.
@RestController
class DescriptionController {
    private static final Resource DESCRIPTION = new ClassPathResource("openapi.json");

    @GetMapping(
            path = {"/api/openapi.json", "/api/v1/openapi.json"},
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Resource> description() {
        if (!DESCRIPTION.exists()) {
            throw new ProblemException(PlatformProblem.NOT_FOUND, "This program was built without its description.");
        }
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(DESCRIPTION);
    }
}
