package io.vivavoce.operations.internal;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.context.annotation.DeferredImportSelector;
import org.springframework.core.type.AnnotationMetadata;

/// The auto-configurations of the product itself, without those of the libraries.
class OwnAutoConfigurations implements DeferredImportSelector {
    @Override
    public String[] selectImports(AnnotationMetadata importing) {
        return ImportCandidates.load(AutoConfiguration.class, getClass().getClassLoader()).getCandidates().stream()
                .filter(name -> name.startsWith("io.vivavoce."))
                .toArray(String[]::new);
    }
}
