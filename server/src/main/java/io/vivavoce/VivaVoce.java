package io.vivavoce;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/// Starts the product.
@Modulithic
@SpringBootApplication
public class VivaVoce {
    public static void main(String[] args) {
        SpringApplication.run(VivaVoce.class, args);
    }
}
