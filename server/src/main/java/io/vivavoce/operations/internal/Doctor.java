package io.vivavoce.operations.internal;

import io.vivavoce.platform.Examination;
import io.vivavoce.platform.Finding;
import io.vivavoce.platform.ProcessRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;

/// Says what of the things the product needs is there, what is missing and how to get it. Starts no server.
public class Doctor implements ProcessRole {
    private static final int SUBJECT_WIDTH = 12;
    private static final int STATE_WIDTH = 10;

    @Override
    public String name() {
        return "doctor";
    }

    /// @param arguments settings (`--vivavoce.data-dir=…`)
    @Override
    public void run(List<String> arguments) {
        List<Finding> findings;
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Patient.class)
                .web(WebApplicationType.NONE)
                .properties("vivavoce.speech.prepare=false", "logging.level.io.vivavoce=error")
                .run(arguments.toArray(String[]::new))) {
            findings = examine(context);
        }
        findings.forEach(finding -> System.out.println(line(finding)));
        boolean down = findings.stream().anyMatch(finding -> finding.state() == Finding.State.DOWN);
        System.exit(down ? 1 : 0);
    }

    private static List<Finding> examine(ConfigurableApplicationContext context) {
        List<Finding> findings = new ArrayList<>();
        for (Examination examination : ServiceLoader.load(Examination.class)) {
            findings.addAll(examination.examine(context.getEnvironment()));
        }
        findings.addAll(context.getBean(SpeechTrial.class).examine());
        return findings;
    }

    static String line(Finding finding) {
        String state = finding.state().name().toLowerCase(Locale.ROOT);
        return String.format(
                Locale.ROOT,
                "%-" + SUBJECT_WIDTH + "s%-" + STATE_WIDTH + "s%s",
                finding.subject(),
                state,
                finding.detail());
    }

    /// The engines alone, without database and web server.
    @SpringBootConfiguration(proxyBeanMethods = false)
    @Import({OwnAutoConfigurations.class, SpeechTrial.class})
    static class Patient {}
}
