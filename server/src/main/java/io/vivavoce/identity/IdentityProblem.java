package io.vivavoce.identity;

import io.vivavoce.platform.ProblemType;
import org.springframework.http.HttpStatus;

/// What can go wrong with accounts, sign-ins and organisations.
public enum IdentityProblem implements ProblemType {
    CSRF_TOKEN_MISSING(
            HttpStatus.FORBIDDEN,
            "The page's own token is missing",
            "Send the value of the cookie `XSRF-TOKEN` as the header `X-XSRF-TOKEN`, or load the page again."),
    SIGN_IN_LINK_INVALID(
            HttpStatus.UNAUTHORIZED,
            "The link does not work any more",
            "Ask for a new one: a link works once, and not for long."),
    EMAIL_NOT_VERIFIED(
            HttpStatus.FORBIDDEN,
            "The provider has not verified the e-mail address",
            "Verify it there, or sign in with a link by e-mail."),
    PROVIDER_FAILED(
            HttpStatus.BAD_GATEWAY, "The provider did not sign you in", "Try again, or sign in with a link by e-mail."),
    ORGANISATION_NOT_FOUND(
            HttpStatus.NOT_FOUND, "There is no such organisation", "Check the address, or ask to be invited."),
    TOO_MANY_ORGANISATIONS(
            HttpStatus.CONFLICT, "You own too many organisations", "Delete one that is not needed any more."),
    NAME_DIFFERS(
            HttpStatus.BAD_REQUEST,
            "What was typed is not the name",
            "Type exactly what is shown: nothing was deleted."),
    MEMBER_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such member", "See the list of members."),
    LAST_OWNER(
            HttpStatus.CONFLICT,
            "An organisation needs an owner",
            "Hand the organisation over to another member first, or delete it."),
    ROLE_NOT_YOURS_TO_GIVE(
            HttpStatus.FORBIDDEN, "You cannot give or take this role", "Ask somebody whose role is above it."),
    MEMBER_INVITATION_INVALID(
            HttpStatus.NOT_FOUND, "The invitation does not work any more", "Ask to be invited again."),
    MEMBER_INVITATION_FOR_ANOTHER_ADDRESS(
            HttpStatus.FORBIDDEN,
            "The invitation is for another address",
            "Sign in with the address that it was sent to."),
    ALREADY_MEMBER(HttpStatus.CONFLICT, "This person is a member already", "See the list of members."),
    SIGN_IN_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such sign-in", "It may have ended already."),
    API_KEY_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such key", "It may have been revoked already."),
    TOO_MANY_API_KEYS(HttpStatus.CONFLICT, "You have too many keys", "Revoke one that is not used any more.");

    private final HttpStatus status;
    private final String title;
    private final String remedy;

    IdentityProblem(HttpStatus status, String title, String remedy) {
        this.status = status;
        this.title = title;
        this.remedy = remedy;
    }

    @Override
    public HttpStatus status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String remedy() {
        return remedy;
    }
}
