package io.vivavoce.resume.internal.extraction;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Text without format, in the encodings people have: UTF-8, UTF-16 with its mark, else Windows' Western one.
final class PlainText {
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final int ONE_CONTROL_IN = 100;

    private PlainText() {}

    static String read(byte[] file) {
        if (file.length >= 2 && (startsWith(file, 0xFE, 0xFF) || startsWith(file, 0xFF, 0xFE))) {
            return new String(file, StandardCharsets.UTF_16);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(file, WESTERN);
        }
    }

    /// Whether the first bytes are words rather than a picture or a program.
    static boolean looksLikeText(byte[] file, int sample) {
        String text = read(Arrays.copyOf(file, Math.min(file.length, sample)));
        long controls = text.chars().filter(PlainText::isForeignToText).count();
        return text.indexOf('\0') < 0 && controls * ONE_CONTROL_IN <= text.length();
    }

    private static boolean isForeignToText(int c) {
        return (Character.isISOControl(c) && !Character.isWhitespace(c)) || c == '\uFFFD';
    }

    private static boolean startsWith(byte[] file, int first, int second) {
        return (file[0] & 0xFF) == first && (file[1] & 0xFF) == second;
    }
}
