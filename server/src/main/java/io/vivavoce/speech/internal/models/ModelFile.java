package io.vivavoce.speech.internal.models;

import java.net.URI;

/// One file of a model. An archive is unpacked, without its outermost directory.
///
/// @param architecture the machines it is for, as Java names them; empty for all
/// @param unpackedBytes about how much it becomes; 0 when it is no archive
/// @param sha256 in lower-case hexadecimal
public record ModelFile(String name, String architecture, long bytes, long unpackedBytes, URI address, String sha256) {
    private static final String ARCHIVE = ".zip";

    boolean archive() {
        return name.endsWith(ARCHIVE);
    }

    boolean fits(String machine) {
        return architecture.isEmpty() || architecture.equals(machine);
    }
}
