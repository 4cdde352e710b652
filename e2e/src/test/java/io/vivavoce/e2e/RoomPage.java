package io.vivavoce.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;

/// The interview itself.
final class RoomPage {
    private final Page page;

    RoomPage(Page page) {
        this.page = page;
        page.waitForURL("**/room");
    }

    static RoomPage open(Page page, UUID session) {
        page.navigate("/practice/" + session + "/room");
        return new RoomPage(page);
    }

    Locator question() {
        return page.getByTestId("question");
    }

    /// The lines that have been said, and the one that is being said.
    Locator captions() {
        return page.getByRole(AriaRole.LOG, new Page.GetByRoleOptions().setName("Live captions"));
    }

    Locator stage(String name) {
        return page.locator("[data-stage=" + name + "]");
    }

    void press(String key) {
        page.keyboard().press(key);
    }

    void control(String name) {
        page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Interview controls"))
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name))
                .click();
    }

    /// Types an answer and sends it.
    void type(String answer) {
        draft(answer);
        send();
    }

    void draft(String answer) {
        page.getByLabel("Type your answer").fill(answer);
    }

    void send() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send answer"))
                .click();
    }

    void end() {
        control("End");
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("End the interview"))
                .click();
    }

    Locator heading(String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }

    Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }
}
