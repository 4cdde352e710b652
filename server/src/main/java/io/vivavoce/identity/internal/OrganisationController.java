package io.vivavoce.identity.internal;

import io.vivavoce.identity.IdentityProblem;
import io.vivavoce.platform.Caller;
import io.vivavoce.platform.ProblemException;
import io.vivavoce.platform.Role;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Organisations and their members over HTTP. `organisation` is always the one the caller acts for.
@RestController
@RequestMapping({"/api", "/api/v1"})
class OrganisationController {
    private static final int LONGEST_NAME = 120;

    private final Organisations organisations;
    private final Invitations invitations;
    private final People people;
    private final SignIns signIns;

    OrganisationController(Organisations organisations, Invitations invitations, People people, SignIns signIns) {
        this.organisations = organisations;
        this.invitations = invitations;
        this.people = people;
        this.signIns = signIns;
    }

    record Named(@NotBlank @Size(max = LONGEST_NAME) String name) {}

    record Organisation(UUID id, String name, Instant createdAt, String role) {
        static Organisation of(TenantTable.Profile profile) {
            return new Organisation(
                    profile.id(),
                    profile.name(),
                    profile.createdAt(),
                    Caller.current().role().code());
        }
    }

    /// @param you whether it is the caller
    record MemberView(UUID userId, String name, String email, String role, Instant joinedAt, boolean you) {
        static MemberView of(Member member) {
            return new MemberView(
                    member.user(),
                    member.name(),
                    member.email(),
                    member.role().code(),
                    member.joinedAt(),
                    member.user().equals(Caller.current().user()));
        }
    }

    /// @param invitations for owners and admins only; empty for others
    record Members(List<MemberView> members, List<InvitationView> invitations) {}

    record RoleChange(
            @NotBlank @Pattern(regexp = "admin|recruiter|reviewer|viewer")
            String role) {}

    record Successor(@NotNull UUID userId) {}

    @PostMapping(path = "/organisations", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Me.Space found(@Valid @RequestBody Named named) {
        Person person = people.current();
        Me.Space founded = organisations.found(person, named.name().strip());
        signIns.switchTo(person, Caller.current().signIn(), founded.id());
        return founded;
    }

    @GetMapping("/organisation")
    Organisation organisation() {
        return Organisation.of(organisations.get(Caller.current().tenant()));
    }

    @PatchMapping(path = "/organisation", consumes = MediaType.APPLICATION_JSON_VALUE)
    Organisation rename(@Valid @RequestBody Named named) {
        return Organisation.of(
                organisations.rename(Caller.current().tenant(), named.name().strip()));
    }

    @DeleteMapping(path = "/organisation", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@Valid @RequestBody Named typed) {
        organisations.delete(Caller.current().tenant(), typed.name());
    }

    @GetMapping("/organisation/members")
    Members members() {
        Caller caller = Caller.current();
        boolean leads = Role.ADMIN.andAbove().contains(caller.role());
        List<Member> members = organisations.members(caller.tenant());
        List<Invitation> open = leads ? invitations.open(caller.tenant()) : List.of();
        return new Members(
                members.stream().map(MemberView::of).toList(),
                open.stream().map(InvitationView::of).toList());
    }

    @PatchMapping(path = "/organisation/members/{userId}", consumes = MediaType.APPLICATION_JSON_VALUE)
    MemberView changeRole(@PathVariable UUID userId, @Valid @RequestBody RoleChange change) {
        return MemberView.of(organisations.changeRole(
                Caller.current(), userId, Role.of(change.role()).orElseThrow()));
    }

    @DeleteMapping("/organisation/members/{userId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID userId) {
        organisations.remove(Caller.current(), userId);
    }

    @PostMapping("/organisation/leave")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leave() {
        organisations.leave(Caller.current().tenant(), user());
    }

    @PostMapping(path = "/organisation/owner", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void handOver(@Valid @RequestBody Successor successor) {
        organisations.handOver(Caller.current().tenant(), user(), successor.userId());
    }

    private static UUID user() {
        @Nullable UUID user = Caller.current().user();
        if (user == null) {
            throw new ProblemException(IdentityProblem.MEMBER_NOT_FOUND, "The caller is no member.");
        }
        return user;
    }
}
