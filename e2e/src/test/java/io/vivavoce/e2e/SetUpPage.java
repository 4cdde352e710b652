package io.vivavoce.e2e;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/// Where an interview is set up.
final class SetUpPage {
    private final Page page;

    SetUpPage(Page page) {
        this.page = page;
    }

    static SetUpPage open(Page page) {
        page.navigate("/practice/new");
        SetUpPage setUp = new SetUpPage(page);
        page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Set up your practice interview"))
                .waitFor();
        return setUp;
    }

    /// Shortens the next interview to a plan the page does not offer.
    static void askOneQuestion(Page page) {
        ask(page, 1);
    }

    /// As many questions as are wanted, whatever the page would ask.
    static void ask(Page page, int questions) {
        page.route("**/api/practice/sessions", route -> {
            ObjectNode body =
                    (ObjectNode) ProductClient.JSON.readTree(route.request().postData());
            body.put("questions", questions);
            route.resume(new Route.ResumeOptions().setPostData(ProductClient.JSON.writeValueAsString(body)));
        });
    }

    SetUpPage job(String job, String company, String description) {
        page.getByLabel("Job", new Page.GetByLabelOptions().setExact(true)).fill(job);
        page.getByLabel("Company").fill(company);
        page.getByLabel("Job description").fill(description);
        return this;
    }

    SetUpPage resume(Path file) {
        page.locator("[data-testid=resume-file]").setInputFiles(file);
        page.getByText("Read without problems.").waitFor();
        return this;
    }

    SetUpPage choose(String option) {
        page.getByText(Pattern.compile("^" + option)).first().click();
        return this;
    }

    /// Continues; returns the new interview's device check.
    CheckPage proceed() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Continue to device check"))
                .click();
        page.waitForURL("**/check");
        return new CheckPage(page);
    }
}
