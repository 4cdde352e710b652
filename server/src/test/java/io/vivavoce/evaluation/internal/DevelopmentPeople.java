package io.vivavoce.evaluation.internal;

import io.vivavoce.evaluation.Report;
import io.vivavoce.evaluation.Report.CompetencyResult;
import io.vivavoce.guide.Guide;
import io.vivavoce.interview.RecognitionSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// People of many trades who answer one question about ownership and one about learning, `evaluation/development`:
/// the ones the scorer is mended with.
final class DevelopmentPeople {
    private static final List<String> COMPETENCIES = List.of("ownership", "learning");
    private static final Guide GUIDE = BankGuides.guide(COMPETENCIES);
    private static final BuiltInScorer SCORER =
            new BuiltInScorer(EvaluationSettings.defaults(), RecognitionSettings.defaults());

    /// What the job is about, by role.
    private static final Map<String, String> JOBS = Map.ofEntries(
            Map.entry("bus-driver", "Bus driver. You drive passengers on our city lines and look after your bus."),
            Map.entry(
                    "hotel-receptionist", "Hotel receptionist. You welcome guests, handle bookings, rooms and bills."),
            Map.entry("electrician", "Electrician. You install wiring, circuits and switches on building sites."),
            Map.entry("librarian", "Librarian. You look after books, loans and shelves and help readers."),
            Map.entry("accountant", "Accountant. You close the month, check invoices and report totals to clients."),
            Map.entry(
                    "warehouse-picker", "Warehouse picker. You sort boxes, load pallets and check labels and trucks."),
            Map.entry(
                    "care-assistant",
                    "Care assistant. You help residents with meals and medicine and keep the records."),
            Map.entry("chef", "Chef. You cook for our guests, write the menu and run the kitchen."),
            Map.entry("social-worker", "Social worker. You support families, schools and offices with a plan."),
            Map.entry("lab-technician", "Laboratory technician. You test samples in batches and look after machines."),
            Map.entry("product-owner", "Product owner. You plan releases of our app with developers and customers."),
            Map.entry("site-reliability", "Site reliability engineer. You keep servers, backups and alerts running."));

    private DevelopmentPeople() {}

    /// @param role empty when it is nobody's in particular
    record Person(String role, Transcript says) {
        Material under(Guide guide) {
            String job = JOBS.getOrDefault(role, "");
            return says.under(guide, Material.Recognizer.UNKNOWN, 0.9, List.of(), job);
        }
    }

    /// @param kind a file: `middling`, `weak`, `rambling`, `short`
    static Map<String, Person> all(String kind) {
        try (InputStream in =
                DevelopmentPeople.class.getResourceAsStream("/evaluation/development/" + kind + ".yaml")) {
            Map<String, List<String>> file = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            Map<String, Person> people = new LinkedHashMap<>();
            file.forEach((role, said) -> people.put(
                    role,
                    new Person(role, saying(said.getFirst(), said.getLast()).says())));
            return people;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Person of(String kind, String role) {
        return Objects.requireNonNull(all(kind).get(role), role);
    }

    static Person saying(String ownership, String learning) {
        return new Person(
                "", new Transcript(Map.of("ownership", List.of(ownership), "learning", List.of(learning)), false));
    }

    /// The same person whose answer about ownership is changed.
    static Person changed(Person person, UnaryOperator<String> change) {
        Map<String, List<String>> answers = new LinkedHashMap<>(person.says().answers());
        answers.computeIfPresent(
                "ownership", (id, said) -> said.stream().map(change).toList());
        return new Person(person.role(), new Transcript(answers, person.says().spoken()));
    }

    static Report report(Person person) {
        return SCORER.score(person.under(GUIDE));
    }

    /// 0 where there is no number.
    static Map<String, Integer> ratings(Person person) {
        Map<String, Integer> ratings = new TreeMap<>();
        for (CompetencyResult result : report(person).competencies()) {
            ratings.put(result.id(), Objects.requireNonNullElse(result.rating(), 0));
        }
        return ratings;
    }

    static double level(Person person) {
        return Objects.requireNonNullElse(report(person).total(), 0.0);
    }
}
