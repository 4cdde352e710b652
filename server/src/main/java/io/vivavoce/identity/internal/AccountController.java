package io.vivavoce.identity.internal;

import io.vivavoce.platform.PersonalData;
import io.vivavoce.platform.Tenant;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.io.IOException;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// Taking one's data along, and going for good.
@RestController
@RequestMapping({"/api/me", "/api/v1/me"})
class AccountController {
    private final People people;
    private final Accounts accounts;
    private final SignInCookie cookie;
    private final List<PersonalData> sources;
    private final JsonMapper mapper;

    AccountController(
            People people, Accounts accounts, SignInCookie cookie, List<PersonalData> sources, JsonMapper mapper) {
        this.people = people;
        this.accounts = accounts;
        this.cookie = cookie;
        this.sources = sources;
        this.mapper = mapper;
    }

    record Confirmed(@NotBlank String email) {}

    /// Everything in the personal tenant. What belongs to an organisation is that organisation's to hand out.
    @GetMapping("/export")
    void export(HttpServletResponse response) throws IOException {
        Person person = people.current();
        response.setContentType("application/zip");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("viva-voce-data.zip")
                        .build()
                        .toString());
        try (var archive = new ExportArchive(response.getOutputStream(), mapper)) {
            Tenant.run(person.home(), () -> sources.forEach(source -> source.export(archive)));
        }
    }

    @DeleteMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Void> delete(@Valid @RequestBody Confirmed confirmed, HttpServletRequest request) {
        accounts.delete(people.current(), confirmed.email());
        return ResponseEntity.noContent()
                .header(HttpHeaders.SET_COOKIE, cookie.ended(request))
                .build();
    }
}
