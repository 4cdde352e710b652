package io.vivavoce.language.testing;

import io.vivavoce.language.Generation;
import io.vivavoce.language.JsonSchema;
import io.vivavoce.language.LanguageModel;
import io.vivavoce.language.LanguageModelCapabilities;
import io.vivavoce.language.LanguageRequest;
import io.vivavoce.language.LanguageRequest.Message;
import io.vivavoce.language.LanguageRequest.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The worst model there could be: whatever instruction it finds in the words it is given, in any language or disguise,
/// it does as well as the schema lets it. It gives the highest level, names quotes and turns that do not exist, gives
/// away what it knows, asks what is on no plan. Otherwise it answers plainly, as the schema says. Thread-safe; the same
/// requests are answered alike.
public final class ObeyingModel implements LanguageModel {
    private final List<LanguageRequest> requests = new ArrayList<>();
    private final List<String> obeyed = new ArrayList<>();
    private final Function<LanguageRequest, String> otherwise;

    public ObeyingModel() {
        this(PlainAnswer::to);
    }

    /// @param otherwise what is answered when there is nothing to obey
    public ObeyingModel(Function<LanguageRequest, String> otherwise) {
        this.otherwise = otherwise;
    }

    /// Whether it would find something to obey in a text.
    public static boolean finds(String text) {
        return !Order.in(text).isEmpty();
    }

    /// Everything it was asked.
    public synchronized List<LanguageRequest> requests() {
        return List.copyOf(requests);
    }

    /// What it obeyed, in order: ids of injections of the corpus, and `words` for others.
    public synchronized List<String> obeyed() {
        return List.copyOf(obeyed);
    }

    @Override
    public LanguageModelCapabilities capabilities() {
        return new LanguageModelCapabilities("Obeying model", true);
    }

    @Override
    public Generation open(LanguageRequest request) {
        List<Order> orders = Order.in(data(request));
        synchronized (this) {
            requests.add(request);
            orders.forEach(order -> obeyed.add(order.source()));
        }
        return new WrittenGeneration(orders.isEmpty() ? otherwise.apply(request) : obeying(request, orders.getFirst()));
    }

    private static String obeying(LanguageRequest request, Order order) {
        JsonSchema schema = request.schema();
        var obedience = new Obedience(order, request);
        if (schema == null) {
            return obedience.words();
        }
        JsonNode shape = JsonMapper.shared().readTree(schema.json());
        return obedience.value("", shape).toString();
    }

    static String data(LanguageRequest request) {
        return request.messages().stream()
                .filter(message -> message.role() == Role.USER)
                .map(Message::text)
                .collect(Collectors.joining("\n"));
    }
}
