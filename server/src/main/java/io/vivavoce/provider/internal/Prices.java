package io.vivavoce.provider.internal;

import io.vivavoce.platform.StartRefusedException;
import io.vivavoce.provider.Rung.Unit;
import io.vivavoce.provider.ServiceKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/// What engines cost, as the price file says.
@Component
class Prices {
    private static final Map<String, Unit> UNITS = Map.of(
            "audio", Unit.AUDIO_MILLISECONDS,
            "characters", Unit.CHARACTERS,
            "input", Unit.INPUT_TOKENS,
            "output", Unit.OUTPUT_TOKENS);

    private final Map<String, Price> prices;

    Prices(ProviderSettings settings) {
        if (settings.priceFile() == null) {
            prices = bundled();
            return;
        }
        try (InputStream file = Files.newInputStream(settings.priceFile())) {
            prices = read(file);
        } catch (IOException | YAMLException | ClassCastException | IllegalArgumentException e) {
            throw new StartRefusedException(
                    "The price file " + settings.priceFile() + " cannot be read: " + e.getMessage(),
                    "write it like the file prices.yaml that comes along (docs/providers.md)",
                    e);
        }
    }

    /// Nothing for an engine that is not in the list.
    Price of(ServiceKind kind, String rung) {
        return prices.getOrDefault(name(kind.id(), rung), Price.NOTHING);
    }

    private static Map<String, Price> bundled() {
        try (InputStream file = Prices.class.getResourceAsStream("/provider/prices.yaml")) {
            return read(Objects.requireNonNull(file, "the list of prices is missing"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Price> read(InputStream file) {
        Map<String, Map<String, Map<String, Object>>> kinds =
                new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
        Map<String, Price> prices = new HashMap<>();
        kinds.forEach((kind, rungs) -> rungs.forEach((rung, units) -> prices.put(name(kind, rung), price(units))));
        return Map.copyOf(prices);
    }

    private static Price price(Map<String, Object> units) {
        Map<Unit, BigDecimal> dollars = new EnumMap<>(Unit.class);
        units.forEach((name, amount) -> {
            Unit unit = UNITS.get(name);
            BigDecimal price = new BigDecimal(String.valueOf(amount));
            if (unit == null || price.signum() < 0) {
                throw new IllegalArgumentException("not a price: " + name + " " + amount);
            }
            dollars.put(unit, price);
        });
        return new Price(dollars);
    }

    private static String name(String kind, String rung) {
        return kind + " " + rung;
    }
}
