package io.vivavoce.resume.internal.extraction;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/// Word documents as they were before 2007, written by hand: the smallest one that holds a text.
public final class LegacyWord {
    private static final int TEXT_AT = 2_048;
    private static final int RUNS_PAGE = 2;
    private static final int PAGE = 512;
    private static final int RUNS_TABLE_AT = 600;
    private static final int SHORTEST_STREAM = 8_192;
    private static final int NOTHING_AT = 4_096;
    private static final int COMPRESSED = 0x4000_0000;
    /// Where a pair of offset and length stands in the header, by its number there.
    private static final int PAIRS_AT = 154;

    private LegacyWord() {}

    public static byte[] doc(String text) {
        return compound(text, root -> {});
    }

    /// With the storage that macros lie in.
    public static byte[] docWithMacros(String text) {
        return compound(text, root -> root.createDirectory("Macros"));
    }

    /// The envelope of an encrypted .docx.
    public static byte[] encryptedDocx() {
        return compound("x", root -> root.createDocument("EncryptedPackage", stream(new byte[100])));
    }

    /// With a table of sectors that leads from each sector to the first.
    public static byte[] docWithALoopOfSectors(String text) {
        byte[] file = doc(text);
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int table = (bytes.getInt(76) + 1) * 512;
        for (int at = table; at < table + 64; at += Integer.BYTES) {
            bytes.putInt(at, 0);
        }
        return file;
    }

    private static byte[] compound(String text, Content more) {
        try (POIFSFileSystem compound = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            byte[] words = (text + "\r").getBytes(StandardCharsets.ISO_8859_1);
            compound.createDocument(stream(main(words)), "WordDocument");
            compound.createDocument(stream(table(words.length)), "1Table");
            more.addTo(compound.getRoot());
            compound.writeFilesystem(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] main(byte[] words) {
        ByteBuffer main = ByteBuffer.allocate(Math.max(SHORTEST_STREAM, TEXT_AT + words.length))
                .order(ByteOrder.LITTLE_ENDIAN);
        main.putShort(0, (short) 0xA5EC).putShort(2, (short) 0xC1);
        main.putShort(10, (short) 0x0200);
        main.putShort(12, (short) 0xBF);
        main.putInt(24, TEXT_AT).putInt(28, TEXT_AT + words.length);
        main.putShort(32, (short) 14)
                .putShort(62, (short) 22)
                .putInt(76, words.length)
                .putShort(152, (short) 93);
        pair(main, 1, NOTHING_AT, 0);
        pair(main, 15, NOTHING_AT, 0);
        pair(main, 6, 512, 4 + 4 + 12);
        pair(main, 12, RUNS_TABLE_AT, 4 + 4 + 4);
        pair(main, 33, 0, 1 + 4 + 8 + 8);
        pair(main, 31, 1_024, 1_024);
        main.putInt(RUNS_PAGE * PAGE, TEXT_AT).putInt(RUNS_PAGE * PAGE + 4, TEXT_AT + words.length);
        main.put(RUNS_PAGE * PAGE + PAGE - 1, (byte) 1);
        main.put(TEXT_AT, words);
        return main.array();
    }

    /// Offset and length of something in the table stream.
    private static void pair(ByteBuffer main, int number, int offset, int length) {
        main.putInt(PAIRS_AT + number * 8, offset).putInt(PAIRS_AT + number * 8 + 4, length);
    }

    /// One piece of text, one section that holds it, one run of letters that look the same.
    private static byte[] table(int characters) {
        ByteBuffer table = ByteBuffer.allocate(SHORTEST_STREAM).order(ByteOrder.LITTLE_ENDIAN);
        table.put(0, (byte) 2).putInt(1, 4 + 4 + 8);
        table.putInt(5, 0).putInt(9, characters).putShort(13, (short) 0).putInt(15, TEXT_AT * 2 | COMPRESSED);
        table.putInt(512, 0).putInt(516, characters).putInt(522, -1);
        table.putInt(RUNS_TABLE_AT, TEXT_AT).putInt(RUNS_TABLE_AT + 4, TEXT_AT + characters);
        table.putInt(RUNS_TABLE_AT + 8, RUNS_PAGE);
        return table.array();
    }

    private static ByteArrayInputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    private interface Content {
        void addTo(DirectoryNode root) throws IOException;
    }
}
