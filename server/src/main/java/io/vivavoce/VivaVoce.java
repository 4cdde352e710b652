package io.vivavoce;

import io.vivavoce.platform.ProcessRole;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/// Starts the product, or the one role of it that the first argument names.
@Modulithic
@SpringBootApplication
public class VivaVoce {
    public static void main(String[] args) throws Exception {
        Optional<ProcessRole> role = ProcessRole.asked(args);
        if (role.isPresent()) {
            role.get().run(List.of(args).subList(1, args.length));
            return;
        }
        SpringApplication.run(VivaVoce.class, args);
    }
}
