package io.vivavoce.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;

/// Where sound is checked and consent is given.
final class CheckPage {
    private static final double RECOGNISED_WITHIN_MS = 60_000;

    private final Page page;

    CheckPage(Page page) {
        this.page = page;
        page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Check your sound"))
                .waitFor();
    }

    UUID session() {
        String[] parts = page.url().split("/", -1);
        return UUID.fromString(parts[parts.length - 2]);
    }

    /// Answers the practice question aloud and returns what was
    /// recognised. The microphone is on already: the browser had the person's permission.
    String practise(SpokenCandidate candidate, TestVoice voice, String answer) {
        button("Answer it aloud").click();
        candidate.say(voice, answer);
        page.getByText("We can hear you well.").waitFor();
        button("I’m done").click();
        Locator said = page.getByText("You said:").locator("xpath=following-sibling::span");
        said.waitFor(new Locator.WaitForOptions().setTimeout(RECOGNISED_WITHIN_MS));
        return said.innerText();
    }

    void playSpeaker() {
        button("Play").click();
        button("Yes, I heard it").click();
    }

    CheckPage answerByTyping() {
        page.getByRole(AriaRole.SWITCH, new Page.GetByRoleOptions().setName("Answer by typing"))
                .check();
        return this;
    }

    RoomPage agreeAndEnter() {
        page.getByRole(AriaRole.CHECKBOX).check();
        button("Enter the interview").click();
        return new RoomPage(page);
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
