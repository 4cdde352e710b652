package io.vivavoce.evaluation.internal.share;

import io.vivavoce.platform.PublicAddress;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Links to reports over HTTP, and what they lead to.
@RestController
@RequestMapping({"/api", "/api/v1"})
class ShareController {
    private final Shares shares;
    private final ShareSettings settings;
    private final PublicAddress address;

    ShareController(Shares shares, ShareSettings settings, PublicAddress address) {
        this.shares = shares;
        this.settings = settings;
        this.address = address;
    }

    /// What is shared, and for how long.
    ///
    /// @param days one of those the list of links names
    /// @param transcript whether all that was said is shown, too
    /// @param name whether the candidate's name is shown
    record Sharing(
            @NotNull Integer days,
            @NotNull Boolean transcript,
            @NotNull Boolean name) {}

    /// A link that was just made.
    ///
    /// @param url told this once
    record MadeLink(URI url, ShareLink link) {}

    /// @param days how long a new one may last
    record Links(List<ShareLink> links, List<Integer> days) {}

    @PostMapping(path = "/sessions/{id}/share-links", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    MadeLink share(@PathVariable UUID id, @Valid @RequestBody Sharing sharing) {
        Shares.Made made = shares.share(id, sharing.days(), sharing.transcript(), sharing.name());
        return new MadeLink(address.of("/shared/" + made.token().text()), made.link());
    }

    @GetMapping("/sessions/{id}/share-links")
    Links links(@PathVariable UUID id) {
        return new Links(shares.of(id), settings.choices());
    }

    @DeleteMapping("/sessions/{id}/share-links/{link}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable UUID id, @PathVariable UUID link) {
        shares.revoke(id, link);
    }

    @GetMapping("/shared/{token}")
    SharedView.Shared read(@PathVariable String token) {
        return shares.read(new ShareToken(token));
    }
}
