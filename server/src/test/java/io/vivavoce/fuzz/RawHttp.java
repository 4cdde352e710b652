package io.vivavoce.fuzz;

import io.vivavoce.fuzz.DocumentedProblems.Answer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/// Sends bytes to a server as they are, and reads what comes back until the line is closed.
final class RawHttp {
    private static final int PATIENCE_MS = 60_000;

    private RawHttp() {}

    /// A request as bytes, framed the way clients do it, or as they should not.
    static byte[] bytes(RandomRequest request, int port, Random random) {
        var out = new ByteArrayOutputStream();
        StringBuilder head = new StringBuilder(request.method() + " " + target(request, random) + " HTTP/1.1\r\n");
        head.append("Host: localhost:").append(port).append("\r\nConnection: close\r\n");
        request.headers()
                .forEach((name, value) ->
                        head.append(name).append(": ").append(value).append("\r\n"));
        byte[] body = request.body();
        switch (random.nextInt(10)) {
            case 0 -> {
                head.append("Transfer-Encoding: chunked\r\n\r\n");
                out.writeBytes(head.toString().getBytes(StandardCharsets.ISO_8859_1));
                out.writeBytes(chunked(body, random));
            }
            case 1 -> {
                int length = body.length + random.nextInt(9) - 4;
                head.append("Content-Length: ").append(length).append("\r\n\r\n");
                out.writeBytes(head.toString().getBytes(StandardCharsets.ISO_8859_1));
                out.writeBytes(body);
            }
            case 2 -> {
                head.append(oddHeader(random))
                        .append("\r\nContent-Length: ")
                        .append(body.length)
                        .append("\r\n\r\n");
                out.writeBytes(head.toString().getBytes(StandardCharsets.ISO_8859_1));
                out.writeBytes(body);
            }
            default -> {
                head.append("Content-Length: ").append(body.length).append("\r\n\r\n");
                out.writeBytes(head.toString().getBytes(StandardCharsets.ISO_8859_1));
                out.writeBytes(body);
            }
        }
        return random.nextInt(8) == 0 ? Bytes.mutated(out.toByteArray(), random) : out.toByteArray();
    }

    /// Empty when the server closed the line without a head, which it may do to what is no HTTP, or HTTP without
    /// version.
    static Optional<Answer> exchange(int port, byte[] request, boolean head) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MS);
            byte[] answer = send(socket, request);
            boolean bare = answer.length == 0 || answer[0] == '{' || answer[0] == '<';
            return bare ? Optional.empty() : Optional.of(parse(answer, head));
        }
    }

    /// A server that has refused need not read the rest: the line may break while we still send.
    private static byte[] send(Socket socket, byte[] request) throws IOException {
        var received = new ByteArrayOutputStream();
        try {
            socket.getOutputStream().write(request);
            socket.shutdownOutput();
            socket.getInputStream().transferTo(received);
        } catch (java.net.SocketException e) {
            return received.toByteArray();
        }
        return received.toByteArray();
    }

    private static Answer parse(byte[] bytes, boolean head) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        if (!text.startsWith("HTTP/1.1 ") || end < 0) {
            throw new AssertionError("no HTTP answer: " + text);
        }
        String[] lines = text.substring(0, end).split("\r\n");
        Map<String, String> headers = new TreeMap<>();
        for (int i = 1; i < lines.length; i++) {
            String[] parts = lines[i].split(":", 2);
            headers.put(parts[0].toLowerCase(Locale.ROOT), parts[1].strip());
        }
        String body = head ? "" : body(text.substring(end + 4), headers);
        return new Answer(
                Integer.parseInt(lines[0].substring(9, 12)),
                headers.getOrDefault("content-type", ""),
                body,
                headers.getOrDefault("retry-after", ""),
                headers.getOrDefault("allow", ""),
                !head);
    }

    /// Of the first answer: where the line was not closed after it, others follow.
    private static String body(String rest, Map<String, String> headers) {
        StringBuilder body = new StringBuilder();
        if ("chunked".equals(headers.get("transfer-encoding"))) {
            int at = 0;
            for (int size = size(rest, at); size > 0; size = size(rest, at)) {
                int start = rest.indexOf("\r\n", at) + 2;
                body.append(rest, start, start + size);
                at = start + size + 2;
            }
        } else {
            body.append(rest, 0, Integer.parseInt(headers.getOrDefault("content-length", "0")));
        }
        return new String(body.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private static int size(String chunks, int at) {
        return Integer.parseInt(chunks.substring(at, chunks.indexOf("\r\n", at)), 16);
    }

    private static String target(RandomRequest request, Random random) {
        String target = request.target();
        return switch (random.nextInt(24)) {
            case 0 -> target.replaceFirst("/api", "/%61pi");
            case 1 -> target.replaceFirst("/api", "//api");
            case 2 -> target.replaceFirst("/api", "/api;x=1");
            case 3 -> target + "/%2e%2e/..;/x";
            case 4 -> "http://localhost" + target;
            case 5 -> target + "%00";
            case 6 -> target + "/\u00ff";
            case 7 -> "/" + "a".repeat(random.nextInt(12_000));
            default -> target;
        };
    }

    private static byte[] chunked(byte[] body, Random random) {
        String size = random.nextInt(3) == 0
                ? RandomRequest.pick(java.util.List.of("zz", "-1", "7fffffffffffffff", "0x1", ""), random)
                : Integer.toHexString(body.length);
        var out = new ByteArrayOutputStream();
        out.writeBytes((size + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(body);
        out.writeBytes((random.nextInt(4) == 0 ? "" : "\r\n0\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    private static String oddHeader(Random random) {
        return switch (random.nextInt(10)) {
            case 0 -> "X: " + "a".repeat(20_000);
            case 1 -> "X: y\r\n".repeat(150) + "X: z";
            case 2 -> "Transfer-Encoding: gzip, chunked";
            case 3 -> "Content-Encoding: gzip";
            case 4 -> "Host: elsewhere.example";
            case 5 -> "Origin: http://elsewhere.example";
            case 6 -> "Cookie: a=\"\\\"; $x; =; viva_access=" + "b".repeat(500);
            case 7 -> "Range: bytes=0-1,5-,-9,z";
            case 8 -> "Expect: 100-continue";
            default -> "If-None-Match: \"\r\nIf-Modified-Since: never";
        };
    }
}
