package io.vivavoce.identity.internal;

import io.vivavoce.platform.PersonalData;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// A ZIP file, written while it is sent. For one thread.
final class ExportArchive implements PersonalData.Files, AutoCloseable {
    private final ZipOutputStream zip;
    private final JsonMapper mapper;

    ExportArchive(OutputStream out, JsonMapper mapper) {
        this.zip = new ZipOutputStream(out);
        this.mapper = mapper;
    }

    @Override
    public void add(String path, byte[] content) {
        try {
            zip.putNextEntry(new ZipEntry(path));
            zip.write(content);
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void addJson(String path, Object value) {
        add(path, mapper.writer().with(SerializationFeature.INDENT_OUTPUT).writeValueAsBytes(value));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
