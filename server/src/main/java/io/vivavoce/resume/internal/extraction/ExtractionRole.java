package io.vivavoce.resume.internal.extraction;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.vivavoce.platform.ProcessRole;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.util.List;
import org.slf4j.LoggerFactory;

/// The process that reads one file: bytes on standard input, an [Extraction] on standard output.
///
/// Arguments: the most pages, the most characters.
public final class ExtractionRole implements ProcessRole {
    public static final String NAME = "extract";

    private static final List<String> PARSERS =
            List.of("org.apache.pdfbox", "org.apache.fontbox", "org.apache.poi", "org.apache.xmlbeans");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(List<String> arguments) throws Exception {
        System.setOut(System.err);
        silence();
        byte[] file = System.in.readAllBytes();
        int maxPages = Integer.parseInt(arguments.get(0));
        int maxCharacters = Integer.parseInt(arguments.get(1));
        try (DataOutputStream out = new DataOutputStream(new FileOutputStream(FileDescriptor.out))) {
            Reading.read(file, maxPages, maxCharacters).write(out);
        }
    }

    /// The parsers log pieces of what they read.
    static void silence() {
        for (String parser : PARSERS) {
            if (LoggerFactory.getLogger(parser) instanceof Logger logger) {
                logger.setLevel(Level.OFF);
            }
        }
    }
}
